import type { Columns } from "./columns.ts";

/**
 * One cell, as the API sent it.
 *
 * @param columns The answer.
 * @param row The row, from 0.
 * @param column The column, from 0.
 * @returns The text of the cell; null where the API sent null, and outside the table.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { cellAt } from "./cell_at.ts";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 *
 * const columns = columnsOfRows(["CTY_CODE", "ALL_VAL_MO"], [["2010", "29523700000"]]);
 * strictEqual(cellAt(columns, 0, 1), "29523700000");
 * ```
 */
export function cellAt({ columns }: Columns, row: number, column: number): string | null {
  const cells = columns[column];
  if (cells === undefined) return null;
  if (cells.kind === "text") return cells.dictionary[cells.codes[row] ?? -1] ?? null;
  const value = cells.values[row] ?? NaN;
  return Number.isNaN(value) ? null : String(value);
}
