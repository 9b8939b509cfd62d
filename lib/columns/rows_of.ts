import { cellAt } from "./cell_at.ts";
import type { Columns } from "./columns.ts";

/**
 * The rows of an answer, as the API sent them. They are made anew each time, and take many times the
 * memory of the columns.
 *
 * @param columns The answer.
 * @returns For each row its cells, in the order of the header.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 * import { rowsOf } from "./rows_of.ts";
 *
 * const rows = [["2010", "29523700000"], ["8220", null]];
 * deepStrictEqual(rowsOf(columnsOfRows(["CTY_CODE", "ALL_VAL_MO"], rows)), rows);
 * ```
 */
export function rowsOf(columns: Columns): (string | null)[][] {
  return Array.from(
    { length: columns.length },
    (_, row) => columns.header.map((_, column) => cellAt(columns, row, column)),
  );
}
