import { monthsBetween, parseTime } from "./_month_range.ts";
import type { Question } from "./_question.ts";

/** The API has no older figures. */
export const FIRST_MONTH = Temporal.PlainYearMonth.from("2010-01");

const ALL_MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/**
 * The months a question asks for, each once, in order; null if they cannot be told. "From 2025-01"
 * ends with the month before this one, since no month is out before it is over.
 */
export function monthsAsked(
  { predicates }: Question,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth[] | null {
  const newest = today.toPlainYearMonth().subtract({ months: 1 });
  const times = predicates.get("time") ?? monthsOfYears(predicates);
  const months = new Set<string>();
  for (const time of times) {
    const range = parseTime(time);
    if (!range) return null;
    for (const month of monthsBetween(range.from, range.to ?? newest)) months.add(String(month));
  }
  if (months.size === 0 && !predicates.has("time")) return null;
  return [...months].sort().map((month) => Temporal.PlainYearMonth.from(month));
}

/** Without MONTH, a year stands for all of its months. */
function monthsOfYears(predicates: Question["predicates"]): string[] {
  const months = (predicates.get("MONTH") ?? ["*"])
    .flatMap((month) => month === "*" ? ALL_MONTHS : [month]);
  return (predicates.get("YEAR") ?? []).flatMap((year) =>
    months.map((month) => `${year}-${month}`)
  );
}
