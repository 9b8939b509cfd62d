import { sum } from "d3";
import { CensusTotalError } from "../errors.ts";
import { findClash, type Row } from "./_find_clash.ts";

/** The columns of a record that hold numbers. */
export type NumberColumn<Record> = {
  [Name in keyof Record]: Record[Name] extends number | null ? Name : never;
}[keyof Record];

/**
 * Adds up a column, and refuses what makes no sense:
 *
 * - the world, groupings and countries together, or groupings that share countries;
 * - commodities of several levels, since 0901 is a part of 09;
 * - the row of the total, `-`, with its parts: districts, ports, states, domestic and re-exports;
 * - several months of one year of a year-to-date column, since each holds those before;
 * - quantities in different units, and quantities that are missing;
 * - the same row twice.
 *
 * Trade with unidentified countries (`8220`) is a part of the world and is added up with countries.
 * Objects of your own can be added up as well. They are checked by the columns that have kept the
 * API's names (`CTY_CODE`, `time`, `E_COMMODITY`, ...): what a column would tell that is no longer
 * there is taken to be the same in all of them. No records have the total 0.
 *
 * @throws {CensusTotalError} If the records clash: the message names two that do.
 *
 * @example
 * ```ts
 * import { strictEqual, throws } from "node:assert";
 * import { total } from "./total.ts";
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
export function total<Record extends object>(
  records: readonly Record[],
  column: NumberColumn<Record> & string,
): number {
  const clash = findClash(records as readonly Row[], column);
  if (clash) throw new CensusTotalError(`${column} cannot be added up: ${clash}`);
  return sum(records, (record) => Number(record[column]));
}
