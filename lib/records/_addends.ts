import type { TextColumn } from "../columns/columns.ts";
import { isTotal, TOTAL, UNIDENTIFIED } from "../reference/_code_level.ts";
import { once } from "../reference/_once.ts";
import { countryRows, groupingRows } from "../reference/_tables.ts";
import { breakdownVariables, commodityVariables } from "../reference/datasets.ts";
import { allVariables } from "../reference/variables.ts";
import { columnOf } from "../table/grain.ts";
import type { Table } from "../table/table.ts";

/** One column of rows that are to be added up. */
export interface AddendColumn {
  /** The API's name of the column, or a learner's own. */
  readonly name: string;
  /** What stands in it; undefined where a row has no such column. */
  readonly texts: readonly (string | null | undefined)[];
  /** For each row its place among the texts: the same text has the same place. */
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
  /**
   * What tells rows apart, by the name of the dimension: its codes or, where no row has them any
   * more, its names.
   */
  readonly dimensions: ReadonlyMap<string, AddendColumn>;
  /** `2025-10`, or `2025` of a year; made of `time`, or of `YEAR` and `MONTH`. */
  readonly month: AddendColumn | null;
  /** `COMM_LVL`, `SUMMARY_LVL` and the units of quantities. */
  readonly details: ReadonlyMap<string, AddendColumn>;
  /** A learner's own columns, which tell rows apart where the API's do not. */
  readonly own: () => readonly AddendColumn[];
}

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
    if (found?.kind === "text") judged.set(name, mergeAlike(name, found));
  }
  return {
    ...sortOut(judged, columns.length),
    length: columns.length,
    amounts: amounts?.kind === "number"
      ? amounts.values
      : new Float64Array(columns.length).fill(NaN),
    own: () => [],
  };
}

/** Objects: records, or what a learner made of them. Columns under the API's names are judged. */
export function addendsOfRecords(records: readonly object[], column: string): Addends {
  const amounts = new Float64Array(records.length).fill(NaN);
  const isJudged = (name: string) => name !== column && judgedColumns().has(name);
  const judged = encode(records, isJudged, { name: column, values: amounts });
  return {
    ...sortOut(new Map(judged.map((found) => [found.name, found])), records.length),
    length: records.length,
    amounts,
    own: once(() => encode(records, (name) => name !== column && !apiNames().has(name))),
  };
}

const TIME_COLUMNS = ["time", "YEAR", "MONTH"];
const DETAIL_COLUMNS = ["COMM_LVL", "SUMMARY_LVL", "UNIT_QY1", "UNIT_QY2"];

/** The names that go with the codes of each dimension. */
const wordings = once(() =>
  Map.groupBy(
    [...new Map(allVariables().map((variable) => [variable.name, variable])).values()]
      .filter(({ kind }) => kind === "name"),
    ({ requires }) => requires,
  )
);

const judgedColumns = once(() =>
  new Set([
    ...dimensionColumns(),
    ...[...wordings().values()].flat().map(({ name }) => name),
    ...DETAIL_COLUMNS,
    ...TIME_COLUMNS,
  ])
);

const apiNames = once(() => new Set(allVariables().map(({ name }) => name)));
const dimensionNames = once(() => new Set(dimensionColumns()));
const wordingNames = once(() => new Set([...wordings().values()].flat().map(({ name }) => name)));

/** What the judged columns say of the rows. */
function sortOut(
  judged: ReadonlyMap<string, AddendColumn>,
  length: number,
): Pick<Addends, "dimensions" | "month" | "details"> {
  const dimensions = new Map<string, AddendColumn>();
  for (const name of dimensionColumns()) {
    const names = (wordings().get(name) ?? []).map((wording) => judged.get(wording.name));
    const column = [judged.get(name), ...names].find((column) => column !== undefined);
    if (column) dimensions.set(name, column);
  }
  const details = new Map([...judged].filter(([name]) => DETAIL_COLUMNS.includes(name)));
  return { dimensions, details, month: monthOf(judged, length) };
}

/**
 * The same thing written in one way: a total is one code, however the API wrote it, codes have
 * capital letters, partners known by name are known by code, and months have no days.
 */
function normalize(name: string, text: string | null): string | null | undefined {
  if (dimensionNames().has(name)) {
    return text === null || isTotal(text) ? TOTAL : text.toUpperCase();
  }
  if (name === "CTY_NAME") return partnerCodes().get(text) ?? text;
  if (wordingNames().has(name)) return text?.startsWith("TOTAL") ? TOTAL : text;
  if (name === "MONTH") return text?.padStart("10".length, "0");
  if (name === "time") return text?.slice(0, "2025-10".length);
  return text;
}

const partnerCodes = once(() =>
  new Map<string | null, string>([
    ["TOTAL FOR ALL COUNTRIES", TOTAL],
    [null, UNIDENTIFIED],
    ...countryRows().filter((row) => row.api_name)
      .map((row) => [row.api_name, row.cty_code] as const),
    ...groupingRows().map((row) => [row.api_name, row.code] as const),
  ])
);

/** A column of a table, in which texts that mean the same have one place. */
function mergeAlike(name: string, { dictionary, codes }: TextColumn): AddendColumn {
  const texts = dictionary.map((text) => normalize(name, text));
  const places = new Map<string | null | undefined, number>();
  for (const [place, text] of texts.entries()) if (!places.has(text)) places.set(text, place);
  if (places.size === texts.length) return { name, texts, codes };
  const merged = texts.map((text) => places.get(text) ?? 0);
  return { name, texts, codes: codes.map((code) => merged[code] ?? 0) };
}

function monthOf(columns: ReadonlyMap<string, AddendColumn>, length: number): AddendColumn | null {
  const [time, year, month] = TIME_COLUMNS.map((name) => columns.get(name));
  if (time && !year && !month) return time;
  if (!time && !year) return null;
  const encoder = new Encoder("time", length);
  for (let row = 0; row < length; row++) {
    const parts = [textAt(year, row), textAt(month, row)].filter(Boolean);
    encoder.set(row, textAt(time, row) ?? (parts.length > 0 ? parts.join("-") : undefined));
  }
  return encoder.column();
}

/** What stands in a row; undefined if there is no such column. */
export function textAt(column: AddendColumn | undefined, row: number): string | null | undefined {
  return column?.texts[column.codes[row] ?? -1];
}

/** The columns of objects that are wanted by their names, and on the way the amounts of another. */
function encode(
  records: readonly object[],
  isWanted: (name: string) => boolean,
  amounts?: { readonly name: string; readonly values: Float64Array },
): AddendColumn[] {
  const encoders = new Map<string, Encoder | null>();
  for (const [row, record] of records.entries()) {
    const fields = record as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const value = fields[name];
      let encoder = encoders.get(name);
      if (encoder === undefined) {
        encoder = isWanted(name) ? new Encoder(name, records.length) : null;
        encoders.set(name, encoder);
      }
      if (encoder) encoder.set(row, value);
      else if (name === amounts?.name && typeof value === "number") amounts.values[row] = value;
    }
  }
  return [...encoders.values()].flatMap((encoder) => encoder?.column() ?? []);
}

/** What says something as text: no list, no function, no object of a learner's own. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "function";
  return value instanceof Date ||
    Object.prototype.toString.call(value).startsWith("[object Temporal.");
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
    return { name: this.#name, texts: [...this.#byText.keys()], codes: this.#codes };
  }

  #add(value: unknown): number {
    if (!isPlain(value)) return 0;
    const text = normalize(this.#name, value === null ? null : textOf(value));
    const code = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, code);
    this.#byValue.set(value, code);
    return code;
  }
}

/** A month as text is the same whether it is a date, a month or a string. */
function textOf(value: unknown): string {
  const isDate = value instanceof Date && !Number.isNaN(value.getTime());
  return isDate ? value.toISOString() : String(value);
}
