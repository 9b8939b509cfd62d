import ky, { isTimeoutError } from "ky";
import type { Columns } from "../columns/columns.ts";
import { CensusBusyError, CensusError, CensusKeyError } from "../errors.ts";
import { questionUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { requireSafeAddress } from "../settings/_address.ts";
import type { Config } from "../settings/config.ts";
import { HOW_TO_GET_A_KEY, type Key } from "../settings/key.ts";
import { notePause, pauseLeft, waitForPause } from "./_pauses.ts";
import { isPassingFault, readAnswer } from "./_read_answer.ts";
import { readChunks } from "./_read_chunks.ts";
import { StreamRedactor } from "./_redact_stream.ts";
import { retryAfter } from "./_retry_after.ts";

/** What is known of an answer before its body is read. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Headers;
}

/** Keeps the body of an answer while it is read. */
export interface Recorder {
  write(bytes: Uint8Array): Promise<void>;
  /** The answer is good: it is kept. */
  finish(): Promise<void>;
  /** It is not: nothing of it is left. */
  abort(): Promise<void>;
}

/** Options of {@linkcode fetchLive}. */
export interface FetchLiveOptions {
  /** Gives up. */
  signal?: AbortSignal;
  /** Says, from what is known beforehand, who keeps the body; nobody if null. */
  record?: (head: AnswerHead) => Recorder | null;
  /** Whether the question can be asked in parts: then what took too long is not tried again. */
  canDivide?: boolean;
}

/** What one try has brought: columns, or the error that the API's answer stands for. */
interface Outcome {
  readonly columns?: Columns;
  readonly error?: unknown;
  readonly recorder: Recorder | null;
}

/** A table of the API, read and checked, and who keeps it until the caller has looked at it. */
export interface LiveAnswer {
  readonly columns: Columns;
  readonly recorder: Recorder | null;
}

/** What the rest of the library may want to know of a response. */
const KEPT_HEADERS = ["content-type", "date", "last-modified", "location", "x-datawebapi-keyerror"];

/**
 * Milliseconds after which the API's sentence for a passing fault means that the question is too
 * large: a busy API says it sooner.
 */
const SLOW = 100_000;

/** The server has had too many requests. */
const TOO_MANY_REQUESTS = 429;

/** For ky, which sees every passing fault as this status, and asks again. */
const UNAVAILABLE = 503;

/**
 * Asks the Census API itself, and again after a pause where a fault may pass. A pause that the server
 * asks for is kept by all requests to it, up to `longestPause`. The key is added here
 * and nowhere else, and taken out of what comes back, so that nothing further down can show it.
 * Redirects are not followed: the API answers a bad key with one, to a page that would pass for an
 * answer.
 *
 * @param question What is asked.
 * @returns The columns of the answer.
 * @throws {CensusKeyError} If the configuration has no key, or one that cannot be right.
 * @throws {CensusBusyError} If the API cannot be reached, or gives no whole answer in time.
 * @throws {CensusError} As `readAnswer` does.
 */
export async function fetchLive(
  question: Question,
  config: Config,
  { signal = new AbortController().signal, record = () => null, canDivide = false }:
    FetchLiveOptions = {},
): Promise<LiveAnswer> {
  const url = questionUrl(question, config.url);
  requireSafeAddress(new URL(url));
  const key = usableKey(config.key);
  const { limits } = config;
  const { origin, host } = new URL(url);
  const tries: { last: Outcome | null } = { last: null };

  /** One try, up to the last byte, so that time-outs and retries cover the body as well. */
  async function attempt(input: Request | URL | string): Promise<Response> {
    tries.last = null;
    const { url, signal } = new Request(input);
    const begin = config.now();
    const response = await config.fetch(url, { redirect: "manual", signal });
    const outcome = await readOnce(response, { key, most: limits.bodySize, record });
    const { error } = outcome;
    tries.last = outcome;
    if (error instanceof TooLarge || !isPassingFault(error)) return new Response();
    const pause = retryAfter(response.headers, config.now().epochMilliseconds) ??
      (response.status === TOO_MANY_REQUESTS ? limits.backOff(1) : 0);
    if (pause > 0) notePause(origin, pause);
    if (pause > limits.longestPause) {
      tries.last = { ...outcome, error: new LongPause(config.now(), pause) };
      return new Response();
    }
    const isSlow = config.now().since(begin).total("milliseconds") > SLOW;
    const isTooLarge = error instanceof CensusBusyError && error.mayBeTooLarge;
    if (canDivide && isSlow && isTooLarge) return new Response();
    return new Response(null, { status: UNAVAILABLE });
  }

  const left = pauseLeft(origin);
  if (left > limits.longestPause) throw new LongPause(config.now(), left);
  try {
    await waitForPause(origin, signal);
    const request = new Request(`${url}&key=${encodeURIComponent(key.reveal())}`, { signal });
    await ky.get(request, {
      fetch: attempt,
      timeout: limits.requestTime,
      totalTimeout: limits.totalTime,
      throwHttpErrors: (status) => status === UNAVAILABLE,
      retry: {
        limit: limits.retries,
        delay: (retry) => pauseLeft(origin) > 0 ? 0 : limits.backOff(retry),
        jitter: (delay) => delay * (0.5 + Math.random()),
        shouldRetry: ({ error, retryCount }) => {
          if (isTimeoutError(error)) { // A second one tells enough.
            return retryCount === 1 && !(canDivide && limits.requestTime > SLOW);
          }
          return tries.last === null ? true : undefined;
        },
      },
      hooks: { beforeRetry: [() => waitForPause(origin, signal)] },
    });
  } catch (error) {
    signal.throwIfAborted();
    // The errors of fetch and of ky name the address, and with it the key: none is passed on.
    if (tries.last === null) throw unreachable(host, error, limits.requestTime);
  }
  const { last } = tries;
  if (last === null) throw unreachable(host, null, limits.requestTime);
  if (last.columns === undefined) throw last.error;
  return { columns: last.columns, recorder: last.recorder };
}

/** Options of {@linkcode readOnce}. */
interface ReadOptions extends Required<Pick<FetchLiveOptions, "record">> {
  key: Key;
  /** How many bytes are read at the most. */
  most: number;
}

/** Reads a response to its end; what goes wrong on the way to it is thrown, for another try. */
async function readOnce(
  response: Response,
  { key, most, record }: ReadOptions,
): Promise<Outcome> {
  const { status } = response;
  const headers = new Headers(
    KEPT_HEADERS.flatMap((name): [string, string][] => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, key.redact(value)]];
    }),
  );
  const recorder = record({ status, headers });
  const body = keepBody(withoutKey(readBounded(response, most), key), recorder);
  let isEchoed = false;
  function redact(text: string): string {
    const shown = key.redact(text);
    isEchoed ||= shown !== text;
    return shown;
  }
  try {
    const columns = await readAnswer({ status, headers, body }, redact);
    if (!isEchoed) return { columns, recorder };
    await recorder?.abort(); // Written in escapes, the key is still in the bytes.
    return { columns, recorder: null };
  } catch (error) {
    const isRefusal = status === 400 && error instanceof CensusError; // It is an answer, too.
    if (isRefusal && !isEchoed) await recorder?.finish();
    else await recorder?.abort();
    if (error instanceof CensusError) return { error, recorder: null };
    throw error;
  }
}

async function* readBounded(response: Response, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const bytes of readChunks(response.body)) {
    size += bytes.byteLength;
    if (size > most) throw new TooLarge(most); // Leaving the loop cancels the rest.
    yield bytes;
  }
}

async function* withoutKey(body: AsyncIterable<Uint8Array>, key: Key): AsyncGenerator<Uint8Array> {
  const redactor = new StreamRedactor(key.reveal());
  for await (const bytes of body) yield redactor.push(bytes);
  yield redactor.end();
}

async function* keepBody(
  body: AsyncIterable<Uint8Array>,
  recorder: Recorder | null,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    await recorder?.write(bytes);
    yield bytes;
  }
}

/** Not a fault that passes: the same answer would be as long the next time. */
class TooLarge extends CensusBusyError {
  constructor(most: number) {
    super(
      `The answer is longer than ${Math.round(most / 2 ** 20)} MB: ask for fewer months or codes`,
      { mayBeTooLarge: true },
    );
  }
}

/** Longer than a reader waits. */
class LongPause extends CensusBusyError {
  constructor(now: Temporal.Instant, milliseconds: number) {
    const end = now.add({ milliseconds: Math.ceil(milliseconds) });
    super(
      `The Census API asks for patience until ${
        `${end}`.slice(0, MINUTES_LENGTH)
      }Z (UTC): what was ` +
        `answered is recorded, so run the cell again then`,
    );
  }
}

/** The part of an instant that a reader wants to know. */
const MINUTES_LENGTH = "2026-11-22T12:06".length;

function usableKey(key: Key | null): Key {
  if (key === null) {
    throw new CensusKeyError("missing", `The Census API needs a key: ${HOW_TO_GET_A_KEY}`);
  }
  if (key.fault) {
    throw new CensusKeyError(
      "invalid",
      `${key.fault}: copy it again from the e-mail that brought it, or ${HOW_TO_GET_A_KEY}`,
    );
  }
  return key;
}

function unreachable(host: string, error: unknown, requestTime: number): CensusBusyError {
  if (isTimeoutError(error)) {
    return new CensusBusyError(
      `${host} gave no whole answer within ${
        Math.ceil(requestTime / 1000)
      } seconds: ask for fewer ` +
        `months or codes at a time, or try later`,
      { mayBeTooLarge: true },
    );
  }
  return new CensusBusyError(
    `${host} cannot be reached, or broke off: check the connection, or set CENSUS_SOURCE=sample`,
  );
}
