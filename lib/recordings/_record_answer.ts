import { questionUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import type { Config } from "../settings/config.ts";
import type { StoredRecording } from "./_read_recording.ts";
import { KEPT_HEADERS, PARTS_STATUS, type RecordingHead } from "./_recording_head.ts";
import { RecordingWriter } from "./_recording_writer.ts";

/** Keeps an answer while it is read, wherever the configuration wants it. */
export interface AnswerRecorder {
  readonly head: RecordingHead;
  write(bytes: Uint8Array): Promise<void>;
  /** A full disk or a folder that cannot be written to costs the recording, never the answer. */
  finish(): Promise<void>;
  /** Nothing of it is left. */
  abort(): Promise<void>;
}

/**
 * Begins to record an answer of the API.
 *
 * @param request The address that was asked, without a key.
 * @param answer Its status and headers, without a key.
 */
export function recordAnswer(
  request: string,
  { status, headers }: { readonly status: number; readonly headers: Headers },
  config: Config,
): AnswerRecorder {
  const head: RecordingHead = {
    request,
    retrieved: config.now().toString({ smallestUnit: "millisecond" }),
    status,
    headers: Object.fromEntries([...headers].filter(([name]) => KEPT_HEADERS.includes(name))),
  };
  const folders = [config.recordings, ...(config.copies === null ? [] : [config.copies])];
  const writers = folders.map((folder) => ({ folder, writer: new RecordingWriter(head, folder) }));
  return {
    head,
    async write(bytes) {
      for (const { writer } of writers) await writer.write(bytes);
    },
    async finish() {
      for (const { folder, writer } of writers) await orWarn(folder, () => writer.finish());
    },
    async abort() {
      for (const { writer } of writers) await writer.abort();
    },
  };
}

/** Keeps what a question was divided into, so that it can be put together again in the same way. */
export async function recordParts(
  question: Question,
  parts: readonly Question[],
  config: Config,
): Promise<void> {
  const answer = { status: PARTS_STATUS, headers: new Headers() };
  const recorder = recordAnswer(questionUrl(question, config.url), answer, config);
  const urls = parts.map((part) => questionUrl(part, config.url));
  await recorder.write(new TextEncoder().encode(JSON.stringify(urls, null, 1)));
  await recorder.finish();
}

/** Writes a recording that is used into the second folder as well, if there is one. */
export async function copyRecording(recording: StoredRecording, config: Config): Promise<void> {
  const { copies } = config;
  if (copies === null) return;
  await orWarn(copies, async () => {
    const writer = new RecordingWriter(recording.head, copies);
    try {
      for await (const bytes of recording.body) await writer.write(bytes);
    } catch (error) {
      await writer.abort();
      throw error;
    }
    await writer.finish();
  });
}

const warned = new Set<string>();

/** One warning for a folder is enough, however many answers it does not take. */
async function orWarn(folder: string, save: () => Promise<unknown>): Promise<void> {
  try {
    await save();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    if (!warned.has(folder)) console.warn(`Answers are not recorded in ${folder}: ${reason}`);
    warned.add(folder);
  }
}
