import { CensusAnswerError } from "../errors.ts";
import type { ColumnBuilder } from "./column_builder.ts";
import type { Column } from "./columns.ts";

/** A column that was sent before, as one is that is in `get` and a predicate: it must say the same. */
export class TwinBuilder implements ColumnBuilder {
  readonly #name: string;
  readonly #first: ColumnBuilder;

  constructor(name: string, first: ColumnBuilder) {
    this.#name = name;
    this.#first = first;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    const cell = this.cellAt(row);
    const close = this.#first.read(bytes, start, row);
    this.#compare(cell, row);
    return close;
  }

  readNull(row: number): void {
    const cell = this.cellAt(row);
    this.#first.readNull(row);
    this.#compare(cell, row);
  }

  cellAt(row: number): string | null {
    return this.#first.cellAt(row);
  }

  finish(length: number): Column {
    return this.#first.finish(length);
  }

  #compare(first: string | null, row: number): void {
    const second = this.cellAt(row);
    if (first === second) return;
    const [one, other] = [first, second].map((cell) => JSON.stringify(cell));
    throw new CensusAnswerError(
      `Row ${row + 1} has ${one} and ${other} for ${this.#name}: ask again`,
    );
  }
}
