import { CensusBusyError, CensusRecordingError } from "../errors.ts";
import { fetchLive, type FetchLiveOptions, type Recorder } from "../http/_fetch_live.ts";
import { readAnswer } from "../http/_read_answer.ts";
import { questionUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { isFresh } from "../recordings/_freshness.ts";
import { DamagedRecording, type StoredRecording } from "../recordings/_read_recording.ts";
import type { RecordingHead } from "../recordings/_recording_head.ts";
import { copyRecording, recordAnswer } from "../recordings/_record_answer.ts";
import { recordingsOf } from "../recordings/_recordings_of.ts";
import { answerFromSample } from "../sample/_answer_from_sample.ts";
import type { Config } from "../settings/config.ts";
import { checkAnswer } from "./_check_answer.ts";
import type { Delivery } from "./_delivery.ts";

/** What a recording's date looks like; its time is not of interest. */
const DATE_LENGTH = "2026-11-22".length;

/** Whether the network may be asked. */
export function mayAsk({ source, key }: Config): boolean {
  return source === "live" || (source === "auto" && key !== null);
}

/** The recordings that may answer a question, the newest first; none if the configuration says so. */
export async function* usableRecordings(
  question: Question,
  config: Config,
): AsyncGenerator<StoredRecording> {
  if (config.source === "live" || config.source === "sample") return;
  for await (
    const recording of recordingsOf(
      questionUrl(question, config.url),
      config.recordings,
      config.now(),
    )
  ) {
    if (mayAsk(config)) {
      if (config.refresh || !isFresh(recording.head, question, config.now())) return;
    }
    yield recording;
  }
}

/**
 * The answer that a recording holds.
 *
 * @throws {DamagedRecording} If the file is not what was written, or no answer to the question.
 * @throws {CensusError} As `readAnswer` does.
 */
export async function deliverRecording(
  question: Question,
  recording: StoredRecording,
  config: Config,
): Promise<Delivery> {
  const { status, headers } = recording.head;
  const answer = { status, headers: new Headers(headers), body: recording.body };
  const columns = await readAnswer(answer);
  try {
    checkAnswer(columns, question);
  } catch (cause) {
    throw new DamagedRecording(recording.path, { cause }); // What was checked is not recorded so.
  }
  await copyRecording(recording, config);
  return { columns, kind: "recorded", ...editionOf(recording.head) };
}

/**
 * The answer from the network, which is recorded, or from the sample.
 *
 * @param options What `fetchLive` takes.
 * @throws {CensusRecordingError} If only a recording would have done.
 * @throws {CensusError} As `fetchLive` and `answerFromSample` do.
 */
export async function deliverNew(
  question: Question,
  config: Config,
  options: Pick<FetchLiveOptions, "signal" | "canDivide">,
): Promise<Delivery> {
  if (mayAsk(config)) {
    return await deliverLive(question, config, options)
      .catch(async (error) => Promise.reject(await mentionRecording(error, question, config)));
  }
  if (config.source !== "recorded") {
    const { columns, vintage, rounding } = await answerFromSample(question);
    return { columns, kind: "sample", vintage, rounding, asOf: config.now() };
  }
  throw new CensusRecordingError(
    `There is no recording of ${questionUrl(question, config.url)} in ${config.recordings}: ask ` +
      "it once with CENSUS_SOURCE=live",
  );
}

async function deliverLive(
  question: Question,
  config: Config,
  options: Pick<FetchLiveOptions, "signal" | "canDivide">,
): Promise<Delivery> {
  const request = questionUrl(question, config.url);
  let edition = editionOf({ retrieved: `${config.now()}` });
  const record = (answer: { status: number; headers: Headers }): Recorder => {
    const recorder = recordAnswer(request, answer, config);
    edition = editionOf(recorder.head);
    return recorder;
  };
  const { columns, recorder } = await fetchLive(question, config, { ...options, record });
  try {
    checkAnswer(columns, question);
  } catch (error) {
    await recorder?.abort();
    throw error;
  }
  await recorder?.finish();
  return { columns, kind: "live", ...edition };
}

/** A reader for whom the API is down may have use for an older answer, if they choose to. */
async function mentionRecording(
  error: unknown,
  question: Question,
  config: Config,
): Promise<unknown> {
  if (!(error instanceof CensusBusyError)) return error;
  for await (
    const { head } of recordingsOf(
      questionUrl(question, config.url),
      config.recordings,
      config.now(),
    )
  ) {
    if (head.status !== 200) break;
    return new CensusBusyError(
      `${error.message}; or set CENSUS_SOURCE=recorded, which has the answer of ` +
        head.retrieved.slice(0, DATE_LENGTH),
      { mayBeTooLarge: error.mayBeTooLarge },
    );
  }
  return error;
}

function editionOf(
  { retrieved }: Pick<RecordingHead, "retrieved">,
): Pick<Delivery, "vintage" | "asOf"> {
  return {
    vintage: `retrieved ${retrieved.slice(0, DATE_LENGTH)}`,
    asOf: Temporal.Instant.from(retrieved),
  };
}
