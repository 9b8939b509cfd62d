import { CensusKeyError } from "../errors.ts";
import { countries, datasets, groupings, variables } from "../reference/_tables.ts";
import { type MonthRange, monthsBetween, parseTime } from "../query/_month_range.ts";
import { HOW_TO_GET_A_KEY } from "../settings/key.ts";
import { MOST_VARIABLES } from "../query/_check_query.ts";
import { FIRST_MONTH, type Question, readQuestion } from "../query/_question.ts";
import {
  exportsByPartner,
  importsByChapter,
  importsByPartner,
  type SampleRow,
  type SampleTable,
  WORLD,
} from "./_sample_figures.ts";

/** The header of a response that says which vintage its figures are, for the source line. */
export const VINTAGE_HEADER = "x-us-trade-vintage";

/** Columns that each row gets from its month. The last is always "0", and says nothing. */
const COLUMNS_OF_TIME = ["time", "YEAR", "MONTH", "LAST_UPDATE"];

/**
 * Answers a request as the Census API would, from the figures in `data/`: a function of the same
 * shape as `fetch`, which needs neither a key nor a network. The host of the URL is of no account.
 *
 * Like the API it answers 200 with rows in no useful order; 204 where there is nothing: a month not
 * yet published, a code that does not exist, no trade; and 400 with the API's own words where the
 * request is wrong. What the API knows and the sample does not is an error, so that it can never be
 * mistaken for "no trade".
 *
 * @throws {CensusKeyError} If the API could answer and the sample cannot.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { answerFromSample } from "./_sample.ts";
 *
 * const base = "https://api.census.gov/data/timeseries/intltrade";
 * const url = `${base}/exports/hs?get=CTY_NAME,ALL_VAL_MO&time=2025-10&CTY_CODE=2010`;
 * deepStrictEqual(await (await answerFromSample(url)).json(), [
 *   ["CTY_NAME", "ALL_VAL_MO", "time", "CTY_CODE"],
 *   ["MEXICO", "29523700000", "2025-10", "2010"],
 * ]);
 * ```
 */
// deno-lint-ignore require-await -- like `fetch`, it fails by rejecting.
export async function answerFromSample(
  input: Request | URL | string,
  init?: RequestInit,
): Promise<Response> {
  init?.signal?.throwIfAborted();
  const url = new URL(input instanceof Request ? input.url : input);
  url.searchParams.delete("key");
  const question = readQuestion(url.href);
  if (!datasets().some(({ flow, dataset }) => question.dataset === `${flow}/${dataset}`)) {
    return refuse(404, "<!doctype html><title>HTTP Status 404</title>", "text/html");
  }
  const fault = findFault(question);
  if (fault) return refuse(400, fault, "text/plain");

  const table = chooseTable(question);
  const columns = [...question.get, ...question.predicates.keys()];
  const rows = chooseRows(question, table)
    .map((row) => JSON.stringify(columns.map((name) => row[name])));
  if (rows.length === 0) return new Response(null, { status: 204 });
  return new Response(`[${[JSON.stringify(columns), ...shuffle(rows)].join(",\n")}]`, {
    headers: {
      "content-type": "application/json;charset=utf-8",
      [VINTAGE_HEADER]: table.vintage,
    },
  });
}

function refuse(status: number, text: string, contentType: string): Response {
  return new Response(text, {
    status,
    headers: { "content-type": `${contentType};charset=utf-8` },
  });
}

/** What is wrong with a question, in the API's own words. */
function findFault({ dataset, get, predicates }: Question): string | undefined {
  const [flow, name = ""] = dataset.split("/");
  const known = new Set(
    variables()
      .filter((row) => row.flow === flow && row.datasets.split(" ").includes(name))
      .map((row) => row.name),
  );
  if (get.length === 0) return "error: missing 'get' argument";
  if (get.length > MOST_VARIABLES) return `error: 'get' is limited to ${MOST_VARIABLES} variables`;
  const variable = get.find((name) => !known.has(name));
  if (variable !== undefined) return `error: unknown variable '${variable}'`;
  const predicate = [...predicates.keys()].find((name) => !known.has(name));
  if (predicate !== undefined) return `error: unknown predicate variable: '${predicate}'`;
  if (!predicates.has("time") && !predicates.has("YEAR")) {
    return "error: missing required variable/predicate: time";
  }
  const time = predicates.get("time")?.find((text) => parseTime(text) === null);
  return time === undefined ? undefined : `error: unsupported date/time format: ${time}`;
}

/** The table that has everything that is named. */
function chooseTable({ dataset, get, predicates }: Question): SampleTable {
  const named = [...new Set([...get, ...predicates.keys()])];
  const isExports = dataset.startsWith("exports/");
  const byPartner = isExports ? exportsByPartner() : importsByPartner();
  const byChapter = importsByChapter();
  const isByChapter = !isExports &&
    named.some((name) => byChapter.columns.has(name) && !byPartner.columns.has(name));
  const table = isByChapter ? byChapter : byPartner;

  if (!dataset.endsWith("/hs")) throw notHeld(table, dataset);
  const held = new Set([...table.columns, ...COLUMNS_OF_TIME]);
  const missing = named.find((name) => !held.has(name));
  if (missing !== undefined) throw notHeld(table, missing);
  const isOneLevel = named.includes("I_COMMODITY") && predicates.get("COMM_LVL")?.join() === "HS2";
  if (isByChapter && !isOneLevel) throw notHeld(table, "other levels or their total");
  return table;
}

function chooseRows(question: Question, table: SampleTable): SampleRow[] {
  const patterns = new Map(question.predicates).set("CTY_CODE", choosePartners(question, table));
  patterns.delete("time");
  const filters = [...patterns];
  return chooseMonths(question, table).flatMap((month) => {
    const [YEAR = "", MONTH = ""] = month.split("-");
    return (table.months.get(month) ?? [])
      .map((row): SampleRow => ({ ...row, time: month, YEAR, MONTH, LAST_UPDATE: "0" }))
      .filter((row) => filters.every(([name, wanted]) => matchesAny(row[name] ?? "", wanted)));
  });
}

function chooseMonths({ predicates }: Question, table: SampleTable): string[] {
  const ranges = predicates.get("time")?.map(parseTime);
  const months = publishedMonths().filter((month) => {
    const [year = "", monthOfYear = ""] = month.split("-");
    return matchesAny(year, predicates.get("YEAR")) &&
      matchesAny(monthOfYear, predicates.get("MONTH")) &&
      (ranges === undefined || ranges.some((range) => range !== null && isWithin(month, range)));
  });
  const missing = months.find((month) => !table.months.has(month));
  if (missing !== undefined) throw notHeld(table, missing);
  return months;
}

/** The patterns of the partners' codes: a code that is not named is collapsed to the world. */
function choosePartners({ get, predicates }: Question, table: SampleTable): readonly string[] {
  const patterns = predicates.get("CTY_CODE") ?? [get.includes("CTY_CODE") ? "*" : WORLD];
  const missing = patterns.find((pattern) =>
    isOpen(pattern)
      ? !table.hasEveryPartner
      : !table.partners.has(pattern) && isPartnerOfApi(pattern)
  );
  if (missing === undefined) return patterns;
  throw notHeld(
    table,
    isOpen(missing) || missing === WORLD ? "all partners" : `CTY_CODE ${missing}`,
  );
}

/** Codes that the API has rows of: neither U.S. territories nor OPEC, which ended in 2018. */
function isPartnerOfApi(code: string): boolean {
  return code === WORLD ||
    countries().some((row) => row.cty_code === code && row.api_name !== "") ||
    groupings().some((row) => row.code === code && row.in_sample !== "");
}

/** The months that the API had when the sample was taken. */
function publishedMonths(): string[] {
  const newest = [...exportsByPartner().months.keys()].at(-1) ?? "";
  return monthsBetween(FIRST_MONTH, Temporal.PlainYearMonth.from(newest)).map(String);
}

function isWithin(month: string, { from, to }: MonthRange): boolean {
  return month >= from.toString() && (to === null || month <= to.toString());
}

function matchesAny(value: string, patterns: readonly string[] = ["*"]): boolean {
  return patterns.some((pattern) =>
    isOpen(pattern) ? value.startsWith(pattern.slice(0, -1)) : value === pattern
  );
}

/** A trailing `*` stands for any rest; a predicate without a value only shows its column. */
function isOpen(pattern: string): boolean {
  return pattern === "" || pattern.endsWith("*");
}

function notHeld(table: SampleTable, missing: string): CensusKeyError {
  return new CensusKeyError(
    "missing",
    `The sample holds ${table.holds}, not ${missing}, which needs a key: ${HOW_TO_GET_A_KEY}`,
  );
}

/**
 * Puts rows into an order that is of no use, yet the same each time: the API's own order changes
 * from day to day, and code that relies on it must not seem to work on the sample.
 */
function shuffle(rows: readonly string[]): string[] {
  return rows
    .map((row) => ({ row, digest: digest(row) }))
    .sort((a, b) => a.digest - b.digest)
    .map(({ row }) => row);
}

/** The 32-bit FNV-1a hash. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
