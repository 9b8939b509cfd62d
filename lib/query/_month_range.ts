/** A stretch of months, both ends included; without an end where the newest month is meant. */
export interface MonthRange {
  readonly from: Temporal.PlainYearMonth;
  readonly to: Temporal.PlainYearMonth | null;
}

const TIME = /^(?:from (?<from>\S+)(?: to (?<to>\S+))?|(?<alone>\S+))$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const YEAR = /^\d{4}$/;

/**
 * Reads what the API accepts as `time`: a month `2025-10`, a year `2025`, `from 2025-01`, or
 * `from 2025-01 to 2025-06`, where a year stands for all of its months.
 *
 * @returns The months, or null if the API would not understand the text.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { parseTime } from "./_month_range.ts";
 *
 * strictEqual(parseTime("from 2024 to 2025-06")?.from.toString(), "2024-01");
 * strictEqual(parseTime("October 2025"), null);
 * ```
 */
export function parseTime(text: string): MonthRange | null {
  const { alone, from = alone, to = alone } = TIME.exec(text)?.groups ?? {};
  if (!isPeriod(from) || (to !== undefined && !isPeriod(to))) return null;
  return { from: firstMonth(from), to: to === undefined ? null : lastMonth(to) };
}

/** All months of a stretch, the first and the last included; none if it ends before it begins. */
export function monthsBetween(
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth,
): Temporal.PlainYearMonth[] {
  const count = first.until(last, { largestUnit: "months" }).months + 1;
  return Array.from({ length: Math.max(0, count) }, (_, months) => first.add({ months }));
}

/**
 * Periods as few stretches: months that follow each other become one, written as the API reads it.
 * What is a stretch already stays as it is.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { runsOf } from "./_month_range.ts";
 *
 * const months = ["2025-03", "2024-12", "2025-01", "2024-10"];
 * deepStrictEqual(runsOf(months), ["2024-10", "from 2024-12 to 2025-01", "2025-03"]);
 * ```
 */
export function runsOf(periods: readonly string[]): string[] {
  const ranges = periods.map(parseTime);
  if (ranges.some((range) => !range?.to)) return [...new Set(periods)];
  const months = new Set(
    ranges.flatMap((range) => range?.to ? monthsBetween(range.from, range.to).map(String) : []),
  );
  const runs: string[][] = [];
  for (const month of [...months].sort()) {
    const run = runs.at(-1);
    const before = `${Temporal.PlainYearMonth.from(month).subtract({ months: 1 })}`;
    if (run?.at(-1) === before) run.push(month);
    else runs.push([month]);
  }
  return runs.map((run) => {
    const [first = "", last = ""] = [run.at(0), run.at(-1)];
    const isYear = run.length === 12 && first.endsWith("-01");
    if (isYear) return first.slice(0, 4);
    return run.length === 1 ? first : `from ${first} to ${last}`;
  });
}

function isPeriod(text: string | undefined): text is string {
  return text !== undefined && (MONTH.test(text) || YEAR.test(text));
}

function firstMonth(period: string): Temporal.PlainYearMonth {
  return Temporal.PlainYearMonth.from(YEAR.test(period) ? `${period}-01` : period);
}

function lastMonth(period: string): Temporal.PlainYearMonth {
  return Temporal.PlainYearMonth.from(YEAR.test(period) ? `${period}-12` : period);
}
