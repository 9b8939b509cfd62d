import { CensusQueryError } from "../errors.ts";
import { isMeasure } from "../columns/_is_measure.ts";
import { isTotal, TOTAL } from "../reference/_code_level.ts";
import { once } from "../reference/_once.ts";
import { allVariables } from "../reference/variables.ts";
import type { Table } from "../table/table.ts";
import { roundingError } from "./_rounding.ts";

/** One figure that is not what it was. */
export interface Revision {
  /** What the figure is of: codes and month, by the name of their column. */
  readonly of: Readonly<Record<string, string | null>>;
  /** The variable: `ALL_VAL_MO`. */
  readonly variable: string;
  /** The figure of the older vintage, in the variable's unit; null where it had no row. */
  readonly before: number | null;
  /** The figure of the newer vintage. */
  readonly after: number | null;
  /** By how much it rose; a row that is not there counts as no trade. */
  readonly change: number;
}

/**
 * What was revised between two answers to the same query, the largest changes first. Rows are
 * matched by their codes and months, never by names, which change too. Where an edition is rounded,
 * as the sample's is to $0.1 million, what its rounding can explain is no revision: half of that for
 * a partner's month, more for a grouping or a year to date, which add up several rounded figures.
 *
 * @param older The answer of the older vintage.
 * @param newer The answer of the newer vintage, with the same columns in any order.
 * @returns One entry for each figure that changed.
 * @throws {CensusQueryError} If the tables do not have the same columns, or codes and month do not
 * tell their rows apart.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { compareVintages, fetchTable, loadConfig, Table } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "4419" } as const;
 * const revised = await fetchTable("exports/hs", query, config);
 * const first = Table.fromRows(revised.header, [["12677000000", "2025-10", "4419"]], revised.source);
 * deepStrictEqual(compareVintages(first, revised), [{
 *   of: { time: "2025-10", CTY_CODE: "4419" },
 *   variable: "ALL_VAL_MO",
 *   before: 12677000000,
 *   after: 13131900000,
 *   change: 454900000,
 * }]);
 * ```
 */
export function compareVintages(older: Table, newer: Table): Revision[] {
  const [one, other] = [older, newer].map(({ header }) => [...new Set(header)].sort().join(", "));
  if (older.length > 0 && newer.length > 0 && one !== other) {
    throw new CensusQueryError(
      `The tables have different columns, ${one} and ${other}: compare answers to one query`,
    );
  }
  const names = [...new Set(newer.length > 0 ? newer.header : older.header)];
  const variables = names.filter(isMeasure);
  const codes = names.filter((name) => !isMeasure(name) && !wordings().has(name));
  const [before, after] = [indexRows(older, codes), indexRows(newer, codes)];

  const revisions: Revision[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const of = Object.fromEntries(codes.map((name) => [name, (is ?? was)?.(name) ?? null]));
    for (const variable of variables) {
      const [then, now] = [was?.(variable) ?? null, is?.(variable) ?? null];
      const change = Number(now) - Number(then);
      const figure = { variable, partner: of.CTY_CODE ?? TOTAL, month: monthOf(of) };
      const rounding = roundingError(older.source, figure) + roundingError(newer.source, figure);
      if (Math.abs(change) <= rounding) continue;
      revisions.push({
        of,
        variable,
        before: then === null ? null : Number(then),
        after: now === null ? null : Number(now),
        change,
      });
    }
  }
  return revisions.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** What may change between two editions though the row is the same: names, flags, units, dates. */
const wordings = once(() =>
  new Set(
    allVariables().filter(({ kind }) => ["name", "flag", "unit", "update"].includes(kind))
      .map(({ name }) => name),
  )
);

function monthOf({ time, YEAR, MONTH }: Revision["of"]): string {
  return time ?? `${YEAR}-${MONTH}`;
}

/** The cells of each row, by its codes and month. */
function indexRows(
  { header, rows }: Table,
  codes: readonly string[],
): Map<string, (name: string) => string | null> {
  const places = new Map(header.map((name, place) => [name, place]));
  const index = new Map<string, (name: string) => string | null>();
  for (const row of rows) {
    const cell = (name: string) => row[places.get(name) ?? -1] ?? null;
    const values = codes.map((name) => {
      const text = cell(name);
      return text === null || isTotal(text) ? TOTAL : text;
    });
    const key = JSON.stringify(values);
    if (index.has(key)) {
      throw new CensusQueryError(
        `${codes.join(", ")} do not tell the rows apart: ${values.join(", ")} stands twice, so ` +
          "get what does, such as MONTH",
      );
    }
    index.set(key, cell);
  }
  return index;
}
