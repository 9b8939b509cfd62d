import { badCell } from "../columns/_bad_cell.ts";
import type { Column, Columns } from "../columns/columns.ts";
import { isMeasure } from "../columns/_is_measure.ts";
import type { Table } from "../table/table.ts";

/** Measures are the whole numbers of a month or of a year to date: the API names all of them so. */
export type MeasureName = `${string}_MO` | `${string}_YR`;

/** The only measures that can be missing: dollars and weights are zero where there is no trade. */
export type QuantityName = `QTY_${string}` | `${string}_QY${string}`;

/** What the API leaves out here and there: names of what is not known, units, flags. */
export type WordingName = `${string}_NAME` | `${string}DESC` | `UNIT_${string}` | `${string}_FLAG`;

/** What a column holds, which follows from its name. */
export type Cell<Column extends string> = Column extends "time" ? Temporal.PlainYearMonth
  : Column extends MeasureName ? (Column extends QuantityName ? number | null : number)
  : Column extends WordingName ? string | null
  : string;

/** A row with a meaning: for each column, under the API's own name, a month, number or text. */
export type TradeRecord<Column extends string = string> = { [Name in Column]: Cell<Name> };

/** A year and a month together are a time. */
export type MonthOf<Column extends string> = "YEAR" | "MONTH" extends Column ? "time" : never;

/**
 * Gives the rows of a table their meaning, in the order in which they came.
 *
 * | column | becomes |
 * |---|---|
 * | `_MO`, `_YR` | a number: U.S. dollars, kilograms or records, as `describeVariable` says; `"0"` is zero |
 * | a quantity | a number in the unit that `UNIT_QY1` or `UNIT_QY2` names, or null if its flag is `M` |
 * | `time` | a `Temporal.PlainYearMonth`; made of `YEAR` and `MONTH` where those were asked for |
 * | a name, a description | a string, or null where the API has none, as for a country not known |
 * | a code, and the rest | a string, with its zeros |
 *
 * A quantity of 0 may be a zero or missing, and only its flag tells. A column that was asked for
 * twice, in `get` and as a predicate, is there once.
 *
 * @param table What `fetchTable` gives.
 * @returns One plain object for each row.
 * @throws {CensusAnswerError} If a cell does not hold what its column promises.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { fetchTable, loadConfig, toRecords } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const table = await fetchTable("exports/hs", {
 *   get: ["ALL_VAL_MO"],
 *   time: "2025-10",
 *   CTY_CODE: "2010",
 * }, config);
 * const [mexico] = toRecords(table);
 * deepStrictEqual(mexico, {
 *   ALL_VAL_MO: 29_523_700_000,
 *   time: Temporal.PlainYearMonth.from("2025-10"),
 *   CTY_CODE: "2010",
 * });
 * ```
 */
export function toRecords<Column extends string>(
  table: Table<Column>,
): TradeRecord<Column | MonthOf<Column>>[] {
  const { columns } = table;
  const readers = [...new Set(columns.header)].map((name) => makeReader(name, columns));
  if (hasSplitTime(columns.header)) readers.push(makeTimeReader(columns));
  // A copy of one object has the shape of all: that is faster than adding field after field.
  const blank: Record<string, Value> = Object.fromEntries(readers.map(({ name }) => [name, null]));
  const records: Record<string, Value>[] = [];
  for (let row = 0; row < columns.length; row++) {
    const record = { ...blank };
    for (const { name, valueAt, cellAt } of readers) {
      const value = valueAt(row);
      if (value === undefined) throw badCell(row, name, cellAt(row));
      record[name] = value;
    }
    records.push(record);
  }
  return records as TradeRecord<Column | MonthOf<Column>>[];
}

type Value = Temporal.PlainYearMonth | number | string | null;

/** Reads one column of the records. */
interface ColumnReader {
  readonly name: string;
  /** The value in a row, or undefined if the cell does not hold what it should. */
  readonly valueAt: (row: number) => Value | undefined;
  /** The cell itself, for an error. */
  readonly cellAt: (row: number) => string | null;
}

const QUANTITY = /^(QTY_|.*_QY).*_(MO|YR)$/;
const WORDING = /_NAME$|DESC$|^UNIT_|_FLAG$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What a flag says of a quantity that was not reported, and stands as 0. */
const MISSING = "M";

/** The same rules as {@linkcode Cell}. */
function makeReader(name: string, columns: Columns): ColumnReader {
  const column = columns.columns[columns.header.indexOf(name)];
  if (column?.kind === "number") return makeNumberReader(name, column.values, columns);
  const texts = column?.dictionary ?? [];
  const codes = column?.codes ?? [];
  const values = texts.map((text) => readText(name, text));
  return {
    name,
    valueAt: (row) => values[codes[row] ?? -1],
    cellAt: (row) => texts[codes[row] ?? -1] ?? null,
  };
}

function makeNumberReader(name: string, values: Float64Array, columns: Columns): ColumnReader {
  const cellAt = () => null;
  if (!QUANTITY.test(name)) {
    const valueAt = (row: number) => {
      const value = values[row];
      return Number.isNaN(value) ? undefined : value;
    };
    return { name, valueAt, cellAt };
  }
  const isMissing = flagged(columns.columns[columns.header.indexOf(`${name}_FLAG`)]);
  const valueAt = (row: number) => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) || isMissing(row) ? null : value;
  };
  return { name, valueAt, cellAt };
}

function flagged(flags: Column | undefined): (row: number) => boolean {
  if (flags?.kind !== "text") return () => false;
  const missing = flags.dictionary.indexOf(MISSING);
  return (row) => flags.codes[row] === missing;
}

function readText(name: string, text: string | null): Value | undefined {
  if (name === "time") {
    return text !== null && MONTH.test(text) ? Temporal.PlainYearMonth.from(text) : undefined;
  }
  if (isMeasure(name)) return undefined; // Its cells were no numbers.
  return WORDING.test(name) ? text : text ?? undefined;
}

function hasSplitTime(header: readonly string[]): boolean {
  return !header.includes("time") && ["YEAR", "MONTH"].every((name) => header.includes(name));
}

function makeTimeReader(columns: Columns): ColumnReader {
  const [year, month] = ["YEAR", "MONTH"].map((name) => makeReader(name, columns));
  const known = new Map<string, Value | undefined>();
  const cellAt = (row: number) => `${year?.valueAt(row)}-${month?.valueAt(row)}`;
  return {
    name: "time",
    valueAt(row) {
      const text = cellAt(row);
      if (!known.has(text)) known.set(text, readText("time", text));
      return known.get(text);
    },
    cellAt,
  };
}
