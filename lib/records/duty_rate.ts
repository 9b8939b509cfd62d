import { CensusQueryError } from "../errors.ts";

/** Duty and the imports that it was calculated on, of a month or of a year to date. */
export type Dutiable =
  | { readonly CAL_DUT_MO: number; readonly CON_VAL_MO: number }
  | { readonly CAL_DUT_YR: number; readonly CON_VAL_YR: number };

/**
 * The duty rate of a record: calculated duty (`CAL_DUT`) divided by imports for consumption
 * (`CON_VAL`), as a share of 1. General imports (`GEN_VAL`) are another measure, of which a part
 * never pays duty or pays it later, and are refused. The rate of several records is that of their
 * totals, not the mean of their rates. It is one of two standard ratios: the other divides by dutiable
 * value (`DUT_VAL`), of which goods that enter free are no part.
 *
 * @param record A record that has both, of a month or of a year to date.
 * @returns The rate, or null where there were no imports for consumption.
 * @throws {CensusQueryError} If the record has not both.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { dutyRate } from "us-trade";
 *
 * strictEqual(dutyRate({ CON_VAL_YR: 200_000, CAL_DUT_YR: 5_000 }), 0.025);
 * ```
 */
export function dutyRate(record: Dutiable): number | null {
  for (const period of ["MO", "YR"]) {
    const { [`CAL_DUT_${period}`]: duty, [`CON_VAL_${period}`]: imports } = record as Partial<
      Record<string, number>
    >;
    if (duty !== undefined && imports !== undefined) return imports === 0 ? null : duty / imports;
  }
  throw new CensusQueryError(
    "A duty rate divides CAL_DUT_MO by CON_VAL_MO, or CAL_DUT_YR by CON_VAL_YR, and never by " +
      "general imports: get both",
  );
}
