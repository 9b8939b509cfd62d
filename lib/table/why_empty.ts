import { CensusError } from "../errors.ts";
import { FIRST_MONTH, monthsAsked } from "../query/_months_asked.ts";
import type { Question } from "../query/_question.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { chapterRows, countryRows, groupingRows } from "../reference/_tables.ts";
import type { Config } from "../settings/config.ts";
import { latestMonth } from "./latest_month.ts";
import { Stopped } from "./_stopped.ts";

/** Why an answer has no rows: the API itself does not say. */
export interface Emptiness {
  /** The reason in two words, for a program. */
  readonly reason: "before 2010" | "not published" | "unknown code" | "no trade";
  /** The reason in a sentence. */
  readonly sentence: string;
}

/** Older months than this have been out for long, even when a government shutdown delayed them. */
const MONTHS_UNTIL_SURELY_OUT = 6;

/**
 * Why the API has no rows for a question. Most of it follows from the calendar and the tables of
 * codes; only whether a recent month is out takes one request.
 *
 * @param question What was asked.
 * @param config Its clock says when the answer was given.
 */
export async function whyEmpty(question: Question, config: Config): Promise<Emptiness> {
  const today = config.now().toZonedDateTimeISO("UTC").toPlainDate();
  const months = monthsAsked(question, today);
  const [first, last] = [months?.at(0), months?.at(-1)];
  if (last && isBefore(last, FIRST_MONTH)) {
    return { reason: "before 2010", sentence: "the figures of the API begin in January 2010" };
  }
  const unknown = unknownCode(question.predicates);
  if (unknown) return { reason: "unknown code", sentence: unknown };
  const surelyOut = today.toPlainYearMonth().subtract({ months: MONTHS_UNTIL_SURELY_OUT });
  if (months && (!first || isBefore(surelyOut, first))) {
    const newest = await newestMonth(question.dataset, config);
    if (!first || isBefore(newest ?? newestByCalendar(today), first)) {
      const asked = first ?? "the month asked for";
      const sentence = newest
        ? `${asked} is not published yet: the newest month is ${newest}`
        : `${asked} is probably not published yet: a month comes out five weeks after its end`;
      return { reason: "not published", sentence };
    }
  }
  return {
    reason: "no trade",
    sentence:
      "there was no trade of this kind, or a code among the predicates does not exist: leave " +
      "out one predicate at a time, and look codes up with findCountry and searchCommodity",
  };
}

/** Null if even this cannot be asked. */
async function newestMonth(
  dataset: Dataset,
  config: Config,
): Promise<Temporal.PlainYearMonth | null> {
  try {
    return await latestMonth(dataset, config);
  } catch (error) {
    if (!(error instanceof CensusError) || error instanceof Stopped) throw error;
    return null;
  }
}

/** A guess: a month comes out about five weeks after its end. */
function newestByCalendar(today: Temporal.PlainDate): Temporal.PlainYearMonth {
  return today.subtract({ weeks: 5 }).toPlainYearMonth().subtract({ months: 1 });
}

function unknownCode(predicates: ReadonlyMap<string, readonly string[]>): string | null {
  const exact = (name: string) =>
    (predicates.get(name) ?? []).filter((code) => code !== "-" && !code.endsWith("*"));
  const partners = new Set([
    ...countryRows().map((row) => row.cty_code),
    ...groupingRows().map((row) => row.code),
  ]);
  const chapters = new Set(chapterRows().map((row) => row.hs2));
  const partner = exact("CTY_CODE").find((code) => !partners.has(code));
  if (partner !== undefined) return `there is no partner with the CTY_CODE "${partner}"`;
  const commodity = ["E_COMMODITY", "I_COMMODITY"].flatMap(exact)
    .find((code) => !chapters.has(code.slice(0, 2)));
  if (commodity === undefined) return null;
  return `there is no HS chapter "${commodity.slice(0, 2)}", to which "${commodity}" would belong`;
}

function isBefore(a: Temporal.PlainYearMonth, b: Temporal.PlainYearMonth): boolean {
  return Temporal.PlainYearMonth.compare(a, b) < 0;
}
