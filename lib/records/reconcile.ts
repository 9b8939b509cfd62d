import { showAsTable, type TableView } from "../cell/_display.ts";
import { formatNumber } from "../cell/_format_number.ts";
import { CensusTotalError } from "../errors.ts";
import { codeLevel, isTotal } from "../reference/_code_level.ts";
import { commodityVariables } from "../reference/datasets.ts";
import { isGrouping } from "../reference/partners.ts";
import { isWorldPublished } from "../sample/_sample_tables.ts";
import { columnOf } from "../table/grain.ts";
import type { Source } from "../table/source.ts";
import type { Table } from "../table/table.ts";
import { type AddendColumn, addendsOfTable, dimensionColumns, textAt } from "./_addends.ts";
import { roundingError } from "./_rounding.ts";
import { findTwins, rowKeys } from "./_row_keys.ts";

/** One total row of the API, and the sum of its parts. */
export interface TotalCheck {
  /** The month; null if the rows do not say. */
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
  /** How far rounding alone may set the two apart: 0 for answers of the API, which are exact. */
  readonly tolerance: number;
  /** Whether they could have differed: here and there the sample makes the world of its partners. */
  readonly isProof: boolean;
}

/** What {@linkcode reconcile} found; in a cell it shows itself as a line and a table. */
export interface Reconciliation {
  /** Whether all parts add up to their totals: to the dollar, or within the rounding of the sample. */
  readonly ok: boolean;
  /** Whether each of the checks could have failed. */
  readonly isProof: boolean;
  /** What was added up: `ALL_VAL_MO`. */
  readonly column: string;
  /** What was added up over: `CTY_CODE`. */
  readonly by: string;
  /** Each total row, and what its parts add up to. */
  readonly checks: readonly TotalCheck[];
}

/**
 * Compares the parts in a table with the API's own total row (`-`), for each month and for whatever
 * else the rows are broken out by, and says by how much they miss it. Countries and unidentified
 * countries (`8220`) are the parts of the world; groupings are left out. Each level of a commodity
 * adds up to the total by itself.
 *
 * Answers of the API add up to the dollar. The sample's figures are rounded to $0.1 million, so its
 * partners may miss the published world by half of that each. The Bureau's world row of 2026 is of
 * another edition than the sample's partners: there the sample has their sum in its place, and
 * `isProof` is false.
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
 * deepStrictEqual([ok, isProof, by, checks.length], [true, true, "CTY_CODE", 12]);
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
  const checks = check(table, measure, by);
  const result: Reconciliation = {
    ok: checks.every((check) => !isApart(check)),
    isProof: checks.every(({ isProof }) => isProof),
    column: measure,
    by,
    checks,
  };
  return showAsTable(result, () => view(result, table));
}

/** The dimension that has a total row and all its parts: partners first. */
function dimensionOf({ grain }: Table): string {
  const dimensions = dimensionColumns().flatMap((name) => grain.dimensions.get(name) ?? []);
  const found = dimensions.find(({ name, codes, isListed }) =>
    !isListed && codes.some(isTotal) && codes.some((code) => levelOfPart(name, code) !== null)
  );
  if (found) return found.name;
  const listed = dimensions.find(({ isListed }) => isListed);
  throw new CensusTotalError(
    listed
      ? `${listed.name} is held to a list of codes, which has no total to reconcile with: leave ` +
        `the predicate out, and get ${listed.name}`
      : "The table has no total row beside its parts: get CTY_CODE, and put no predicate on it",
  );
}

/**
 * Among which codes a code is a part of the total: commodities of one level are, the others all
 * together. Null for what is no part: the total, groupings, and `MAN`, which adds up some of NAICS.
 */
function levelOfPart(name: string, code: string): string | null {
  if (isTotal(code) || (name === "CTY_CODE" && isGrouping(code))) return null;
  if (!commodityVariables().includes(name)) return "";
  const level = codeLevel(name, code);
  return level === code ? null : level;
}

/** What is known of one total while the rows are read. */
interface Draft {
  /** A row that belongs to it. */
  readonly row: number;
  total: number;
  /** By the level of the commodity, if that is what is added up. */
  readonly sums: Map<string, { parts: number; sum: number }>;
}

function check(table: Table, measure: string, by: string): TotalCheck[] {
  const { dimensions, month, amounts, length } = addendsOfTable(table, measure);
  const parts = dimensions.get(by);
  const others = [...dimensions].filter(([name]) => name !== by).map(([, column]) => column);
  const apart = [...others, ...(month ? [month] : [])];
  refuseTwins(table, [...apart, ...(parts ? [parts] : [])], measure);

  const levels = parts?.texts.map((code) => levelOfPart(by, code ?? "")) ?? [];
  const keys = rowKeys(apart, length);
  const drafts = new Map<number, Draft>();
  for (let row = 0; row < length; row++) {
    const key = keys[row] ?? 0;
    const draft = drafts.get(key) ?? { row, total: 0, sums: new Map() };
    drafts.set(key, draft);
    const code = parts?.codes[row] ?? 0;
    const level = levels[code] ?? null;
    const amount = amounts[row] ?? 0;
    if (level !== null) {
      const { parts, sum } = draft.sums.get(level) ?? { parts: 0, sum: 0 };
      draft.sums.set(level, { parts: parts + 1, sum: sum + amount });
    } else if (isTotal(parts?.texts[code] ?? "")) {
      draft.total += amount;
    }
  }

  const isOfSample = table.source.kind === "sample" && by === "CTY_CODE";
  const checks = [...drafts.values()].flatMap(({ row, total, sums }) => {
    const labels = others.map((column) => `${column.name} ${textAt(column, row)}`);
    const time = textAt(month ?? undefined, row) ?? "";
    const figure = { variable: measure, partner: COUNTRY, month: time };
    const isProof = !isOfSample || isWorldPublished(time);
    const groups = sums.size > 0 ? [...sums] : [["", { parts: 0, sum: 0 }] as const];
    return groups.map(([level, { parts, sum }]): TotalCheck => ({
      time: /^\d{4}-\d\d$/.test(time) ? Temporal.PlainYearMonth.from(time) : null,
      of: [...labels, ...(level && sums.size > 1 ? [level] : [])].join(", "),
      parts,
      total,
      sum,
      difference: sum - total,
      // The total is rounded as each of its parts is.
      tolerance: isProof ? (parts + 1) * roundingError(table.source, figure) : 0,
      isProof,
    }));
  });
  return checks.sort((a, b) => compareTexts(`${a.time} ${a.of}`, `${b.time} ${b.of}`));
}

/** Any country: the parts of the world are all rounded alike. */
const COUNTRY = "1220";

function isApart({ difference, tolerance }: TotalCheck): boolean {
  return Math.abs(difference) > tolerance;
}

function refuseTwins(table: Table, columns: readonly AddendColumn[], measure: string): void {
  const amounts = columnOf(table.columns, measure);
  if (amounts?.kind !== "number" || amounts.values.some(Number.isNaN)) {
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

function view(result: Reconciliation, { grain, source }: Table): TableView {
  const { ok, column, checks } = result;
  const shown = ok ? checks : checks.filter(isApart);
  const columns = (["time", "of", "parts", "total", "sum", "difference"] as const)
    .filter((name) => name !== "of" || shown.some(({ of }) => of !== ""));
  const unit = grain.measures.find(({ name }) => name === column)?.unit;
  return {
    header: columns.map((name) => AMOUNTS.has(name) && unit ? `${name} (${unit})` : name),
    length: shown.length,
    rowAt: (row) => columns.map((name) => shown[row]?.[name]),
    notes: describe(result, source),
  };
}

/** What was found, in a sentence or two. */
function describe({ column, by, checks }: Reconciliation, { rounding }: Source): string[] {
  const subject = `${column}: the parts by ${by}`;
  const proofs = checks.filter(({ isProof }) => isProof);
  const made = checks.length - proofs.length;
  const apart = checks.filter(isApart);
  const furthest = formatNumber(
    Math.max(0, ...checks.map(({ difference }) => Math.abs(difference))),
  );
  const accuracy = rounding === undefined
    ? "to the dollar"
    : `within the rounding of each figure to ${formatNumber(rounding)} (at most they are ` +
      `${furthest} apart)`;
  return [
    ...(apart.length > 0
      ? [
        `${subject} do not add up to the total ${times(apart.length)} of ${checks.length}; ` +
        `at most they are ${furthest} apart.`,
      ]
      : proofs.length > 0
      ? [`${subject} add up to the total, ${accuracy}, ${times(proofs.length)}.`]
      : []),
    ...(made > 0
      ? [
        `${column}: ${times(made)}, the sample's world row is the sum of its partners, which ` +
        "proves nothing: the answers of the API have a world row of their own.",
      ]
      : []),
  ];
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
