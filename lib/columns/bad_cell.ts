import { CensusAnswerError } from "../errors.ts";

/** No code and no number of the API is longer; a page of markup is. */
const LONGEST_QUOTE = 80;

/**
 * The error about a cell that does not hold what its column promises.
 *
 * @param row The row, from 0.
 * @param column The name of the column.
 * @param cell What the cell holds, without a key.
 * @returns The error, whose rows count from 1.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { badCell } from "./bad_cell.ts";
 *
 * strictEqual(badCell(4, "ALL_VAL_MO", "x").message, 'Row 5 has "x" for ALL_VAL_MO: ask again');
 * ```
 */
export function badCell(row: number, column: string, cell: string | null): CensusAnswerError {
  const shown = cell !== null && cell.length > LONGEST_QUOTE
    ? `${cell.slice(0, LONGEST_QUOTE)}...`
    : cell;
  return new CensusAnswerError(
    `Row ${row + 1} has ${JSON.stringify(shown)} for ${column}: ask again`,
  );
}
