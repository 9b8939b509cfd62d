import { showAsTable } from "../cell/_display.ts";
import { viewOf } from "../cell/_view_of.ts";

/** Options of {@linkcode showTable}. */
export interface ShowTableOptions<Column extends PropertyKey = string> {
  /** Which columns, and in which order; by default those of the first row. */
  columns?: readonly Column[];
  /** A sentence below the table. */
  note?: string;
  /** How many rows are shown; by default 20. */
  most?: number;
}

/**
 * A copy of a list that shows itself as a table when it is the last thing in a cell: records, or
 * objects of your own. Numbers stand on the right, those of a column with as many decimals, and a
 * variable of the API has its unit in the header. Twenty rows are shown, and the rest is counted.
 *
 * @param rows The list.
 * @param options Which columns are shown, how many rows, and a note below them.
 * @returns The same rows, in a list that shows itself.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { showTable } from "us-trade";
 *
 * const shown = showTable([{ CTY_CODE: "2010", ALL_VAL_MO: 29_523_700_000 }], { note: "Exports." });
 * strictEqual(shown.length, 1);
 * ```
 */
export function showTable<Row extends object>(
  rows: readonly Row[],
  { columns, note = "", most }: ShowTableOptions<Extract<keyof Row, string>> = {},
): Row[] {
  const list = [...rows];
  return showAsTable(list, () => viewOf(list, { columns, notes: [note], most }));
}
