import { datasetFacts } from "../reference/datasets.ts";
import { runsOf } from "./_month_range.ts";
import { monthsAsked } from "./_months_asked.ts";
import { narrow, type Question } from "./_question.ts";

/** What breaks an answer out into thousands of rows; other dimensions have a handful of values. */
const LARGE_DIMENSIONS = ["CTY_CODE", "DISTRICT", "PORT", "STATE"];

/** The levels with few codes: the others have hundreds to tens of thousands. */
const COARSE_LEVELS = ["HS2", "NA2", "NA3", "EU1"];

/** A part smaller than two digits, a chapter of the HS, is not divided further. */
const LONGEST_PREFIX = 2;

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Of this dataset a single month of all codes of a level took more than 110 seconds, or failed. */
const SLOWEST_BY_CODE = "exports/naics";

/** This dataset answers a repeated commodity with status 500. */
const ONE_COMMODITY_AT_A_TIME = /\/porths$/;

/**
 * The parts in which a question is better asked from the start. Months that do not follow each other
 * are asked one stretch at a time, since no answer to a repeated `time` was ever seen. A question
 * that breaks out several large dimensions, or fine commodities, is asked by the month. A small
 * question stays whole, and so is asked in one request however many months it has.
 *
 * @param today Ends a question "from 2025-01".
 */
export function planQuestion(question: Question, today: Temporal.PlainDate): Question[] {
  return [question].flatMap(splitTimes).flatMap(splitCodesOfPorts)
    .flatMap((part) => isLarge(part) ? splitAllMonths(part, today) : [part])
    .flatMap((part) => isSlow(part) ? splitCommodities(part) ?? [part] : [part]);
}

/**
 * The parts of a question that proved too large for one answer: its years, else its months, else its
 * commodities by their leading digit, as the Bureau's guide advises. Together they ask for the
 * same rows, each once; a part may have one more predicate, and so one more column, at the end.
 *
 * @returns At least two parts, or null if it cannot be divided.
 */
export function splitQuestion(question: Question, today: Temporal.PlainDate): Question[] | null {
  return splitYears(question, today) ?? splitMonths(question, today) ?? splitCommodities(question);
}

/** How many months a question has the API add up or list. */
export function countMonths(question: Question, today: Temporal.PlainDate): number {
  return monthsToAsk(question, today).length;
}

function splitTimes(question: Question): Question[] {
  const times = question.predicates.get("time") ?? [];
  return times.length > 1 ? times.map((time) => narrow(question, "time", time)) : [question];
}

function splitCodesOfPorts(question: Question): Question[] {
  if (!ONE_COMMODITY_AT_A_TIME.test(question.dataset)) return [question];
  const name = commodityOf(question);
  const codes = withoutCovered(question.predicates.get(name) ?? []);
  return codes.length > 1 ? codes.map((code) => narrow(question, name, code)) : [question];
}

function splitAllMonths(question: Question, today: Temporal.PlainDate): Question[] {
  return splitYears(question, today)?.flatMap((year) => splitMonths(year, today) ?? [year]) ??
    splitMonths(question, today) ?? [question];
}

function isSlow(question: Question): boolean {
  return question.dataset === SLOWEST_BY_CODE && question.predicates.has("COMM_LVL") &&
    isBrokenOut(question, commodityOf(question));
}

/** Whether a question breaks out several large dimensions, or fine commodities. */
export function isLarge(question: Question): boolean {
  const commodity = commodityOf(question);
  const dimensions = [commodity, ...LARGE_DIMENSIONS].filter((name) => isBrokenOut(question, name));
  const levels = question.predicates.get("COMM_LVL") ?? [];
  const isCoarse = levels.length > 0 && levels.every((level) => COARSE_LEVELS.includes(level));
  return dimensions.length > 1 || (dimensions.includes(commodity) && !isCoarse);
}

/** Whether a dimension adds rows: it is named, and not held to some codes. */
function isBrokenOut({ get, predicates }: Question, name: string): boolean {
  const values = predicates.get(name);
  return values ? values.some((value) => value.endsWith("*")) : get.includes(name);
}

/** The months of a question, without those that cannot be out because they are not over. */
function monthsToAsk(question: Question, today: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  const now = today.toPlainYearMonth();
  return (monthsAsked(question, today) ?? [])
    .filter((month) => Temporal.PlainYearMonth.compare(month, now) < 0);
}

function splitYears(question: Question, today: Temporal.PlainDate): Question[] | null {
  const years = Map.groupBy(monthsToAsk(question, today), ({ year }) => String(year));
  if (years.size < 2) return null;
  return [...years].map(([year, months]) => {
    if (!question.predicates.has("time")) return narrow(question, "YEAR", year);
    const isRun = months.at(-1)?.month === (months[0]?.month ?? 0) + months.length - 1;
    if (months.length === 12) return narrow(question, "time", year);
    if (months.length > 1 && isRun) {
      return narrow(question, "time", `from ${months[0]} to ${months.at(-1)}`);
    }
    return narrow(question, "time", ...runsOf(months.map(String)));
  });
}

function splitMonths(question: Question, today: Temporal.PlainDate): Question[] | null {
  const months = monthsToAsk(question, today);
  if (months.length < 2) return null;
  return months.map((month) => {
    if (question.predicates.has("time")) return narrow(question, "time", String(month));
    const [year = "", number = ""] = String(month).split("-");
    return narrow(narrow(question, "YEAR", year), "MONTH", number);
  });
}

function splitCommodities(question: Question): Question[] | null {
  const name = commodityOf(question);
  const asked = question.predicates.get(name);
  if (!asked && !question.get.includes(name)) return null; // Only the total is asked for.
  const patterns = withoutCovered(asked ?? ["*"]);
  if (patterns.length > 1) return patterns.map((pattern) => narrow(question, name, pattern));
  const [pattern = ""] = patterns;
  const prefix = pattern.slice(0, -1);
  if (!pattern.endsWith("*") || prefix.length >= LONGEST_PREFIX) return null;
  const parts = DIGITS.map((digit) => narrow(question, name, `${prefix}${digit}*`));
  // Left out of "by digit" would be the total, which no level has, or the prefix as a code itself.
  const rest = prefix || "-";
  const hasRest = prefix !== "" || !question.predicates.has("COMM_LVL");
  return hasRest ? [narrow(question, name, rest), ...parts] : parts;
}

/** The API gives a row once, though several patterns fit it: so each must be asked for once. */
function withoutCovered(patterns: readonly string[]): string[] {
  const covers = (pattern: string, other: string) =>
    pattern !== other && pattern.endsWith("*") && other.startsWith(pattern.slice(0, -1));
  return [...new Set(patterns)].filter((pattern, _, all) =>
    !all.some((other) => covers(other, pattern))
  );
}

function commodityOf({ dataset }: Question): string {
  return datasetFacts(dataset)?.commodity ?? "";
}
