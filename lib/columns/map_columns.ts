import type { Column, Columns } from "./columns.ts";

/**
 * Changes each column once, so that a column sent twice stays the same object twice.
 *
 * @param columns The answer.
 * @param change Gives the new column for a column and its place in the header.
 * @returns The new columns, in the order of the header.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 * import { mapColumns } from "./map_columns.ts";
 *
 * const twins = columnsOfRows(["CTY_CODE", "CTY_CODE"], [["2010", "2010"]]);
 * const [first, second] = mapColumns(twins, (column) => ({ ...column }));
 * strictEqual(first, second);
 * ```
 */
export function mapColumns(
  { columns }: Columns,
  change: (column: Column, place: number) => Column,
): Column[] {
  const changed = new Map<Column, Column>();
  return columns.map((column, place) => {
    const known = changed.get(column) ?? change(column, place);
    changed.set(column, known);
    return known;
  });
}
