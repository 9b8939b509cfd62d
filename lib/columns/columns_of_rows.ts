import { type Columns } from "./columns.ts";
import { ColumnsReader } from "./read_columns.ts";

/**
 * The columns of rows that are at hand, by the same rules as those of an answer that streams in.
 *
 * @param header The names of the columns.
 * @param rows For each row its cells, in the order of the header.
 * @returns The same cells, column by column.
 * @throws {CensusAnswerError} If a row or a cell is not what the header promises.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 *
 * const { columns } = columnsOfRows(["ALL_VAL_MO"], [["12"], [null]]);
 * deepStrictEqual(columns, [{ kind: "number", values: new Float64Array([12, NaN]) }]);
 * ```
 */
export function columnsOfRows(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Columns {
  const reader = new ColumnsReader();
  reader.push(new TextEncoder().encode(JSON.stringify([header, ...rows])));
  return reader.end();
}
