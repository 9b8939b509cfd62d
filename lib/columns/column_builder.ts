import type { Column } from "./columns.ts";

/** What `read` gives when the bytes end before the cell does. */
export const CUT = -1;

/** Collects the cells of one column. */
export interface ColumnBuilder {
  /**
   * Reads a cell that has quotes.
   *
   * @param bytes The answer, or a piece of it.
   * @param start Where the first byte after the opening quote is.
   * @param row The row, from 0. To read a row again replaces its cell.
   * @returns Where the closing quote is, or {@linkcode CUT}.
   */
  read(bytes: Uint8Array, start: number, row: number): number;
  /** Takes the cell for null. */
  readNull(row: number): void;
  /** The cell of a row that was read, as the API sent it. */
  cellAt(row: number): string | null;
  /** The column, when that many rows are read: the same object each time. */
  finish(length: number): Column;
}

/** The bytes of JSON that mean something. */
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;

/**
 * Where the closing quote of a text is.
 *
 * @param bytes The answer, or a piece of it.
 * @param start Where the first byte after the opening quote is.
 * @returns The place of the closing quote, or {@linkcode CUT}.
 */
export function findClose(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] === BACKSLASH) at++;
  }
  return CUT;
}
