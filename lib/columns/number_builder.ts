import { badCell } from "./bad_cell.ts";
import { cellText } from "./cell_text.ts";
import { type ColumnBuilder, CUT, findClose, QUOTE } from "./column_builder.ts";
import type { NumberColumn } from "./columns.ts";
import { grow } from "./grow.ts";

const FIRST_ROOM = 1024;
const ZERO = 0x30;

/** A whole number as the API writes it, so that the number gives back the cell. */
const WHOLE_NUMBER = /^(0|-?[1-9]\d*)$/;

/** Collects the cells of a measure. */
export class NumberBuilder implements ColumnBuilder {
  readonly #name: string;
  readonly #redact: (text: string) => string;
  #values = new Float64Array(FIRST_ROOM);
  #column: NumberColumn | null = null;

  constructor(name: string, redact: (text: string) => string) {
    this.#name = name;
    this.#redact = redact;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    const { length } = bytes;
    let value = 0;
    let at = start;
    for (; at < length; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === length) return CUT;
    // What is odd, such as a sign, a leading zero or too many digits, is looked at as a text.
    const isPlain = bytes[at] === QUOTE && at > start && value <= Number.MAX_SAFE_INTEGER &&
      (bytes[start] !== ZERO || at === start + 1);
    if (!isPlain) {
      at = findClose(bytes, at);
      if (at === CUT) return CUT;
      value = this.#parse(cellText(bytes, start, at), row);
    }
    this.#set(row, value);
    return at;
  }

  readNull(row: number): void {
    this.#set(row, NaN);
  }

  cellAt(row: number): string | null {
    const value = this.#values[row] ?? NaN;
    return Number.isNaN(value) ? null : String(value);
  }

  finish(length: number): NumberColumn {
    return this.#column ??= { kind: "number", values: this.#values.slice(0, length) };
  }

  #parse(cell: string, row: number): number {
    const value = Number(cell);
    if (WHOLE_NUMBER.test(cell) && Number.isSafeInteger(value)) return value;
    throw badCell(row, this.#name, this.#redact(cell));
  }

  #set(row: number, value: number): void {
    if (row >= this.#values.length) {
      this.#values = grow(this.#values, new Float64Array(2 * this.#values.length));
    }
    this.#values[row] = value;
  }
}
