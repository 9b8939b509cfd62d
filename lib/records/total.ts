import { CensusTotalError } from "../errors.ts";
import { columnOf } from "../table/grain.ts";
import { Table } from "../table/table.ts";
import { addendsOfRecords, addendsOfTable } from "./_addends.ts";
import { findClash } from "./_find_clash.ts";

/** The columns of an object that hold numbers. */
export type NumberColumn<Entry> = {
  [Name in keyof Entry]: Entry[Name] extends number | null ? Name : never;
}[keyof Entry];

/**
 * Adds up a column of a table, or of records, and refuses what makes no sense:
 *
 * - the world, groupings and countries that hold each other in the months of the rows;
 * - commodities that hold each other, since 0901 is a part of 09;
 * - the row of the total, `-`, with its parts: districts, ports, states, domestic and re-exports;
 * - rows that do not agree on what tells them apart, as when two tables are joined of which only one
 *   is by state: the other may hold it;
 * - several months of one year of a year-to-date column, since each holds those before, and a year
 *   with one of its months;
 * - quantities in different units, in none, and quantities that are missing;
 * - the same row twice: a row is known by its codes and its month, and by names only where no row
 *   has codes any more.
 *
 * Trade with unidentified countries (`8220`) is a part of the world and is added up with countries.
 * Objects of your own can be added up as well. They are checked by the columns that have kept the
 * API's names (`CTY_CODE`, `time`, `E_COMMODITY`, ...): what no object tells any more is taken to be
 * the same in all of them, and columns of your own tell rows apart. No rows have the total 0.
 *
 * @param rows A table, or a list of records or of your own objects.
 * @param column The name of the column to add up.
 * @returns The sum, in the unit of the column: U.S. dollars for a value.
 * @throws {CensusTotalError} If the rows clash: the message names two that do. Also if a number is
 * missing, or the table has no such column of numbers.
 *
 * @example
 * ```ts
 * import { strictEqual, throws } from "node:assert";
 * import { total } from "us-trade";
 *
 * const countries = [
 *   { CTY_CODE: "4279", ALL_VAL_MO: 4_412_900_000 },
 *   { CTY_CODE: "4280", ALL_VAL_MO: 7_042_400_000 },
 * ];
 * strictEqual(total(countries, "ALL_VAL_MO"), 11_455_300_000);
 *
 * const withUnion = [...countries, { CTY_CODE: "0003", ALL_VAL_MO: 36_239_295_190 }];
 * throws(() => total(withUnion, "ALL_VAL_MO"), /European Union \(0003\) and France \(4279\)/);
 * ```
 */
export function total<Column extends string>(rows: Table<Column>, column: Column): number;
/** The same of a list of records, or of your own objects. */
export function total<Entry extends object>(
  rows: readonly Entry[],
  column: NumberColumn<Entry> & string,
): number;
export function total(rows: Table | readonly object[], column: string): number {
  if (rows instanceof Table && rows.length > 0) checkColumn(rows, column);
  const addends = rows instanceof Table
    ? addendsOfTable(rows, column)
    : addendsOfRecords(rows, column);
  const clash = findClash(addends, column);
  if (clash) throw new CensusTotalError(`${column} cannot be added up: ${clash}`);
  let sum = 0;
  for (let row = 0; row < addends.length; row++) sum += addends.amounts[row] ?? 0;
  return sum;
}

/** In a cell, types are not checked: a name may be misspelt, or that of a column of text. */
function checkColumn({ columns }: Table, column: string): void {
  if (columnOf(columns, column)?.kind === "number") return;
  throw new CensusTotalError(
    `There is no column of numbers "${column}": the table has ${columns.header.join(", ")}`,
  );
}
