import { CensusQueryError } from "../errors.ts";
import { isMeasure } from "../columns/_is_measure.ts";
import { isTotal, TOTAL } from "../reference/_code_level.ts";
import type { Row, Table } from "../table/table.ts";

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
 * as the sample's is to $0.1 million, what its rounding can explain is no revision.
 *
 * @param older The answer of the older vintage.
 * @param newer The answer of the newer vintage, with the same columns.
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
  const { header } = newer;
  if (older.length > 0 && newer.length > 0 && older.header.join() !== header.join()) {
    throw new CensusQueryError(
      `The tables have different columns, ${older.header} and ${header}: compare answers to one query`,
    );
  }
  const columns = [...new Set(header.length > 0 ? header : older.header)];
  const places = new Map(columns.map((name) => [
    name,
    (header.length > 0 ? header : older.header).indexOf(name),
  ]));
  const variables = columns.filter(isMeasure);
  const codes = columns.filter((name) =>
    !isMeasure(name) && !/_FLAG$|_NAME$|DESC$|^UNIT_/.test(name)
  );
  const cell = (row: Row | undefined, name: string) => row?.[places.get(name) ?? -1] ?? null;
  const before = indexRows(older, codes, cell);
  const after = indexRows(newer, codes, cell);
  const rounding = ((older.source.rounding ?? 0) + (newer.source.rounding ?? 0)) / 2;

  const revisions: Revision[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    for (const variable of variables) {
      const [was, is] = [cell(old, variable), cell(now, variable)]
        .map((text) => text === null ? null : Number(text));
      const change = (is ?? 0) - (was ?? 0);
      if (change === 0 || Math.abs(change) <= rounding) continue;
      const row = now ?? old;
      revisions.push({
        of: Object.fromEntries(codes.map((name) => [name, cell(row, name)])),
        variable,
        before: was ?? null,
        after: is ?? null,
        change,
      });
    }
  }
  return revisions.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** The rows by their codes and month. */
function indexRows(
  { rows }: Table,
  codes: readonly string[],
  cell: (row: Row, name: string) => string | null,
): Map<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const values = codes.map((name) => {
      const text = cell(row, name);
      return text === null || isTotal(text) ? TOTAL : text;
    });
    const key = JSON.stringify(values);
    if (index.has(key)) {
      throw new CensusQueryError(
        `${codes.join(", ")} do not tell the rows apart: ${
          values.join(", ")
        } stands twice, so get ` +
          "what does, such as MONTH",
      );
    }
    index.set(key, row);
  }
  return index;
}
