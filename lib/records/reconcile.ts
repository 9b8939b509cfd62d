import { showAsTable, type TableView } from "../cell/_display.ts";
import { formatNumber } from "../cell/_format_number.ts";
import { CensusTotalError } from "../errors.ts";
import { codeLevel, isTotal } from "../reference/_code_level.ts";
import { isGrouping } from "../reference/partners.ts";
import { columnOf, type Dimension } from "../table/grain.ts";
import type { Table } from "../table/table.ts";
import { type AddendColumn, addendsOfTable, dimensionColumns, MONTH_COLUMN } from "./_addends.ts";
import { findTwins, rowKeys } from "./_row_keys.ts";

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
  /** Whether that could have failed: the sample makes the world row of its partners. */
  readonly isProof: boolean;
  /** What was added up: `ALL_VAL_MO`. */
  readonly column: string;
  /** What was added up over: `CTY_CODE`. */
  readonly by: string;
  readonly checks: readonly TotalCheck[];
}

/**
 * Compares the parts in a table with the API's own total row (`-`), for each month and for whatever
 * else the rows are broken out by, and says by how much they miss it. Countries and unidentified
 * countries (`8220`) are the parts of the world; groupings are left out. Each level of a commodity
 * adds up to the total by itself.
 *
 * The sample has no world row of the Bureau's: there it is the sum of its partners, and `isProof` is
 * false.
 *
 * @param table An answer that holds both: a variable such as `CTY_CODE` in `get`, and no predicate
 * on it.
 * @param column The measure to add up: by default the first in the table.
 * @returns A check for each total row, in the unit of the measure.
 * @throws {CensusTotalError} If the table has no rows, no total row, no parts, or a row twice.
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
 * const { ok, isProof, by, checks } = reconcile(table);
 * deepStrictEqual([ok, isProof, by, checks.length], [true, false, "CTY_CODE", 12]);
 * ```
 */
export function reconcile<Column extends string>(
  table: Table<Column>,
  column?: Column,
): Reconciliation {
  if (table.whyEmpty) {
    throw new CensusTotalError(`There are no rows to add up: ${table.whyEmpty.sentence}`);
  }
  const measure = column ?? table.grain.measures[0]?.name;
  if (measure === undefined) {
    throw new CensusTotalError("The table has no measure: get one, such as ALL_VAL_MO");
  }
  const by = dimensionOf(table);
  const result: Reconciliation = {
    ...check(table, measure, by),
    isProof: !(table.source.kind === "sample" && by.name === "CTY_CODE"),
    column: measure,
    by: by.name,
  };
  return showAsTable(result, () => view(result, table));
}

/** The dimension that has a total row and parts: partners first. */
function dimensionOf({ grain }: Table): Dimension {
  const dimensions = dimensionColumns().flatMap((name) => grain.dimensions.get(name) ?? []);
  const found = dimensions.find(({ codes }) =>
    codes.some(isTotal) && codes.some((code) => !isTotal(code))
  );
  const listed = found ?? dimensions.find(({ isListed }) => isListed);
  if (listed?.isListed) {
    throw new CensusTotalError(
      `${listed.name} is held to a list of codes, which has no total to reconcile with: leave ` +
        `the predicate out, and get ${listed.name}`,
    );
  }
  if (found) return found;
  throw new CensusTotalError(
    "The table has no total row beside its parts: get CTY_CODE, and put no predicate on it",
  );
}

/** What is known of one total while the rows are read. */
interface Draft {
  /** A row that belongs to it. */
  readonly row: number;
  total: number;
  /** By the level of the commodity, if that is what is added up. */
  readonly sums: Map<string, { parts: number; sum: number }>;
}

function check(
  table: Table,
  measure: string,
  by: Dimension,
): Pick<Reconciliation, "ok" | "checks"> {
  const { columns, amounts, length } = addendsOfTable(table, measure);
  const month = columns.get(MONTH_COLUMN);
  const others = dimensionColumns().filter((name) => name !== by.name)
    .flatMap((name): [string, AddendColumn][] => {
      const column = columns.get(name);
      return column ? [[name, column]] : [];
    });
  const apart = [...(month ? [month] : []), ...others.map(([, column]) => column)];
  const parts = columns.get(by.name) ?? { texts: [], codes: [] };
  refuseTwins(table, [...apart, parts], measure);

  const isOfCommodity = by.levels.some((level) => /^(HS|NA|EU)\d|digits$/.test(level));
  const levels = parts.texts.map((code) => isOfCommodity ? codeLevel(by.name, code ?? "") : "");
  const keys = rowKeys(apart, length);
  const drafts = new Map<number, Draft>();
  for (let row = 0; row < length; row++) {
    const key = keys[row] ?? 0;
    const draft = drafts.get(key) ?? { row, total: 0, sums: new Map() };
    drafts.set(key, draft);
    const code = parts.codes[row] ?? 0;
    const text = parts.texts[code] ?? "";
    const amount = amounts[row] ?? 0;
    if (isTotal(text)) {
      draft.total += amount;
    } else if (!(by.name === "CTY_CODE" && isGrouping(text))) {
      const level = levels[code] ?? "";
      const { parts, sum } = draft.sums.get(level) ?? { parts: 0, sum: 0 };
      draft.sums.set(level, { parts: parts + 1, sum: sum + amount });
    }
  }

  const checks = [...drafts.values()].flatMap(({ row, total, sums }) => {
    const labels = others.map(([name, column]) =>
      `${name} ${column.texts[column.codes[row] ?? 0]}`
    );
    const time = month?.texts[month.codes[row] ?? -1];
    const groups = sums.size > 0 ? [...sums] : [["", { parts: 0, sum: 0 }] as const];
    return groups.map(([level, { parts, sum }]): TotalCheck => ({
      time: time && /^\d{4}-\d\d$/.test(time) ? Temporal.PlainYearMonth.from(time) : null,
      of: [...labels, ...(level && sums.size > 1 ? [level] : [])].join(", "),
      parts,
      total,
      sum,
      difference: sum - total,
    }));
  });
  checks.sort((a, b) => compareTexts(`${a.time} ${a.of}`, `${b.time} ${b.of}`));
  return { ok: checks.every(({ difference }) => difference === 0), checks };
}

function refuseTwins(table: Table, columns: readonly AddendColumn[], measure: string): void {
  const missing = columnOf(table.columns, measure);
  if (missing?.kind !== "number" || missing.values.some(Number.isNaN)) {
    throw new CensusTotalError(`${measure} cannot be added up: it is missing in some rows`);
  }
  const twins = findTwins(rowKeys(columns, table.length));
  if (!twins) return;
  const row = table.rows[twins[0]] ?? [];
  throw new CensusTotalError(
    `${measure} cannot be added up: the row ${
      row.join(", ")
    } stands twice, and nothing tells the ` +
      "two apart",
  );
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** What is in the unit of the variable that was added up. */
const AMOUNTS = new Set(["total", "sum", "difference"]);

function view(result: Reconciliation, { grain }: Table): TableView {
  const { ok, column, checks } = result;
  const apart = checks.filter(({ difference }) => difference !== 0);
  const shown = ok ? checks : apart;
  const columns = (["time", "of", "parts", "total", "sum", "difference"] as const)
    .filter((name) => name !== "of" || shown.some(({ of }) => of !== ""));
  const unit = grain.measures.find(({ name }) => name === column)?.unit;
  return {
    header: columns.map((name) => AMOUNTS.has(name) && unit ? `${name} (${unit})` : name),
    length: shown.length,
    rowAt: (row) => columns.map((name) => shown[row]?.[name]),
    notes: [describe(result, apart)],
  };
}

function describe(
  { ok, isProof, column, by, checks }: Reconciliation,
  apart: readonly TotalCheck[],
): string {
  if (ok && !isProof) {
    return `${column}: the sample's world row is the sum of its partners, so that they add up to ` +
      "it proves nothing; the answers of the API have a world row of their own.";
  }
  if (ok) {
    return `${column}: the parts by ${by} add up to the total, to the dollar, ` +
      `${times(checks.length)}.`;
  }
  const furthest = apart.reduce((most, { difference }) => Math.max(most, Math.abs(difference)), 0);
  return `${column}: the parts by ${by} do not add up to the total ${times(apart.length)} of ` +
    `${checks.length}; at most they are ${formatNumber(furthest)} apart.`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
