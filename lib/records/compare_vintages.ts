import { CensusQueryError } from "../errors.ts";
import type { Table } from "../table/table.ts";
import type { Row } from "../http/_read_answer.ts";

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
 * matched by their codes and months, never by names, which change too.
 *
 * @throws {CensusQueryError} If the tables do not have the same columns.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { compareVintages, fetchTable, loadConfig, Table } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "4419" } as const;
 * const revised = await fetchTable("exports/hs", query, config);
 * const first = new Table(revised.header, [["12677000000", "2025-10", "4419"]], revised.source);
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
  const { header } = newer;
  if (older.rows.length > 0 && newer.rows.length > 0 && older.header.join() !== header.join()) {
    throw new CensusQueryError(
      `The tables have different columns, ${older.header} and ${header}: compare answers to one query`,
    );
  }
  const columns = header.length > 0 ? header : older.header;
  const variables = columns.filter((name) => /_(MO|YR)$/.test(name));
  const codes = columns.filter((name) => !/_(MO|YR)$|_FLAG$|_NAME$|DESC$|^UNIT_/.test(name));
  const keyOf = (row: Row) => JSON.stringify(codes.map((name) => row[columns.indexOf(name)]));
  const before = new Map(older.rows.map((row) => [keyOf(row), row]));
  const after = new Map(newer.rows.map((row) => [keyOf(row), row]));

  const figure = (row: Row | undefined, variable: string) => {
    const cell = row?.[columns.indexOf(variable)] ?? null;
    return cell === null ? null : Number(cell);
  };
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key) => {
      const row = after.get(key) ?? before.get(key) ?? [];
      const of = Object.fromEntries(
        codes.map((name) => [name, row[columns.indexOf(name)] ?? null]),
      );
      return variables.map((variable) => {
        const [was, is] = [figure(before.get(key), variable), figure(after.get(key), variable)];
        return { of, variable, before: was, after: is, change: (is ?? 0) - (was ?? 0) };
      });
    })
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
