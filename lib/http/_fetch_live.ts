import ky, { isTimeoutError } from "ky";
import type { Config } from "../settings/config.ts";
import { CensusBusyError, CensusError, CensusKeyError } from "../errors.ts";
import { HOW_TO_GET_A_KEY, type Key } from "../settings/key.ts";
import { requireSafeAddress } from "../settings/_address.ts";
import { isPassingFault } from "./_read_answer.ts";
import { readBody } from "./_read_body.ts";

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
 * @param url The address of a query, without a key.
 * @param signal Gives up.
 * @returns The last response, read to its end, whatever its status.
 * @throws {CensusKeyError} If the configuration has no key, or one that cannot be right.
 * @throws {CensusBusyError} If the API cannot be reached, or gives no whole answer in time.
 */
export async function fetchLive(
  url: string,
  config: Config,
  signal?: AbortSignal,
): Promise<Response> {
  requireSafeAddress(new URL(url));
  const key = usableKey(config.key);
  const { limits } = config;
  const tries: { last: Response | null } = { last: null };

  /** One try, up to the last byte, so that time-outs and retries cover the body as well. */
  async function attempt(input: Request | URL | string): Promise<Response> {
    tries.last = null;
    const { url, signal } = new Request(input);
    const response = await config.fetch(url, { redirect: "manual", signal });
    const body = await readBody(response, limits.bodySize);
    if (body === null) throw tooLarge(limits.bodySize);
    tries.last = makeResponse(response, body, key);
    if (!isPassingFault(response.status, body)) return new Response();
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
          if (error instanceof CensusError) return false;
          if (isTimeoutError(error)) return retryCount === 1; // A second time-out tells enough.
          return tries.last === null ? true : undefined;
        },
      },
    });
  } catch (error) {
    // The errors of fetch and of ky name the address, and with it the key: none is passed on.
    if (error instanceof CensusError) throw error;
    if (tries.last === null) throw unreachable(new URL(url).host, error, limits.requestTime);
  }
  if (tries.last === null) throw unreachable(new URL(url).host, null, limits.requestTime);
  return tries.last;
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

function makeResponse({ status, headers }: Response, body: string, key: Key): Response {
  const kept = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, key.redact(value)]];
  });
  return new Response(body === "" ? null : key.redact(body), { status, headers: kept });
}

function pauseOf({ headers }: Response): HeadersInit {
  const pause = headers.get("retry-after");
  return pause === null ? {} : { "retry-after": pause };
}

function tooLarge(most: number): CensusBusyError {
  return new CensusBusyError(
    `The answer is longer than ${Math.round(most / 2 ** 20)} MB: ask for fewer months or codes`,
    { mayBeTooLarge: true },
  );
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
