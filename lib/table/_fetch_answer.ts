import pLimit, { type LimitFunction } from "p-limit";
import type { Config } from "../settings/config.ts";
import { CensusAnswerError, CensusBusyError } from "../errors.ts";
import { type Question, questionUrl, readQuestion } from "../query/_question.ts";
import { planQuestion, splitQuestion } from "../query/_divide.ts";
import { joinAnswers } from "./_join_answers.ts";
import { measureProgress, type ProgressMeter } from "../cell/progress.ts";
import { makePartsRecording, partsOf } from "../recordings/_recording.ts";
import {
  copyRecording,
  deliverNew,
  deliverRecording,
  type Delivery,
  findRecording,
  keepRecording,
  mayAsk,
} from "./_deliver.ts";

/** What the parts of one question share. */
interface Pull {
  readonly config: Config;
  readonly today: Temporal.PlainDate;
  readonly meter: ProgressMeter;
  /** Ends the pull: its first failure is the reason. */
  readonly abandon: AbortController;
}

/**
 * Gets the whole answer to a question, in one request or in as many as it takes: a large question
 * goes out in parts, and one that proves too large is divided and asked again. The parts are
 * joined in order, under the columns of the question. What was answered before a failure is recorded.
 *
 * @param url The address of a query, without a key.
 * @throws {CensusError} The first failure of a part, after which no other part is begun.
 */
export async function fetchAnswer(url: string, config: Config): Promise<Delivery> {
  const pull: Pull = {
    config,
    today: config.now().toZonedDateTimeISO("UTC").toPlainDate(),
    meter: measureProgress(config.onProgress, config.limits.progressEvery),
    abandon: new AbortController(),
  };
  pull.meter.expect(1);
  try {
    return await fetchQuestion(readQuestion(url), pull);
  } finally {
    pull.meter.close();
  }
}

async function fetchQuestion(question: Question, pull: Pull): Promise<Delivery> {
  const { config, today } = pull;
  const url = questionUrl(question);
  const recording = await findRecording(url, config);
  if (recording) {
    const parts = partsOf(recording)?.map(readQuestion);
    if (!parts) {
      pull.meter.finish();
      return await deliverRecording(recording, config);
    }
    await copyRecording(recording, config);
    return await fetchParts(question, parts, pull);
  }
  const isPlanned = mayAsk(config) || config.source === "recorded";
  const plan = isPlanned ? planQuestion(question, today) : [question];
  if (plan.length > 1) return await divide(question, plan, pull);
  try {
    const delivery = await ask(question, pull);
    pull.meter.finish();
    return delivery;
  } catch (error) {
    const isTooLarge = error instanceof CensusBusyError && error.mayBeTooLarge;
    const parts = isTooLarge ? splitQuestion(question, today) : null;
    if (parts) return await divide(question, parts, pull);
    pull.abandon.abort(error);
    throw error;
  }
}

/** Records the parts of a question before it asks them, for the next run and for a replay. */
async function divide(
  question: Question,
  parts: readonly Question[],
  pull: Pull,
): Promise<Delivery> {
  const { config } = pull;
  if (mayAsk(config)) {
    const urls = parts.map(questionUrl);
    await keepRecording(
      await makePartsRecording(questionUrl(question), urls, config.now()),
      config,
    );
  }
  return await fetchParts(question, parts, pull);
}

/** The first part goes alone: if even that fails, the others are not worth a try. */
async function fetchParts(
  question: Question,
  parts: readonly Question[],
  pull: Pull,
): Promise<Delivery> {
  const [first, ...others] = parts;
  if (!first) {
    throw new CensusAnswerError("A recording of parts names none: remove it, and ask again");
  }
  pull.meter.expect(parts.length - 1); // They take the place of one.
  const deliveries = [await fetchQuestion(first, pull)];
  const settled = await Promise.allSettled(others.map((part) => fetchQuestion(part, pull)));
  pull.abandon.signal.throwIfAborted();
  for (const result of settled) {
    if (result.status === "rejected") throw result.reason;
    deliveries.push(result.value);
  }
  return joinAnswers(question, parts, deliveries);
}

/** Asks one request, when it is its turn. */
async function ask(question: Question, { config, meter, abandon }: Pull): Promise<Delivery> {
  return await gateTo(question, config)(async () => {
    abandon.signal.throwIfAborted();
    const end = mayAsk(config) ? meter.start(describe(question)) : () => {};
    try {
      return await deliverNew(questionUrl(question), config, abandon.signal);
    } finally {
      end();
    }
  });
}

/** All cells of a notebook share one gate to a server, so that together they stay polite. */
const gates = new Map<string, LimitFunction>();

function gateTo({ address }: Question, { limits }: Config): LimitFunction {
  const { origin } = new URL(address);
  const gate = gates.get(origin) ?? pLimit(limits.parallel);
  gate.concurrency = limits.parallel;
  gates.set(origin, gate);
  return gate;
}

/** A request in a few words: "imports/hs 2025-10 01*". */
function describe({ dataset, predicates }: Question): string {
  const shown = [...predicates].filter(([name]) => name !== "CTY_CODE" && name !== "COMM_LVL");
  return [dataset, ...shown.map(([, values]) => values.join(" "))].join(" ");
}
