import { monthsAsked } from "../query/_months_asked.ts";
import { questionUrl, readQuestion } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { datasetFacts } from "../reference/datasets.ts";
import { DamagedRecording, type StoredRecording } from "./_read_recording.ts";
import { PARTS_STATUS } from "./_recording_head.ts";

/** In these predicates a part may be narrower than the question, besides in its commodity. */
const PERIODS = ["time", "YEAR", "MONTH"];

/**
 * The parts in which a question was asked, as a recording names them.
 *
 * A file may come from somebody else, so it may not send a key anywhere, or ask without end: each
 * part must be at the question's own address, ask for the same columns and for no other months and
 * commodities, and be none that it is a part of. No part comes twice.
 *
 * @param recording A recording of the question.
 * @param question The question.
 * @param base The address under which the datasets lie.
 * @param within The addresses of the questions that this one is a part of.
 * @returns The parts, or null if the recording is an answer.
 * @throws {DamagedRecording} If it names something else than parts of the question.
 */
export async function readParts(
  recording: StoredRecording,
  question: Question,
  base: string,
  within: ReadonlySet<string>,
): Promise<Question[] | null> {
  if (recording.head.status !== PARTS_STATUS) return null;
  const urls = await readUrls(recording);
  const around = new Set([...within, questionUrl(question, base)]);
  const parts = urls.map(readQuestion);
  const day = Temporal.Instant.from(recording.head.retrieved).toZonedDateTimeISO("UTC")
    .toPlainDate();
  const areParts = urls.length > 0 && new Set(urls).size === urls.length &&
    parts.every((part, index) =>
      urls[index] === questionUrl(part, base) && !around.has(urls[index] ?? "") &&
      isPartOf(part, question, day)
    );
  if (!areParts) throw new DamagedRecording(recording.path);
  return parts;
}

async function readUrls({ path, body }: StoredRecording): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of body) text += decoder.decode(bytes, { stream: true });
  try {
    const urls: unknown = JSON.parse(text + decoder.decode());
    if (Array.isArray(urls) && urls.every((url) => typeof url === "string" && URL.canParse(url))) {
      return urls;
    }
  } catch {
    // Said below.
  }
  throw new DamagedRecording(path);
}

/** Whether a question asks for nothing that another does not ask for. */
function isPartOf(part: Question, whole: Question, day: Temporal.PlainDate): boolean {
  const commodity = datasetFacts(whole.dataset)?.commodity ?? "";
  const isSame = (name: string) =>
    part.predicates.get(name)?.join() === whole.predicates.get(name)?.join();
  const others = [...part.predicates.keys(), ...whole.predicates.keys()]
    .filter((name) => name !== commodity && !PERIODS.includes(name));
  return part.dataset === whole.dataset && part.get.join() === whole.get.join() &&
    others.every(isSame) && isWithinMonths(part, whole, day) &&
    (isSame(commodity) || isWithinCodes(part, whole, commodity));
}

function isWithinMonths(part: Question, whole: Question, day: Temporal.PlainDate): boolean {
  const months = new Set(monthsAsked(whole, day)?.map(String));
  const own = monthsAsked(part, day)?.map(String) ?? [];
  return own.length > 0 && own.every((month) => months.has(month)) &&
    PERIODS.every((name) => part.predicates.has(name) || !whole.predicates.has(name));
}

/** A part of all codes, or of those that begin alike, asks for fewer that begin alike. */
function isWithinCodes(part: Question, whole: Question, commodity: string): boolean {
  const isAll = whole.get.includes(commodity) && !whole.predicates.has(commodity);
  const patterns = isAll ? ["*"] : whole.predicates.get(commodity) ?? [];
  const covers = (pattern: string, code: string) =>
    pattern.endsWith("*") ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
  const codes = part.predicates.get(commodity) ?? [];
  return codes.length > 0 &&
    codes.every((code) => patterns.some((pattern) => covers(pattern, code)));
}
