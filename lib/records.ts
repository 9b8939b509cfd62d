import { CensusAnswerError } from "./errors.ts";
import type { Table } from "./table.ts";

/** Measures are the whole numbers of a month or of a year to date: the API names all of them so. */
type Measure = `${string}_MO` | `${string}_YR`;

/** The only measures that can be missing: dollars and weights are zero where there is no trade. */
type Quantity = `QTY_${string}` | `${string}_QY${string}`;

/** Names and descriptions are null where the API has none, as for a country that is not known. */
type Wording = `${string}_NAME` | `${string}DESC` | `UNIT_${string}`;

type AnyCell = Temporal.PlainYearMonth | number | string | null;

/** What a column holds, which follows from its name. */
export type Cell<Column extends string> = Column extends "time" ? Temporal.PlainYearMonth
  : Column extends Measure ? (Column extends Quantity ? number | null : number)
  : Column extends Wording ? string | null
  : string;

/** A row with a meaning: for each column, under the API's own name, a month, number or text. */
export type TradeRecord<Column extends string = string> = { [Name in Column]: Cell<Name> };

/**
 * Gives the rows of a table their meaning: measures become numbers (values in U.S. dollars, weights
 * in kilograms), `time` becomes a `Temporal.PlainYearMonth`, and codes stay strings, with their
 * zeros. A table asked for by `YEAR` and `MONTH` gets a `time` as well. The order is kept.
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
  return table.rows.map((row, index) => {
    const cells = Object.fromEntries(
      table.header.map((name, column) => [name, row[column] ?? null]),
    );
    const record: Record<string, AnyCell> = {};
    for (const [name, cell] of Object.entries(cells)) record[name] = readCell(name, cell, index);
    if (!cells.time && cells.YEAR && cells.MONTH) {
      record.time = readCell("time", `${cells.YEAR}-${cells.MONTH}`, index);
    }
    return record as TradeRecord<Column | MonthOf<Column>>;
  });
}

/** A year and a month together are a time. */
type MonthOf<Column extends string> = "YEAR" extends Column ? "MONTH" extends Column ? "time"
  : never
  : never;

/** The same rules as {@linkcode Cell}, for the cells themselves. */
function readCell(column: string, cell: string | null, row: number): AnyCell {
  if (cell === null && /^QTY_|_QY|_NAME$|DESC$/.test(column)) return null;
  if (cell !== null && column === "time" && /^\d{4}-\d{2}$/.test(cell)) {
    return Temporal.PlainYearMonth.from(cell);
  }
  if (cell !== null && /_(MO|YR)$/.test(column) && /^-?\d+$/.test(cell)) return Number(cell);
  if (cell !== null && column !== "time" && !/_(MO|YR)$/.test(column)) return cell;
  throw new CensusAnswerError(`Row ${row + 1} has ${JSON.stringify(cell)} for ${column}`);
}
