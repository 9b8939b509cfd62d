import { CensusAnswerError, CensusBusyError, CensusKeyError, CensusQueryError } from "../errors.ts";
import { HOW_TO_GET_A_KEY } from "../settings/key.ts";

/** A row as the API sent it: every cell is a string, or null where it has no name to give. */
export type Row = readonly (string | null)[];

/** A header and its rows, before they are given a meaning. */
export interface Answer {
  header: readonly string[];
  rows: readonly Row[];
}

/** The API's own words for a query that is too large, and for a passing fault. */
const FAILED_SENTENCE = "There was an error while running your query";
const BUSY_SENTENCE = "currently undergoing maintenance or is busy";

/** No error of the API is longer; a page of markup is. */
const LONGEST_QUOTE = 300;

/**
 * Whether asking again may help: the API is busy, asks for patience, or broke off in the middle.
 */
export function isPassingFault(status: number, text: string): boolean {
  if (status === 429 || status >= 500) return true;
  return status === 200 && (text.includes(BUSY_SENTENCE) || text.includes(FAILED_SENTENCE) ||
    (text.startsWith("[") && parseJson(text) === undefined));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The parser's own error quotes the text, which may hold a key.
  }
}

/**
 * Turns a response into rows, or into the one error that says what went wrong. An answer without
 * content is an answer without rows. The order of the checks is what tells apart a refused key,
 * which otherwise arrives as a page with status 200.
 *
 * @throws {CensusKeyError} If the key is missing or refused.
 * @throws {CensusQueryError} If the API refuses the query; its own words are quoted.
 * @throws {CensusBusyError} If the API says that it is busy or failed.
 * @throws {CensusAnswerError} If the answer is not a table.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status } = response;
  const location = response.headers.get("location");
  if (response.headers.has("X-DataWebAPI-KeyError")) throw keyError(location);
  if (status >= 300 && status < 400) throw redirectError(location);
  const text = status === 204 ? "" : await response.text();
  const words = quote(text);
  if (status === 429) {
    throw new CensusBusyError(
      "The Census API has had too many requests from here: wait a few minutes, and ask again",
    );
  }
  if (words.includes(BUSY_SENTENCE)) {
    throw new CensusBusyError("The Census API is under maintenance or busy: ask again later");
  }
  if (status >= 500 || words.includes(FAILED_SENTENCE)) {
    throw new CensusBusyError(
      `The Census API failed (status ${status}): the question is too large, so ask for fewer ` +
        `months, codes or variables at a time, or it is busy, so ask again later`,
      { mayBeTooLarge: words.includes(FAILED_SENTENCE) },
    );
  }
  if (status === 400) {
    throw new CensusQueryError(`The Census API refuses the question: "${words}"`);
  }
  if (status === 404) {
    throw new CensusQueryError(
      "The Census API has no such dataset: check its name, and CENSUS_API_URL if you set it",
    );
  }
  if (!response.ok) {
    throw new CensusAnswerError(
      `The Census API answered with status ${status}, which it never does: "${words}"`,
    );
  }
  if (text.trim() === "") return { header: [], rows: [] };
  if (!isJson(response.headers.get("content-type"))) {
    throw new CensusAnswerError(
      `Something else than the Census API answered, perhaps the sign-in page of a network: "${words}"`,
    );
  }
  return parseAnswer(text);
}

/** The text of an error, without markup and without what a terminal would take for a command. */
function quote(text: string): string {
  return text.slice(0, 10 * LONGEST_QUOTE)
    .replace(/<[^>]*>?/g, " ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_QUOTE);
}

function isJson(contentType: string | null): boolean {
  return /^application\/([\w.]+\+)?json\b/i.test(contentType ?? "");
}

function parseAnswer(text: string): Answer {
  const cells = parseJson(text);
  if (cells === undefined) {
    throw new CensusAnswerError("The answer of the Census API broke off: ask again");
  }
  if (!isTable(cells)) {
    throw new CensusAnswerError("The Census API sent JSON that is not a table: ask again");
  }
  const [names = [], ...rows] = cells;
  const header = names.flatMap((name) => name ? [name] : []);
  if (header.length === 0 || header.length < names.length) {
    throw new CensusAnswerError("The Census API sent a table without a header: ask again");
  }
  const uneven = rows.findIndex((row) => row.length !== header.length);
  if (uneven >= 0) {
    throw new CensusAnswerError(
      `Row ${uneven + 1} of the answer has ${rows[uneven]?.length} cells, its header ` +
        `${header.length}: ask again`,
    );
  }
  return { header, rows };
}

function isTable(value: unknown): value is (string | null)[][] {
  return Array.isArray(value) && value.length > 0 &&
    value.every((row) =>
      Array.isArray(row) && row.every((cell) => cell === null || typeof cell === "string")
    );
}

/** The API sends a request without a good key to a page that explains it. */
function redirectError(location: string | null): CensusKeyError | CensusAnswerError {
  if (location === null || /key/i.test(location)) return keyError(location);
  const host = URL.parse(location)?.host ?? "another page";
  return new CensusAnswerError(
    `The request was sent on to ${host}, and not followed: check CENSUS_API_URL, or sign in to ` +
      `your network first`,
  );
}

/** The API has one answer to a wrong key and to one that is not activated yet. */
function keyError(location: string | null): CensusKeyError {
  if (location?.includes("invalid")) {
    return new CensusKeyError(
      "invalid",
      "The Census API does not accept the key: open the link in the e-mail that brought it, which " +
        `activates it, and compare it letter by letter; if it is lost, ${HOW_TO_GET_A_KEY}`,
    );
  }
  return new CensusKeyError("missing", `The Census API needs a key: ${HOW_TO_GET_A_KEY}`);
}
