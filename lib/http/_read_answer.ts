import { AnswerBrokeOff } from "../columns/_answer_broke_off.ts";
import { type Columns, NO_ROWS } from "../columns/columns.ts";
import { ColumnsReader } from "../columns/_read_columns.ts";
import { CensusAnswerError, CensusBusyError, CensusKeyError, CensusQueryError } from "../errors.ts";
import { HOW_TO_GET_A_KEY } from "../settings/key.ts";

/** An answer that is still to be read, from the network or from a recording. */
export interface UnreadAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body, without a key. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Where the API's own pages are. */
const API = "https://api.census.gov";

/** The API's own words for a query that is too large, and for a passing fault. */
const FAILED_SENTENCE = "There was an error while running your query";
const BUSY_SENTENCE = "currently undergoing maintenance or is busy";

/** The API's pages about keys, which some networks fetch in its place: then they have status 200. */
const KEY_PAGE = /^\/data\/(missing|invalid)_key\.html$/;
const KEY_WORDS = /\b(Missing|Invalid) Key\b/i;

/** No error of the API is longer; a page of markup is. */
const LONGEST_QUOTE = 300;

/** Of a body that is no table, no more than this is read, in bytes. */
const LONGEST_TEXT = 10 * LONGEST_QUOTE;

/** What the API has no rows for, and nothing else. */
const NO_CONTENT = 204;

/** The server waited too long for the request; asked again, it may not. */
const REQUEST_TIMEOUT = 408;

/** Whether asking again may help: the API is busy, asks for patience, or broke off in the middle. */
export function isPassingFault(error: unknown): boolean {
  return error instanceof CensusBusyError || error instanceof AnswerBrokeOff;
}

/**
 * Reads an answer into columns while it arrives, or gives the one error that says what went wrong.
 * The order of the checks is what tells apart a refused key, which otherwise arrives as a page with
 * status 200.
 *
 * @param answer The answer; its body is read.
 * @param redact Takes a key out of a text that the API has written in an unusual way.
 * @throws {CensusKeyError} If the key is missing or refused.
 * @throws {CensusQueryError} If the API refuses the query; its own words are quoted.
 * @throws {CensusBusyError} If the API says that it is busy or failed.
 * @throws {CensusAnswerError} If the answer is not a table; an `AnswerBrokeOff` if it may be, once
 * it is asked for again.
 */
export async function readAnswer(
  { status, headers, body }: UnreadAnswer,
  redact: (text: string) => string = (text) => text,
): Promise<Columns> {
  const location = headers.get("location");
  if (headers.has("X-DataWebAPI-KeyError")) throw keyError(location ?? "");
  if (status >= 300 && status < 400) throw redirectError(location, redact);
  if (status === NO_CONTENT) return NO_ROWS;
  if (status === 200 && isJson(headers.get("content-type"))) return await readTable(body, redact);
  throw explain(status, quote(redact(await readText(body))));
}

async function readTable(
  body: AsyncIterable<Uint8Array>,
  redact: (text: string) => string,
): Promise<Columns> {
  const reader = new ColumnsReader({ redact });
  for await (const bytes of body) reader.push(bytes);
  return reader.end(); // Of an empty body, too: only 204 has no rows.
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_TEXT) break;
  }
  return text + decoder.decode();
}

/** The error that a status and a text stand for. */
function explain(status: number, words: string): Error {
  if (status === 429) {
    return new CensusBusyError(
      "The Census API has had too many requests from here: wait a few minutes, and ask again",
    );
  }
  if (words.includes(BUSY_SENTENCE)) {
    return new CensusBusyError("The Census API is under maintenance or busy: ask again later");
  }
  if (status === REQUEST_TIMEOUT || status >= 500 || words.includes(FAILED_SENTENCE)) {
    return new CensusBusyError(
      `The Census API failed (status ${status}): the question is too large, so ask for fewer ` +
        `months, codes or variables at a time, or it is busy, so ask again later`,
      { mayBeTooLarge: words.includes(FAILED_SENTENCE) },
    );
  }
  if (status === 400) {
    return new CensusQueryError(`The Census API refuses the question: "${words}"`);
  }
  if (status === 404) {
    return new CensusQueryError(
      "The Census API has no such dataset: check its name, and CENSUS_API_URL if you set it",
    );
  }
  const [, key] = KEY_WORDS.exec(words) ?? [];
  if (key !== undefined) return keyError(key.toLowerCase());
  if (status === 200 && words === "") return new AnswerBrokeOff();
  if (status !== 200) {
    return new CensusAnswerError(
      `The Census API answered with status ${status}, which it never does: "${words}"`,
    );
  }
  return new CensusAnswerError(
    `Something else than the Census API answered, perhaps the sign-in page of a network: "${words}"`,
  );
}

/** The text of an error, without markup and without what a terminal would take for a command. */
function quote(text: string): string {
  return text.replace(/<[^>]*>?/g, " ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_QUOTE);
}

function isJson(contentType: string | null): boolean {
  return /^application\/([\w.]+\+)?json\b/i.test(contentType ?? "");
}

/** The API sends a request without a good key to a page of its own that explains it. */
function redirectError(
  location: string | null,
  redact: (text: string) => string,
): CensusKeyError | CensusAnswerError {
  const url = location === null ? null : URL.parse(location, API);
  if (url?.origin === API && KEY_PAGE.test(url.pathname)) return keyError(url.pathname);
  return new CensusAnswerError(
    `The request was sent on to ${url ? redact(url.host) : "another page"}, and not followed: ` +
      "check CENSUS_API_URL, or sign in to your network first",
  );
}

/** The API has one answer to a wrong key and to one that is not activated yet. */
function keyError(page: string): CensusKeyError {
  if (page.includes("invalid")) {
    return new CensusKeyError(
      "invalid",
      "The Census API does not accept the key: open the link in the e-mail that brought it, which " +
        `activates it, and compare it letter by letter; if it is lost, ${HOW_TO_GET_A_KEY}`,
    );
  }
  return new CensusKeyError("missing", `The Census API needs a key: ${HOW_TO_GET_A_KEY}`);
}
