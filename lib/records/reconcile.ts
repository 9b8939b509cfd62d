import { max, sort } from "d3";
import { CensusTotalError } from "../errors.ts";
import { allVariables } from "../reference/_facts.ts";
import { isGrouping, isWorld } from "../reference/partners.ts";
import { formatNumber, type MimeBundle, renderTable, withDisplay } from "../notebook/show_table.ts";
import type { Table } from "../table/table.ts";
import { BREAKDOWN_COLUMNS, COMMODITY_COLUMNS, type Row } from "./_find_clash.ts";
import { toRecords } from "./to_records.ts";
import { total } from "./total.ts";

/** One total row of the API, and the sum of its parts. */
export interface TotalCheck {
  readonly time: Temporal.PlainYearMonth | null;
  /** What else tells the total from others: "DF 1", "I_COMMODITY 09". Empty if nothing does. */
  readonly of: string;
  /** How many parts there are. */
  readonly parts: number;
  /** The API's own total; 0 if the table has none here. */
  readonly total: number;
  /** What the parts add up to. */
  readonly sum: number;
  /** The sum less the total. */
  readonly difference: number;
}

/** What {@linkcode reconcile} found; in a cell it shows itself as a line and a table. */
export interface Reconciliation {
  /** Whether all parts add up to their totals, to the dollar. */
  readonly ok: boolean;
  /** What was added up: `ALL_VAL_MO`. */
  readonly column: string;
  /** What was added up over: `CTY_CODE`. */
  readonly by: string;
  readonly checks: readonly TotalCheck[];
}

/**
 * Proves that the parts in a table add up to the API's own total row (`-`), for each month and for
 * whatever else the rows are broken out by; and says by how much they do not. Countries and
 * unidentified countries (`8220`) are the parts of the world; groupings are left out.
 *
 * @param table An answer that holds both: a variable such as `CTY_CODE` in `get`, and no predicate
 * on it.
 * @param column The measure to add up: by default the first in the table.
 * @throws {CensusTotalError} If the table has no rows, no total row, no parts, or parts that clash.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { fetchTable, loadConfig, reconcile } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const table = await fetchTable("exports/hs", {
 *   get: ["CTY_CODE", "ALL_VAL_MO"],
 *   time: "2025",
 * }, config);
 * const { ok, by, checks } = reconcile(table);
 * deepStrictEqual([ok, by, checks.length], [true, "CTY_CODE", 12]);
 * ```
 */
export function reconcile<Column extends string>(
  table: Table<Column>,
  column?: Column,
): Reconciliation {
  if (table.whyEmpty) {
    throw new CensusTotalError(`There are no rows to add up: ${table.whyEmpty.sentence}`);
  }
  const measure: string | undefined = column ?? table.header.find((name) => /_(MO|YR)$/.test(name));
  if (measure === undefined) {
    throw new CensusTotalError("The table has no measure: get one, such as ALL_VAL_MO");
  }
  const rows: readonly Row[] = toRecords(table);
  const by = DIMENSIONS.find((name) => {
    const named = rows.filter((row) => typeof row[name] === "string");
    return named.some((row) => isTotal(row, name)) && named.some((row) => !isTotal(row, name));
  });
  if (by === undefined) {
    throw new CensusTotalError(
      "The table has no total row beside its parts: get CTY_CODE, and put no predicate on it",
    );
  }
  const others = DIMENSIONS.filter((name) => name !== by);
  const labelOf = (row: Row) =>
    others.filter((name) => name in row).map((name) => `${name} ${row[name]}`).join(", ");
  const groups = Map.groupBy(rows, (row) => `${row.time} ${labelOf(row)}`);
  const checks = sort([...groups], ([key]) => key)
    .map(([, group]) => check(group, measure, by, labelOf));
  const result = {
    ok: checks.every(({ difference }) => difference === 0),
    column: measure,
    by,
    checks,
  };
  return withDisplay(result, () => show(result));
}

/** Rows by the columns that are added up; `total` refuses those that hold no number. */
type Amounts = readonly Record<string, number>[];

/** By what a total can be divided: partners first. */
const DIMENSIONS = ["CTY_CODE", ...BREAKDOWN_COLUMNS, ...COMMODITY_COLUMNS];

function isTotal(row: Row, name: string): boolean {
  return isWorld(`${row[name]}`);
}

function check(
  rows: readonly Row[],
  column: string,
  by: string,
  labelOf: (row: Row) => string,
): TotalCheck {
  const [first = {}] = rows;
  const totals = rows.filter((row) => isTotal(row, by));
  const parts = rows.filter((row) =>
    !isTotal(row, by) && !(by === "CTY_CODE" && isGrouping(`${row[by]}`))
  );
  const whole = total(totals as Amounts, column);
  const sum = total(parts as Amounts, column);
  return {
    time: first.time instanceof Temporal.PlainYearMonth ? first.time : null,
    of: labelOf(first),
    parts: parts.length,
    total: whole,
    sum,
    difference: sum - whole,
  };
}

/** What is in the unit of the variable that was added up. */
const AMOUNTS = new Set(["total", "sum", "difference"]);

function show({ ok, column, by, checks }: Reconciliation): MimeBundle {
  const apart = checks.filter(({ difference }) => difference !== 0);
  const furthest = max(apart, ({ difference }) => Math.abs(difference)) ?? 0;
  const note = ok
    ? `${column}: the parts by ${by} add up to the total, to the dollar, ${times(checks.length)}.`
    : `${column}: the parts by ${by} do not add up to the total ${times(apart.length)} of ` +
      `${checks.length}; at most they are ${formatNumber(furthest)} apart.`;
  const shown = ok ? checks : apart;
  const columns = (["time", "of", "parts", "total", "sum", "difference"] as const)
    .filter((name) => name !== "of" || shown.some(({ of }) => of !== ""));
  const rows = shown.map((row) => columns.map((name) => row[name]));
  const unit = allVariables().find(({ name }) => name === column)?.unit;
  const labels = columns.map((name) => AMOUNTS.has(name) && unit ? `${name} (${unit})` : name);
  return renderTable(labels, rows, { note });
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
