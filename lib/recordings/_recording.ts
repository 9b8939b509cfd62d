import { createHash } from "node:crypto";
import { readQuestion } from "../query/_question.ts";

/** An answer of the API as it is kept in a file: nothing in it is changed, and no key is in it. */
export interface Recording {
  /** The address that was asked, without the key. */
  readonly request: string;
  /** When the answer came, in UTC: `2026-11-22T12:06:43.123Z`. */
  readonly retrieved: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer itself, as it came. */
  readonly body: string;
}

const KEPT_HEADERS = ["content-type", "date", "last-modified"];

/** The first letters of a digest are enough to tell requests apart; files hold the whole address. */
const DIGEST_LENGTH = 12;

/** Some systems have an end to how long a path may be. */
const LONGEST_SLUG = 50;

/**
 * The status, in recordings only, of a request that is asked in parts, whose addresses are the body.
 * The API itself answers 500 to what is too large, and to much else.
 */
const IN_PARTS = 599;

/** Keeps a response, whose body is read. */
export async function makeRecording(
  request: string,
  response: Response,
  now: Temporal.Instant,
): Promise<Recording> {
  return {
    request,
    retrieved: now.toString({ smallestUnit: "millisecond" }),
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].filter(([name]) => KEPT_HEADERS.includes(name)),
    ),
    body: await response.text(),
  };
}

/** Keeps what a request was divided into, so that it can be put together again in the same way. */
export function makePartsRecording(
  request: string,
  parts: readonly string[],
  now: Temporal.Instant,
): Promise<Recording> {
  const response = new Response(JSON.stringify(parts, null, 1), { status: IN_PARTS });
  return makeRecording(request, response, now);
}

/** The addresses of the parts, or null if the recording is an answer. */
export function partsOf({ status, body }: Recording): string[] | null {
  return status === IN_PARTS ? JSON.parse(body) : null;
}

/** The response once more. */
export function replay({ status, headers, body }: Recording): Response {
  return new Response(body === "" ? null : body, { status, headers });
}

/** The text of a recording's file, sealed with a digest of all it says. */
export function writeRecording(recording: Recording): string {
  return JSON.stringify({ ...recording, sha256: seal(recording) }, null, 2) + "\n";
}

/** Reads the text of a recording's file; null if it is damaged. */
export function parseRecording(text: string): Recording | null {
  try {
    const { sha256, ...recording } = JSON.parse(text) as Recording & { sha256: string };
    return sha256 === seal(recording) ? recording : null;
  } catch {
    return null;
  }
}

/** The name of a recording's file, which is the time of retrieval. */
export function fileName({ retrieved }: Recording): string {
  return `${retrieved.replace(/[-:.]/g, "")}.json`;
}

/** The name of the folder with all recordings of a request: dataset, months, digest of the address. */
export function folderName(request: string): string {
  const { dataset, predicates } = readQuestion(request);
  const months = predicates.get("time") ??
    [...predicates.get("YEAR") ?? [], ...predicates.get("MONTH") ?? []];
  const slug = `${dataset}_${months.join("-")}`.replace(/[^\w-]+/g, "-").slice(0, LONGEST_SLUG);
  return `${slug}_${sha256(request).slice(0, DIGEST_LENGTH)}`;
}

function seal({ request, retrieved, status, headers, body }: Recording): string {
  return sha256(JSON.stringify([request, retrieved, status, Object.entries(headers), body]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
