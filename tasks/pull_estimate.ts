import { isLarge, planQuestion } from "../lib/query/_divide.ts";
import { makeQuestion } from "../lib/query/_question.ts";
import { monthQuery, type PullPlan } from "./pull_plan.ts";

/** A range of what to expect. */
export type Range = readonly [least: number, most: number];

/** What a pull will take. */
export interface Estimate {
  readonly requests: Range;
  /** Null where nothing is known. */
  readonly rows: Range | null;
  readonly hours: Range;
}

/** Seconds that the API was seen to take for one answer of a month, 2018 to 2026. */
const SECONDS = { small: [3, 20], large: [15, 60] } as const;

/** A question that is too large fails after so many seconds, and is asked again in ten parts. */
const SECONDS_TO_FAIL = 150;
const DIGITS = 10;

/** What fails as a whole now and then; coarser levels never did. */
const FINE_LEVEL = /^(HS(4|6|10)|NA[456]|EU5)$/;

/**
 * Rows of a month without totals, by what tells them apart. Partners and chapters were counted in
 * the answers of 2024; the finer levels are guesses, from the number of codes and how few of them
 * one partner trades.
 */
const ROWS: Readonly<Record<string, Range>> = {
  "": [1, 1],
  "partner": [210, 240],
  "HS2": [96, 98],
  "partner HS2": [9_000, 11_000],
  "HS4": [1_200, 1_300],
  "partner HS4": [30_000, 70_000],
  "HS6": [5_000, 5_700],
  "partner HS6": [70_000, 150_000],
  "HS10": [9_000, 19_000],
  "partner HS10": [150_000, 350_000],
};

/**
 * What the months that are still to come will take, from how the API was seen to behave. It asks
 * nothing.
 *
 * @param months The months that are still to come.
 * @param today Ends an open question.
 */
export function estimatePull(
  plan: PullPlan,
  months: readonly string[],
  today: Temporal.PlainDate,
): Estimate {
  const [month] = months;
  if (month === undefined) return { requests: [0, 0], rows: [0, 0], hours: [0, 0] };
  const question = makeQuestion(plan.dataset, { ...monthQuery(plan, month) });
  const parts = planQuestion(question, today).length;
  const [fast, slow] = isLarge(question) ? SECONDS.large : SECONDS.small;
  const mayFail = isLarge(question) && FINE_LEVEL.test(plan.level ?? "");
  const most = mayFail ? parts + DIGITS : parts;
  const slowest = mayFail ? SECONDS_TO_FAIL + DIGITS * slow : parts * slow;
  const rows = rowsOfMonth(plan);
  const inHours = (seconds: number) => seconds * months.length / 3600;
  return {
    requests: [1 + parts * months.length, 1 + most * months.length], // One more for the totals.
    rows: rows && [rows[0] * months.length, rows[1] * months.length],
    hours: [inHours(parts * fast), inHours(slowest)],
  };
}

function rowsOfMonth({ dimensions, level, where }: PullPlan): Range | null {
  const isPartner = dimensions.includes("CTY_CODE");
  const isCommodity = level !== null;
  const known = Number(isPartner) + Number(isCommodity);
  if (known < dimensions.length || Object.keys(where).length > 0) return null;
  return ROWS[[isPartner ? "partner" : "", level ?? ""].filter(Boolean).join(" ")] ?? null;
}

/** The estimate in one sentence. */
export function describeEstimate({ requests, rows, hours }: Estimate): string {
  const rowText = rows ? `${describeRange(rows, count)} rows` : "how many rows is not known";
  return `${describeRange(requests, count)} requests, ${rowText}, ` +
    `${describeRange(hours, duration)} at the API's usual speed`;
}

function describeRange([least, most]: Range, describe: (value: number) => string): string {
  const [first, last] = [describe(least), describe(most)];
  return first === last ? first : `${first} to ${last}`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

/** Hours as people say them. */
export function duration(hours: number): string {
  if (hours >= 1) return `${hours.toFixed(1)} hours`;
  const minutes = Math.ceil(hours * 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
