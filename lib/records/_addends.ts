import type { Columns, TextColumn } from "../columns/columns.ts";
import { columnOf } from "../table/grain.ts";
import type { Table } from "../table/table.ts";
import { isTotal, TOTAL } from "../reference/_code_level.ts";
import { breakdownVariables, commodityVariables } from "../reference/datasets.ts";
import { once } from "../reference/_once.ts";
import { allVariables } from "../reference/variables.ts";

/** One column of rows that are to be added up: undefined where a row has no such column. */
export interface AddendColumn {
  readonly texts: readonly (string | null | undefined)[];
  /** For each row its place among the texts. */
  readonly codes: ArrayLike<number>;
}

/**
 * Rows that are to be added up, by columns, whether they come from a table or are a learner's own
 * objects: so one set of rules judges both.
 */
export interface Addends {
  readonly length: number;
  /** What is added up; NaN where it is missing. */
  readonly amounts: ArrayLike<number>;
  /** The columns that say what a row is, by the API's names; `month` is a column, too. */
  readonly columns: ReadonlyMap<string, AddendColumn>;
  /** A learner's own columns, which tell rows apart as well. */
  readonly own: ReadonlyMap<string, AddendColumn>;
}

/** The name of the column that is made of `time`, or of `YEAR` and `MONTH`. */
export const MONTH_COLUMN = "month";

/** By what rows are told apart, besides the month: partners first, then places, then commodities. */
export const dimensionColumns: () => readonly string[] = once(() => [
  ...breakdownVariables(),
  ...commodityVariables(),
]);

/** The rows of a table. */
export function addendsOfTable({ columns }: Table, column: string): Addends {
  const amounts = columnOf(columns, column);
  const judged = new Map<string, AddendColumn>();
  for (const name of judgedColumns()) {
    const found = columnOf(columns, name);
    if (found?.kind === "text") judged.set(name, asAddend(name, found));
  }
  const month = monthColumn(columns);
  if (month) judged.set(MONTH_COLUMN, month);
  return {
    length: columns.length,
    amounts: amounts?.kind === "number"
      ? amounts.values
      : new Float64Array(columns.length).fill(NaN),
    columns: judged,
    own: new Map(),
  };
}

/** Objects: records, or what a learner made of them. Columns under the API's names are judged. */
export function addendsOfRecords(records: readonly object[], column: string): Addends {
  const amounts = new Float64Array(records.length).fill(NaN);
  const encoders = new Map<string, Encoder>();
  for (const [row, record] of records.entries()) {
    const fields = record as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const value = fields[name];
      if (name === column) {
        if (typeof value === "number") amounts[row] = value;
        continue;
      }
      if (!isJudged(name) && !isOwn(name, value)) continue;
      let encoder = encoders.get(name);
      if (!encoder) encoders.set(name, encoder = new Encoder(name, records.length));
      encoder.set(row, value);
    }
  }
  const all = [...encoders].map(([name, encoder]) => [name, encoder.column()] as const);
  const columns = new Map(all.filter(([name]) => isJudged(name)));
  const month = monthOf(columns, records.length);
  for (const name of TIME_COLUMNS) columns.delete(name);
  if (month) columns.set(MONTH_COLUMN, month);
  return {
    length: records.length,
    amounts,
    columns,
    own: new Map(all.filter(([name]) => !isJudged(name))),
  };
}

const TIME_COLUMNS = ["time", "YEAR", "MONTH"];
const LEVEL_COLUMNS = ["COMM_LVL", "SUMMARY_LVL"];
const UNIT_COLUMNS = ["UNIT_QY1", "UNIT_QY2"];

/** Names tell what a row is only where its code is gone. */
const wordingColumns = once(() =>
  allVariables().filter(({ kind }) => kind === "name").map(({ name }) => name)
);

/** The columns by which rows are judged, without those of time. */
const judgedColumns = once((): readonly string[] => [
  ...dimensionColumns(),
  ...LEVEL_COLUMNS,
  ...UNIT_COLUMNS,
  ...new Set(wordingColumns()),
]);

const judgedNames = once(() => new Set([...judgedColumns(), ...TIME_COLUMNS]));
const apiNames = once(() => new Set(allVariables().map(({ name }) => name)));

function isJudged(name: string): boolean {
  return judgedNames().has(name);
}

/** What is neither the API's nor a thing of parts, such as a list or a function. */
function isOwn(name: string, value: unknown): boolean {
  return !apiNames().has(name) && typeof value !== "function" &&
    (typeof value !== "object" || value instanceof Temporal.PlainYearMonth ||
      value instanceof Date);
}

/** A total is one code, however the API wrote it, and codes have capital letters. */
function normalize(name: string, text: string | null): string | null {
  if (!dimensionColumns().includes(name)) return text;
  if (text === null || isTotal(text)) return TOTAL;
  return text.toUpperCase();
}

function asAddend(name: string, { dictionary, codes }: TextColumn): AddendColumn {
  return { texts: dictionary.map((text) => normalize(name, text)), codes };
}

/** The months of a table: a column as it is, or made of two. */
function monthColumn(columns: Columns): AddendColumn | null {
  const named = new Map<string, AddendColumn>();
  for (const name of TIME_COLUMNS) {
    const column = columnOf(columns, name);
    if (column?.kind === "text") named.set(name, asAddend(name, column));
  }
  return monthOf(named, columns.length);
}

function monthOf(
  columns: ReadonlyMap<string, AddendColumn>,
  length: number,
): AddendColumn | null {
  const [time, year, month] = TIME_COLUMNS.map((name) => columns.get(name));
  if (time && !year && !month) return time;
  if (!time && !year) return null;
  const encoder = new Encoder(MONTH_COLUMN, length);
  const textAt = (column: AddendColumn | undefined, row: number) =>
    column?.texts[column.codes[row] ?? -1] ?? undefined;
  for (let row = 0; row < length; row++) {
    const parts = [textAt(year, row), textAt(month, row)].filter(Boolean);
    encoder.set(row, textAt(time, row) ?? (parts.length > 0 ? parts.join("-") : undefined));
  }
  return encoder.column();
}

/** Collects the values of a column as codes. */
class Encoder {
  readonly #name: string;
  readonly #codes: Uint32Array;
  /** By the value itself: records share their months and strings. */
  readonly #byValue = new Map<unknown, number>([[undefined, 0]]);
  readonly #byText = new Map<string | null | undefined, number>([[undefined, 0]]);

  constructor(name: string, length: number) {
    this.#name = name;
    this.#codes = new Uint32Array(length); // Of rows that have no such column.
  }

  set(row: number, value: unknown): void {
    const code = this.#byValue.get(value) ?? this.#add(value);
    this.#codes[row] = code;
  }

  column(): AddendColumn {
    return { texts: [...this.#byText.keys()], codes: this.#codes };
  }

  #add(value: unknown): number {
    const text = value === null ? null : normalize(this.#name, textOf(value));
    const code = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, code);
    this.#byValue.set(value, code);
    return code;
  }
}

/** A month as text is the same whether it is a date, a month or a string. */
function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 7) : String(value);
}
