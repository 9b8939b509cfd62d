import { badCell } from "./bad_cell.ts";
import { ByteDictionary } from "./byte_dictionary.ts";
import { cellText } from "./cell_text.ts";
import { type ColumnBuilder, CUT } from "./column_builder.ts";
import type { TextColumn } from "./columns.ts";
import { grow } from "./grow.ts";
import { makeCodes } from "./make_codes.ts";

const FIRST_ROOM = 1024;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Collects the cells of a column of texts. */
export class TextBuilder implements ColumnBuilder {
  readonly #name: string;
  readonly #redact: (text: string) => string;
  readonly #dictionary: (string | null)[] = [];
  readonly #codeOf = new Map<string | null, number>();
  #codes = makeCodes(FIRST_ROOM, 0);
  /** Ways to write the texts: one that has escapes can be written in several. */
  readonly #spellings = new ByteDictionary();
  #codeOfSpelling = new Uint32Array(FIRST_ROOM);
  /** For each spelling the one that came after it the last time. */
  #followers = new Uint32Array(FIRST_ROOM);
  #last = 0;
  #column: TextColumn | null = null;

  constructor(name: string, redact: (text: string) => string) {
    this.#name = name;
    this.#redact = redact;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    // A column mostly goes on as it did before: to compare is faster than to look up.
    const last = this.#last;
    let spelling = last;
    let close = this.#spellings.match(spelling, bytes, start);
    if (close === CUT) {
      spelling = this.#followers[last] ?? 0;
      close = this.#spellings.match(spelling, bytes, start);
    }
    if (close === CUT) {
      close = this.#spellings.scan(bytes, start);
      if (close === CUT) return CUT;
      spelling = this.#spellings.find(bytes, start);
      if (spelling < 0) spelling = this.#add(bytes, start, close, row);
    }
    if (spelling !== last) this.#followers[last] = spelling;
    this.#last = spelling;
    this.#set(row, this.#codeOfSpelling[spelling] ?? 0);
    return close;
  }

  readNull(row: number): void {
    if (this.#name === "time") throw badCell(row, this.#name, null);
    this.#set(row, this.#code(null));
  }

  cellAt(row: number): string | null {
    return this.#dictionary[this.#codes[row] ?? -1] ?? null;
  }

  finish(length: number): TextColumn {
    return this.#column ??= {
      kind: "text",
      dictionary: this.#dictionary,
      codes: this.#codes.slice(0, length),
    };
  }

  #add(bytes: Uint8Array, start: number, close: number, row: number): number {
    const text = this.#redact(cellText(bytes, start, close));
    if (this.#name === "time" && !MONTH.test(text)) throw badCell(row, this.#name, text);
    const spelling = this.#spellings.add(bytes, start, close);
    if (spelling === this.#followers.length) {
      this.#followers = grow(this.#followers, new Uint32Array(2 * spelling));
      this.#codeOfSpelling = grow(this.#codeOfSpelling, new Uint32Array(2 * spelling));
    }
    this.#codeOfSpelling[spelling] = this.#code(text);
    return spelling;
  }

  #code(text: string | null): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    this.#codeOf.set(text, this.#dictionary.length);
    return this.#dictionary.push(text) - 1;
  }

  #set(row: number, code: number): void {
    const { length } = this.#codes;
    if (row >= length) this.#codes = this.#grown(2 * length);
    this.#codes[row] = code;
    if (this.#codes[row] !== code) { // It was too large for codes of this width.
      this.#codes = this.#grown(length);
      this.#codes[row] = code;
    }
  }

  #grown(length: number): TextColumn["codes"] {
    return grow(this.#codes, makeCodes(length, this.#dictionary.length));
  }
}
