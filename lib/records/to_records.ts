import { CensusAnswerError } from "../errors.ts";
import type { Table } from "../table/table.ts";

/** Measures are the whole numbers of a month or of a year to date: the API names all of them so. */
type Measure = `${string}_MO` | `${string}_YR`;

/** The only measures that can be missing: dollars and weights are zero where there is no trade. */
type Quantity = `QTY_${string}` | `${string}_QY${string}`;

/** What the API leaves out here and there: names of what is not known, units, flags. */
type Wording = `${string}_NAME` | `${string}DESC` | `UNIT_${string}` | `${string}_FLAG`;

/** What a column holds, which follows from its name. */
export type Cell<Column extends string> = Column extends "time" ? Temporal.PlainYearMonth
  : Column extends Measure ? (Column extends Quantity ? number | null : number)
  : Column extends Wording ? string | null
  : string;

/** A row with a meaning: for each column, under the API's own name, a month, number or text. */
export type TradeRecord<Column extends string = string> = { [Name in Column]: Cell<Name> };

/** A year and a month together are a time. */
type MonthOf<Column extends string> = "YEAR" | "MONTH" extends Column ? "time" : never;

/**
 * Gives the rows of a table their meaning, in the order in which they came.
 *
 * | column | becomes |
 * |---|---|
 * | `_MO`, `_YR` | a number: U.S. dollars, kilograms or records, as `describe` says; `"0"` is zero |
 * | a quantity | a number in the unit that `UNIT_QY1` or `UNIT_QY2` names, or null if its flag is `M` |
 * | `time` | a `Temporal.PlainYearMonth`; made of `YEAR` and `MONTH` where those were asked for |
 * | a name, a description | a string, or null where the API has none, as for a country not known |
 * | a code, and the rest | a string, with its zeros |
 *
 * A quantity of 0 may be a zero or missing, and only its flag tells: get `QTY_1_MO_FLAG` with
 * `QTY_1_MO`. A column that was asked for twice, in `get` and as a predicate, is there once.
 *
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
  const header: readonly string[] = table.header;
  const columns = [...new Set(header)].map((name) => ({
    name,
    index: header.indexOf(name),
    flag: QUANTITY.test(name) ? header.indexOf(`${name}_FLAG`) : -1,
    read: readerOf(name),
  }));
  const isSplitTime = !header.includes("time") &&
    ["YEAR", "MONTH"].every((d) => header.includes(d));

  return table.rows.map((row, position) => {
    const record: Record<string, Value> = {};
    for (const { name, index, flag, read } of columns) {
      const cell = row[index] ?? null;
      const value = row[flag] === MISSING ? null : read(cell);
      if (value === undefined) throw badCell(position, name, cell);
      record[name] = value;
    }
    if (isSplitTime) {
      const text = `${record.YEAR}-${record.MONTH}`;
      const time = readMonth(text);
      if (!time) throw badCell(position, "YEAR and MONTH", text);
      record.time = time;
    }
    return record as TradeRecord<Column | MonthOf<Column>>;
  });
}

type Value = Temporal.PlainYearMonth | number | string | null;

/** Gives the value of a cell, or undefined if the cell does not hold what it should. */
type Reader = (cell: string | null) => Value | undefined;

/** The same rules as {@linkcode Cell}. */
function readerOf(column: string): Reader {
  if (column === "time") return readMonth;
  if (QUANTITY.test(column)) return (cell) => cell === null ? null : readNumber(cell);
  if (MEASURE.test(column)) return readNumber;
  if (WORDING.test(column)) return (cell) => cell;
  return (cell) => cell ?? undefined;
}

const MEASURE = /_(MO|YR)$/;
const QUANTITY = /^(QTY_|.*_QY).*_(MO|YR)$/;
const WORDING = /_NAME$|DESC$|^UNIT_|_FLAG$/;

/** What a flag says of a quantity that was not reported, and stands as 0. */
const MISSING = "M";

function readNumber(cell: string | null): number | undefined {
  return cell !== null && /^-?\d+$/.test(cell) ? Number(cell) : undefined;
}

function readMonth(cell: string | null): Temporal.PlainYearMonth | undefined {
  return cell !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(cell)
    ? Temporal.PlainYearMonth.from(cell)
    : undefined;
}

function badCell(position: number, column: string, cell: string | null): CensusAnswerError {
  return new CensusAnswerError(
    `Row ${position + 1} has ${JSON.stringify(cell)} for ${column}: ask again`,
  );
}
