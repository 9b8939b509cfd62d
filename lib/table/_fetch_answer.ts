import pLimit, { type LimitFunction } from "p-limit";
import { stopSignal } from "../cell/_stop_signal.ts";
import { CensusAnswerError, CensusBusyError } from "../errors.ts";
import { countMonths, isLarge, planQuestion, splitQuestion } from "../query/_divide.ts";
import { questionUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { DamagedRecording } from "../recordings/_read_recording.ts";
import { copyRecording, recordParts } from "../recordings/_record_answer.ts";
import { readParts } from "../recordings/_read_parts.ts";
import { setAside } from "../recordings/_recordings_of.ts";
import type { Config } from "../settings/config.ts";
import { deliverNew, deliverRecording, mayAsk, usableRecordings } from "./_deliver.ts";
import type { Delivery } from "./_delivery.ts";
import { joinAnswers } from "./_join_answers.ts";
import { GO_ON, Stopped } from "./_stopped.ts";
import { measureProgress, type ProgressMeter } from "./_measure_progress.ts";

/** What the parts of one question share. */
interface Pull {
  readonly config: Config;
  readonly today: Temporal.PlainDate;
  readonly meter: ProgressMeter;
  /** Ends the pull: its first failure is the reason. */
  readonly abandon: AbortController;
  /** So many months proved too large for one answer: as many are not tried again. */
  tooManyMonths: number;
}

/** A timer of more milliseconds would run out at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Pulls under way: who asks the same at the same time gets the same answer. */
const pulls = new Map<string, { readonly fetch: Config["fetch"]; answer: Promise<Delivery> }>();

/**
 * Gets the whole answer to a question, in one request or in as many as it takes: a large question
 * goes out in parts, and one that proves too large is divided and asked again. The parts are
 * joined in order, under the columns of the question. What was answered before a failure is recorded.
 * Two cells that ask the same at the same time ask once.
 *
 * @param question What is asked.
 * @throws {CensusError} The first failure of a part, after which no other part is begun; or that
 * somebody pressed Stop, or that `questionTime` is over.
 */
export async function fetchAnswer(question: Question, config: Config): Promise<Delivery> {
  const { source, url, recordings, copies, refresh } = config;
  const address = questionUrl(question, url);
  const name = JSON.stringify([address, source, mayAsk(config), recordings, copies, refresh]);
  const running = pulls.get(name);
  if (running?.fetch === config.fetch) return await running.answer;
  const pull = { fetch: config.fetch, answer: fetchWhole(question, config) };
  pulls.set(name, pull);
  try {
    return await pull.answer;
  } finally {
    if (pulls.get(name) === pull) pulls.delete(name);
  }
}

async function fetchWhole(question: Question, config: Config): Promise<Delivery> {
  const { onProgress, limits } = config;
  const pull: Pull = {
    config,
    today: config.now().toZonedDateTimeISO("UTC").toPlainDate(),
    meter: measureProgress(onProgress, limits.progressEvery),
    abandon: new AbortController(),
    tooManyMonths: Infinity,
  };
  const stop = stopSignal();
  const giveUp = () => pull.abandon.abort(new Stopped());
  stop?.addEventListener("abort", giveUp, { once: true });
  if (stop?.aborted) giveUp();
  const timer = setTimeout(
    () => pull.abandon.abort(outOfTime(limits)),
    Math.min(limits.questionTime, LONGEST_TIMER),
  );
  pull.meter.expect(1);
  try {
    return await fetchQuestion(question, pull, new Set());
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener("abort", giveUp);
    pull.meter.close();
  }
}

function outOfTime({ questionTime }: Config["limits"]): CensusBusyError {
  const minutes = Math.ceil(questionTime / 60_000);
  return new CensusBusyError(
    `The question took longer than ${minutes} minutes (limits.questionTime); ${GO_ON}`,
  );
}

/** @param within The addresses of the questions that this one is a part of. */
async function fetchQuestion(
  question: Question,
  pull: Pull,
  within: ReadonlySet<string>,
): Promise<Delivery> {
  const { config, today, abandon } = pull;
  abandon.signal.throwIfAborted();
  const recorded = await fetchRecorded(question, pull, within);
  if (recorded) return recorded;

  const isPlanned = mayAsk(config) || config.source === "recorded";
  const plan = isPlanned ? planQuestion(question, today) : [question];
  if (plan.length > 1) return await divide(question, plan, pull, within);
  const parts = splitQuestion(question, today);
  const months = countMonths(question, today);
  if (parts && mayAsk(config) && months > 1 && months >= pull.tooManyMonths) {
    return await divide(question, parts, pull, within);
  }
  try {
    const delivery = await ask(question, pull, parts !== null);
    pull.meter.finish();
    return delivery;
  } catch (error) {
    abandon.signal.throwIfAborted();
    if (parts && error instanceof CensusBusyError && error.mayBeTooLarge) {
      pull.tooManyMonths = Math.min(pull.tooManyMonths, months);
      return await divide(question, parts, pull, within);
    }
    abandon.abort(error);
    throw error;
  }
}

/** What recordings answer, whole or in parts; null if they do not. */
async function fetchRecorded(
  question: Question,
  pull: Pull,
  within: ReadonlySet<string>,
): Promise<Delivery | null> {
  const { config } = pull;
  for await (const recording of usableRecordings(question, config)) {
    try {
      const parts = await readParts(recording, question, config.url, within);
      if (parts) {
        await copyRecording(recording, config);
        return await fetchParts(question, parts, pull, within);
      }
      const delivery = await deliverRecording(question, recording, config);
      pull.meter.finish();
      return delivery;
    } catch (error) {
      if (!(error instanceof DamagedRecording)) throw error;
      await setAside(recording.path); // An older one may answer.
    }
  }
  return null;
}

/** Records the parts of a question before it asks them, for the next run and for a replay. */
async function divide(
  question: Question,
  parts: readonly Question[],
  pull: Pull,
  within: ReadonlySet<string>,
): Promise<Delivery> {
  const { config } = pull;
  if (mayAsk(config)) await recordParts(question, parts, config);
  return await fetchParts(question, parts, pull, within);
}

/** The first part goes alone: if even that fails, the others are not worth a try. */
async function fetchParts(
  question: Question,
  parts: readonly Question[],
  pull: Pull,
  within: ReadonlySet<string>,
): Promise<Delivery> {
  const [first, ...others] = parts;
  if (!first) {
    throw new CensusAnswerError("A recording of parts names none: remove it, and ask again");
  }
  const inside = new Set([...within, questionUrl(question, pull.config.url)]);
  pull.meter.expect(parts.length - 1); // They take the place of one.
  const deliveries = [await fetchQuestion(first, pull, inside)];
  const settled = await Promise.allSettled(others.map((part) => fetchQuestion(part, pull, inside)));
  pull.abandon.signal.throwIfAborted();
  for (const result of settled) {
    if (result.status === "rejected") throw result.reason;
    deliveries.push(result.value);
  }
  return joinAnswers(question, parts, deliveries);
}

/** Asks one request, when it is its turn; who has given up does not wait for that. */
async function ask(
  question: Question,
  { config, meter, abandon: { signal } }: Pull,
  canDivide: boolean,
): Promise<Delivery> {
  const gaveUp = Promise.withResolvers<never>();
  const giveUp = () => gaveUp.reject(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  const answer = gateTo(question, config)(async () => {
    signal.removeEventListener("abort", giveUp);
    signal.throwIfAborted();
    const end = mayAsk(config) ? meter.start(describe(question)) : () => {};
    try {
      return await deliverNew(question, config, { signal, canDivide });
    } finally {
      end();
    }
  });
  return await Promise.race([answer, gaveUp.promise]);
}

/** All cells of a notebook share the gates to a server, so that together they stay polite. */
const gates = new Map<string, LimitFunction>();

/** Large requests beside each other were seen to stall: those go one at a time. */
function gateTo(question: Question, { url, limits }: Config): LimitFunction {
  const large = isLarge(question);
  const name = `${new URL(url).origin} ${large}`;
  const concurrency = large ? 1 : limits.parallel;
  const gate = gates.get(name) ?? pLimit(concurrency);
  gate.concurrency = concurrency;
  gates.set(name, gate);
  return gate;
}

/** A request in a few words: "imports/hs 2025-10 01*". */
function describe({ dataset, predicates }: Question): string {
  const shown = [...predicates].filter(([name]) => name !== "CTY_CODE" && name !== "COMM_LVL");
  return [dataset, ...shown.map(([, values]) => values.join(" "))].join(" ");
}
