import { questionUrl, readQuestion } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { datasetFacts } from "../reference/datasets.ts";
import { DamagedRecording, type StoredRecording } from "./_read_recording.ts";
import { PARTS_STATUS } from "./_recording_head.ts";

/** In these predicates a part may be narrower than the question, besides in its commodity. */
const DIVIDED = ["time", "YEAR", "MONTH"];

/**
 * The parts in which a question was asked, as a recording names them.
 *
 * A file may come from somebody else, so it may not send a key anywhere, or ask without end: each
 * part must be at the question's own address, ask for the same, and be none that it is a part of.
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
  const own = questionUrl(question, base);
  const parts = urls.map(readQuestion);
  const areParts = urls.length > 0 &&
    parts.every((part, index) =>
      urls[index] === questionUrl(part, base) && urls[index] !== own &&
      !within.has(urls[index] ?? "") && isPartOf(part, question)
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
function isPartOf(part: Question, whole: Question): boolean {
  const commodity = datasetFacts(whole.dataset)?.commodity ?? "";
  const mayDiffer = [...DIVIDED, commodity];
  const isSame = (name: string) =>
    part.predicates.get(name)?.join() === whole.predicates.get(name)?.join();
  const names = new Set([...part.predicates.keys(), ...whole.predicates.keys()]);
  return part.dataset === whole.dataset && part.get.join() === whole.get.join() &&
    [...names].every((name) => isSame(name) || mayDiffer.includes(name));
}
