import type { Config } from "../settings/config.ts";
import { CensusAnswerError, CensusBusyError, CensusRecordingError } from "../errors.ts";
import { readQuestion } from "../query/_question.ts";
import type { Source } from "./source.ts";
import { type Answer, readAnswer } from "../http/_read_answer.ts";
import { isFresh } from "../recordings/_freshness.ts";
import { fetchLive } from "../http/_fetch_live.ts";
import { makeRecording, type Recording, replay } from "../recordings/_recording.ts";
import { newestRecording, saveRecording } from "../recordings/_recordings.ts";
import { answerFromSample, VINTAGE_HEADER } from "../sample/_sample.ts";

/** An answer, and where it is from. */
export interface Delivery extends Answer {
  readonly kind: Source["kind"];
  /** Which edition of the figures it is: "retrieved 2026-11-22". */
  readonly vintage: string;
  /** When it was known to be so. */
  readonly asOf: Temporal.Instant;
}

/** Whether the network may be asked. */
export function mayAsk({ source, key }: Config): boolean {
  return source === "live" || (source === "auto" && key !== null);
}

/** The recording that answers a request, if the configuration lets one do so. */
export async function findRecording(url: string, config: Config): Promise<Recording | null> {
  if (config.source === "live" || config.source === "sample") return null;
  const recording = await newestRecording(url, config.recordings);
  if (!recording || !mayAsk(config)) return recording;
  return !config.refresh && isFresh(recording, config.now()) ? recording : null;
}

/** The answer that a recording holds. */
export async function deliverRecording(recording: Recording, config: Config): Promise<Delivery> {
  await copyRecording(recording, config);
  const answer = await readAnswer(replay(recording));
  return { ...answer, kind: "recorded", ...editionOf(recording) };
}

/**
 * The answer from the network, which is recorded, or from the sample.
 *
 * @param url The address of a query, without a key.
 * @param signal Gives up.
 * @throws {CensusRecordingError} If only a recording would have done.
 * @throws {CensusError} As `fetchLive` and `readAnswer` do.
 */
export async function deliverNew(
  url: string,
  config: Config,
  signal: AbortSignal,
): Promise<Delivery> {
  if (mayAsk(config)) {
    return await deliverLive(url, config, signal)
      .catch(async (error) => Promise.reject(await mentionRecording(error, url, config)));
  }
  if (config.source !== "recorded") return await deliverSample(url, config);
  throw new CensusRecordingError(
    `There is no recording of ${url} in ${config.recordings}: ask it once with CENSUS_SOURCE=live`,
  );
}

async function deliverSample(url: string, config: Config): Promise<Delivery> {
  const response = await answerFromSample(url);
  const vintage = response.headers.get(VINTAGE_HEADER) ?? "sample figures";
  return { ...await readAnswer(response), kind: "sample", vintage, asOf: config.now() };
}

async function deliverLive(url: string, config: Config, signal: AbortSignal): Promise<Delivery> {
  const response = await fetchLive(url, config, signal);
  const recording = await makeRecording(url, response.clone(), config.now());
  if (response.status === 400) await keepRecording(recording, config); // A refusal is an answer, too.
  const answer = await readAnswer(response);
  requireColumns(answer, readQuestion(url).get);
  await keepRecording(recording, config);
  return { ...answer, kind: "live", ...editionOf(recording) };
}

/** A reader for whom the API is down may have use for an older answer, if they choose to. */
async function mentionRecording(error: unknown, url: string, config: Config): Promise<unknown> {
  if (!(error instanceof CensusBusyError)) return error;
  const recording = await newestRecording(url, config.recordings);
  if (recording?.status !== 200) return error;
  return new CensusBusyError(
    `${error.message}; or set CENSUS_SOURCE=recorded, which has the answer of ` +
      recording.retrieved.slice(0, "2026-11-22".length),
    { mayBeTooLarge: error.mayBeTooLarge },
  );
}

function requireColumns({ header, rows }: Answer, names: readonly string[]): void {
  const missing = names.find((name) => !header.includes(name));
  if (rows.length === 0 || missing === undefined) return;
  throw new CensusAnswerError(
    `The answer of the Census API has no column ${missing}, only ${header.join(", ")}: ask again`,
  );
}

function editionOf({ retrieved }: Recording): Pick<Delivery, "vintage" | "asOf"> {
  return {
    vintage: `retrieved ${retrieved.slice(0, "2026-11-22".length)}`,
    asOf: Temporal.Instant.from(retrieved),
  };
}

/** A full disk or a folder that cannot be written to costs the recording, never the answer. */
export async function keepRecording(recording: Recording, config: Config): Promise<void> {
  await saveOrWarn(recording, config.recordings);
  await copyRecording(recording, config);
}

/** Writes a recording that is used into the second folder as well, if there is one. */
export async function copyRecording(recording: Recording, { copies }: Config): Promise<void> {
  if (copies !== null) await saveOrWarn(recording, copies);
}

const warned = new Set<string>();

async function saveOrWarn(recording: Recording, folder: string): Promise<void> {
  try {
    await saveRecording(recording, folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const warning = `Answers are not recorded in ${folder}: ${reason}`;
    if (!warned.has(warning)) console.warn(warning);
    warned.add(warning);
  }
}
