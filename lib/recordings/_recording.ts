import { createHash } from "node:crypto";
import { readQuestion } from "../query/_question_url.ts";
import { isRecordingHead, type RecordingHead } from "./_recording_head.ts";

/** A small answer of the API as it is kept in a file: nothing in it is changed, and no key is in it. */
export interface Recording extends RecordingHead {
  /** The answer itself, as it came. */
  readonly body: string;
}

/** The first letters of a digest are enough to tell requests apart; files hold the whole address. */
const DIGEST_LENGTH = 12;

/** Some systems have an end to how long a path may be. */
const LONGEST_SLUG = 50;

/** The text of a recording's file, sealed with a digest of all it says. */
export function writeRecording(recording: Recording): string {
  return JSON.stringify({ ...recording, sha256: digestOf(recording) }, null, 2) + "\n";
}

/** Reads the text of a recording's file; null if it is damaged, or is no recording. */
export function parseRecording(text: string): Recording | null {
  try {
    const { sha256, ...recording } = JSON.parse(text) as Recording & { sha256: string };
    if (sha256 !== digestOf(recording) || !isRecordingHead(recording)) return null;
    return typeof recording.body === "string" && (recording.status !== 204 || recording.body === "")
      ? recording
      : null;
  } catch {
    return null;
  }
}

/** The name of a recording's file, which is the time of retrieval. */
export function fileName({ retrieved }: RecordingHead): string {
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

function digestOf({ request, retrieved, status, headers, body }: Recording): string {
  return sha256(JSON.stringify([request, retrieved, status, Object.entries(headers), body]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
