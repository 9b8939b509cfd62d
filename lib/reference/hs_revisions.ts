import { extent } from "d3";

/**
 * The revisions of the Harmonized System since the API's first month, January 2010: codes of six
 * digits are split, joined, and used again for other goods. Each begins with the statistics of a
 * January, though HS 2022 entered the U.S. tariff only on the 27th of it. HS 2028 was accepted in
 * January 2026; there is no HS 2027.
 */
const REVISION_YEARS = [2012, 2017, 2022, 2028];

/** Where a series of HS codes may break. */
export interface HsRevision {
  /** The first month under the new codes. */
  readonly time: Temporal.PlainYearMonth;
  /** `HS 2022`. */
  readonly name: string;
}

/**
 * The revisions of the Harmonized System that a series crosses. A code before one and the same code
 * after it may not mean the same goods: a source line says so, and a chart may mark them, as with
 * `Plot.ruleX(hsRevisions(records), ...)`.
 *
 * @param records Records of the series, in any order.
 * @returns The revisions after the first month and up to the last, in order.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { hsRevisions } from "us-trade";
 *
 * const series = ["2016-06", "2021-12"].map((d) => ({ time: Temporal.PlainYearMonth.from(d) }));
 * deepStrictEqual(hsRevisions(series).map((d) => d.name), ["HS 2017"]);
 * ```
 */
export function hsRevisions(
  records: Iterable<{ readonly time: Temporal.PlainYearMonth }>,
): HsRevision[] {
  const [first, last] = extent(records, ({ time }) => time.toString());
  if (first === undefined || last === undefined) return [];
  return REVISION_YEARS
    .map((year) => ({ time: new Temporal.PlainYearMonth(year, 1), name: `HS ${year}` }))
    .filter(({ time }) => first < time.toString() && time.toString() <= last);
}
