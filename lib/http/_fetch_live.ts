import ky, { isTimeoutError } from "ky";
import type { Columns } from "../columns/columns.ts";
import { CensusBusyError, CensusError, CensusKeyError } from "../errors.ts";
import { questionUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import { requireSafeAddress } from "../settings/_address.ts";
import type { Config } from "../settings/config.ts";
import { HOW_TO_GET_A_KEY, type Key } from "../settings/key.ts";
import { isPassingFault, readAnswer } from "./_read_answer.ts";
import { readChunks } from "./_read_chunks.ts";
import { StreamRedactor } from "./_redact_stream.ts";

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

/** For ky, which sees every passing fault as this status, and asks again. */
const UNAVAILABLE = 503;

/**
 * Asks the Census API itself, and again after a pause where a fault may pass. The key is added here
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
  { signal, record = () => null }: FetchLiveOptions = {},
): Promise<LiveAnswer> {
  const url = questionUrl(question, config.url);
  requireSafeAddress(new URL(url));
  const key = usableKey(config.key);
  const { limits } = config;
  const tries: { last: Outcome | null } = { last: null };

  /** One try, up to the last byte, so that time-outs and retries cover the body as well. */
  async function attempt(input: Request | URL | string): Promise<Response> {
    tries.last = null;
    const { url, signal } = new Request(input);
    const response = await config.fetch(url, { redirect: "manual", signal });
    const outcome = await readOnce(response, { key, most: limits.bodySize, record });
    tries.last = outcome;
    if (outcome.error instanceof TooLarge || !isPassingFault(outcome.error)) return new Response();
    return new Response(null, { status: UNAVAILABLE, headers: pauseOf(response) });
  }

  try {
    const request = new Request(`${url}&key=${encodeURIComponent(key.reveal())}`, { signal });
    await ky.get(request, {
      fetch: attempt,
      timeout: limits.requestTime,
      totalTimeout: limits.totalTime,
      throwHttpErrors: (status) => status === UNAVAILABLE,
      retry: {
        limit: limits.retries,
        delay: limits.backOff,
        jitter: (delay) => delay * (0.5 + Math.random()),
        maxRetryAfter: limits.longestPause,
        shouldRetry: ({ error, retryCount }) => {
          if (isTimeoutError(error)) return retryCount === 1; // A second time-out tells enough.
          return tries.last === null ? true : undefined;
        },
      },
    });
  } catch (error) {
    // The errors of fetch and of ky name the address, and with it the key: none is passed on.
    if (tries.last === null) throw unreachable(new URL(url).host, error, limits.requestTime);
  }
  const { last } = tries;
  if (last === null) throw unreachable(new URL(url).host, null, limits.requestTime);
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
  try {
    const columns = await readAnswer({ status, headers, body }, (text) => key.redact(text));
    return { columns, recorder };
  } catch (error) {
    if (status === 400 && error instanceof CensusError) await recorder?.finish(); // An answer, too.
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

function pauseOf({ headers }: Response): HeadersInit {
  const pause = headers.get("retry-after");
  return pause === null ? {} : { "retry-after": pause };
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
