import type { Column, Columns } from "./columns.ts";
import { makeCodes } from "./make_codes.ts";
import { mapColumns } from "./map_columns.ts";

/**
 * Some rows of an answer, in the order in which they are named. Dictionaries are shared, not copied,
 * so one may hold texts that no row has any more.
 *
 * @param columns The answer.
 * @param rows The rows to take, each from 0.
 * @returns An answer of these rows.
 * @throws {RangeError} If there is no such row.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 * import { rowsOf } from "./rows_of.ts";
 * import { takeRows } from "./take_rows.ts";
 *
 * const columns = columnsOfRows(["CTY_CODE"], [["1220"], ["2010"], ["5700"]]);
 * deepStrictEqual(rowsOf(takeRows(columns, [2, 0])), [["5700"], ["1220"]]);
 * ```
 */
export function takeRows(columns: Columns, rows: ArrayLike<number>): Columns {
  const taken = Uint32Array.from(rows);
  const missing = taken.find((row) => row >= columns.length);
  if (missing !== undefined) {
    throw new RangeError(`There is no row ${missing}, only ${columns.length} rows from 0`);
  }
  return {
    header: columns.header,
    length: taken.length,
    columns: mapColumns(columns, (column) => takeCells(column, taken)),
  };
}

function takeCells(column: Column, rows: Uint32Array): Column {
  if (column.kind === "number") {
    return { kind: "number", values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) };
  }
  const codes = makeCodes(rows.length, column.dictionary.length);
  for (const [place, row] of rows.entries()) codes[place] = column.codes[row] ?? 0;
  return { kind: "text", dictionary: column.dictionary, codes };
}
