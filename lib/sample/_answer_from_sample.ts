import { randomLcg, shuffler } from "d3";
import { type Columns, NO_ROWS } from "../columns/columns.ts";
import { columnsOfRows } from "../columns/_columns_of_rows.ts";
import { CensusKeyError } from "../errors.ts";
import { type MonthRange, monthsBetween, parseTime } from "../query/_month_range.ts";
import { FIRST_MONTH } from "../query/_months_asked.ts";
import { columnsOf, type Question } from "../query/_question.ts";
import { countryRows, groupingRows } from "../reference/_tables.ts";
import { HOW_TO_GET_A_KEY } from "../settings/key.ts";
import {
  generalImportsByChapter,
  importsByChapter,
  type SampleRow,
  type SampleTable,
  tradeByPartner,
  WORLD,
} from "./_sample_tables.ts";

/** Columns that each row gets from its month. The last is always "0", and says nothing. */
const COLUMNS_OF_TIME = ["time", "YEAR", "MONTH", "LAST_UPDATE"];

/** What the sample answers. */
export interface SampleAnswer {
  readonly columns: Columns;
  /** Which edition of the figures it is. */
  readonly vintage: string;
  /** To how many dollars the figures are rounded, if they are not exact. */
  readonly rounding?: number;
}

/**
 * Answers a question as the Census API would, from the figures in `data/`: without a key, and without
 * a network.
 *
 * Like the API it gives rows in no useful order, and none where there is nothing: a month not yet
 * published, a code that does not exist, no trade. What the API knows and the sample does not is an
 * error, so that it can never be mistaken for "no trade".
 *
 * @throws {CensusKeyError} If the API could answer and the sample cannot.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { rowsOf } from "../columns/_rows_of.ts";
 * import { makeQuestion } from "../query/_question.ts";
 * import { answerFromSample } from "./_answer_from_sample.ts";
 *
 * const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "2010" };
 * const { columns } = await answerFromSample(makeQuestion("exports/hs", query));
 * deepStrictEqual(columns.header, ["ALL_VAL_MO", "time", "CTY_CODE"]);
 * deepStrictEqual(rowsOf(columns), [["29523700000", "2025-10", "2010"]]);
 * ```
 */
export async function answerFromSample(question: Question): Promise<SampleAnswer> {
  const table = await chooseTable(question);
  const header = [...question.get, ...question.predicates.keys()];
  const months = chooseMonths(question, table, await publishedMonths());
  const rows = chooseRows(question, table, months)
    .map((row) => header.map((name) => row[name] ?? null));
  shuffle(rows, months);
  const columns = rows.length > 0 ? columnsOfRows(header, rows) : NO_ROWS;
  return { columns, vintage: table.vintage, rounding: table.rounding };
}

/**
 * Puts rows into an order that is of no use, yet the same each time: the API's own order changes from
 * day to day, and code that relies on it must not seem to work on the sample.
 */
function shuffle(rows: (string | null)[][], months: readonly string[]): void {
  const seed = Number(`0.${months.join("").replaceAll("-", "")}`);
  shuffler(randomLcg(seed))(rows);
}

/** The table that has everything that is named, or the one that lacks least of it. */
async function chooseTable(question: Question): Promise<SampleTable> {
  const { dataset, predicates } = question;
  const named = columnsOf(question);
  const missingIn = (table: SampleTable) =>
    named.filter((name) => !table.columns.has(name) && !COLUMNS_OF_TIME.includes(name));
  const tables = await tablesFor(dataset, named);
  const [table, ...others] = tables;
  const closest = others.reduce(
    (best, other) => missingIn(other).length < missingIn(best).length ? other : best,
    table,
  );
  if (!dataset.endsWith("/hs")) throw notHeld(closest, dataset);
  const [missing] = missingIn(closest);
  if (missing !== undefined) throw notHeld(closest, missing);
  const isOneLevel = named.includes("I_COMMODITY") && predicates.get("COMM_LVL")?.join() === "HS2";
  if (closest !== table && !isOneLevel) throw notHeld(closest, "other levels or their total");
  return closest;
}

/** The tables that may answer; the largest is read only when somebody asks for commodities. */
async function tablesFor(
  dataset: string,
  named: readonly string[],
): Promise<[SampleTable, ...SampleTable[]]> {
  if (dataset.startsWith("exports/")) return [await tradeByPartner("exports")];
  const isByCommodity = named.some((name) => /^(I_COMMODITY|COMM_LVL)/.test(name));
  return [
    await tradeByPartner("imports"),
    await importsByChapter(),
    ...(isByCommodity ? [await generalImportsByChapter()] : []),
  ];
}

function chooseRows(
  question: Question,
  table: SampleTable,
  months: readonly string[],
): SampleRow[] {
  const patterns = new Map(question.predicates).set(
    "CTY_CODE",
    choosePartners(question, table, months),
  );
  patterns.delete("time");
  const filters = [...patterns];
  return months.flatMap((month) => {
    const [YEAR = "", MONTH = ""] = month.split("-");
    return table.rowsOf(month)
      .map((row): SampleRow => ({ ...row, time: month, YEAR, MONTH, LAST_UPDATE: "0" }))
      .filter((row) => filters.every(([name, wanted]) => matchesAny(row[name] ?? "", wanted)));
  });
}

function chooseMonths(
  { predicates }: Question,
  table: SampleTable,
  published: readonly string[],
): string[] {
  const ranges = predicates.get("time")?.map(parseTime);
  const months = published.filter((month) => {
    const [year = "", monthOfYear = ""] = month.split("-");
    return matchesAny(year, predicates.get("YEAR")) &&
      matchesAny(monthOfYear, predicates.get("MONTH")) &&
      (ranges === undefined || ranges.some((range) => range !== null && isWithin(month, range)));
  });
  const missing = months.find((month) => !table.months.includes(month));
  if (missing !== undefined) throw notHeld(table, missing);
  return months;
}

/** The patterns of the partners' codes: a code that is not named is collapsed to the world. */
function choosePartners(
  { get, predicates }: Question,
  table: SampleTable,
  months: readonly string[],
): readonly string[] {
  const patterns = predicates.get("CTY_CODE") ?? [get.includes("CTY_CODE") ? "*" : WORLD];
  const missing = patterns.find((pattern) =>
    isOpen(pattern)
      ? !table.hasEveryPartner
      : isPartnerOfApi(pattern) && months.some((month) => !table.hasPartner(pattern, month))
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
    countryRows().some((row) => row.cty_code === code && row.api_name !== "") ||
    groupingRows().some((row) => row.code === code && row.in_sample !== "");
}

/** The months that the API had when the sample was taken. */
async function publishedMonths(): Promise<string[]> {
  const newest = (await tradeByPartner("exports")).months.at(-1) ?? "";
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
