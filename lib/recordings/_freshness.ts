import { monthsAsked } from "../query/_months_asked.ts";
import type { Question } from "../query/_question.ts";
import type { RecordingHead } from "./_recording_head.ts";

/** A month is revised by a little while the next ones come out. */
const RECENT_MONTHS = 6;

/** Each June, with the statistics of April, the Bureau revises several years back. */
const REVISION_MONTH = 6;

/** Clocks of two machines may differ by this much, in hours; more is a clock that was wrong. */
const CLOCK_DIFFERENCE = 1;

/** Whether a recording says that it was made later than now. */
export function isFromFuture({ retrieved }: RecordingHead, now: Temporal.Instant): boolean {
  return Temporal.Instant.from(retrieved).since(now).total("hours") > CLOCK_DIFFERENCE;
}

/**
 * Whether a recording still says what the API would say now. Recent months hold for a day; older
 * ones until the annual revision in June, during which they hold for a day, too. That there is
 * nothing in a recent month, or that the API refused a question, is never taken for granted; nor is
 * what a wrong clock has dated later than now.
 */
export function isFresh(
  recording: RecordingHead,
  question: Question,
  now: Temporal.Instant,
): boolean {
  if (recording.status >= 400 && recording.status < 500) return false;
  if (isFromFuture(recording, now)) return false;
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const retrieved = Temporal.Instant.from(recording.retrieved).toZonedDateTimeISO("UTC")
    .toPlainDate();
  const isDayOld = now.since(Temporal.Instant.from(recording.retrieved)).total("hours") >= 24;
  if (recording.status >= 500) return !isDayOld;
  const newest = monthsAsked(question, today)?.at(-1);
  const recent = today.toPlainYearMonth().subtract({ months: RECENT_MONTHS });
  const isRecent = !newest || Temporal.PlainYearMonth.compare(newest, recent) >= 0;
  if (isRecent) return recording.status !== 204 && !isDayOld;
  return !isDayOld || !hasRevisionBetween(retrieved, today);
}

/** Whether a day of June lies between two days, both included. */
function hasRevisionBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  const june = Temporal.PlainYearMonth.from({ year: first.year, month: REVISION_MONTH });
  const next = first.month > REVISION_MONTH ? june.add({ years: 1 }) : june;
  return Temporal.PlainYearMonth.compare(next, last.toPlainYearMonth()) <= 0;
}
