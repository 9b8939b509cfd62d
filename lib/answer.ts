import { CensusAnswerError, CensusBusyError, CensusKeyError, CensusQueryError } from "./errors.ts";
import { HOW_TO_GET_A_KEY, type Key } from "./key.ts";

/** A row as the API sent it: every cell is a string, or null where it has no name to give. */
export type Row = readonly (string | null)[];

/** A header and its rows, before they are given a meaning. */
export interface Answer {
  header: readonly string[];
  rows: readonly Row[];
}

/** The API's own words for a query that is too large, and for a passing fault. */
const BUSY_SENTENCES = [
  "There was an error while running your query",
  "currently undergoing maintenance or is busy",
];

/** No error of the API is longer; a page of markup is. */
const LONGEST_QUOTE = 300;

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
export async function readAnswer(response: Response, key: Key | null): Promise<Answer> {
  if (response.headers.has("X-DataWebAPI-KeyError") || isRedirect(response)) {
    await response.body?.cancel();
    throw keyError(response);
  }
  const text = response.status === 204 ? "" : await response.text();
  const quote = (key ? key.redact(text) : text).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()
    .slice(0, LONGEST_QUOTE);
  if (response.status === 429) {
    throw new CensusBusyError("The Census API has had too many requests: wait a minute, ask again");
  }
  if (response.status >= 500 || BUSY_SENTENCES.some((sentence) => quote.includes(sentence))) {
    throw new CensusBusyError(
      `The Census API is busy, or the query is too large (status ${response.status}): ` +
        `ask again in a minute, or ask for fewer months or codes at a time`,
    );
  }
  if (response.status === 400) {
    throw new CensusQueryError(`The Census API refuses the query: ${quote}`);
  }
  if (response.status === 404) {
    throw new CensusQueryError("The Census API has no such dataset: check its name");
  }
  if (!response.ok) {
    throw new CensusAnswerError(`The Census API answered with status ${response.status}: ${quote}`);
  }
  if (text.trim() === "") return { header: [], rows: [] };
  if (!response.headers.get("content-type")?.includes("json")) {
    throw new CensusAnswerError(`The Census API sent a page where a table was due: ${quote}`);
  }
  return parseAnswer(text);
}

function parseAnswer(text: string): Answer {
  let cells: unknown;
  try {
    cells = JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, which may hold what must not be shown.
    throw new CensusAnswerError("The answer of the Census API broke off: ask again");
  }
  if (!isTable(cells)) {
    throw new CensusAnswerError("The Census API sent JSON that is not a table: ask again");
  }
  const [header = [], ...rows] = cells;
  if (!header.every((name) => name !== null)) {
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

function isRedirect(response: Response): boolean {
  return response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400);
}

function keyError(response: Response): CensusKeyError {
  const location = response.headers.get("location") ?? "";
  if (location.includes("invalid")) {
    return new CensusKeyError(
      "invalid",
      "The Census API does not know the key: check it for a slip, and open the link in the e-mail " +
        `that brought it, which activates it; otherwise ${HOW_TO_GET_A_KEY}`,
    );
  }
  return new CensusKeyError("missing", `The Census API needs a key: ${HOW_TO_GET_A_KEY}`);
}
