import { join } from "node:path";
import { Problem } from "../jupyter/problem.ts";
import { monthsBetween } from "../lib/query/_month_range.ts";
import { makeQuestion } from "../lib/query/_question.ts";
import type { Query } from "../lib/query/query.ts";
import type { Dataset } from "../lib/reference/dataset_names.ts";
import { datasetFacts } from "../lib/reference/datasets.ts";

/** What a person asks of a pull. */
export interface PullWish {
  readonly dataset: string;
  /** The first and the last month, `2013-01`. */
  readonly from: string;
  readonly to: string;
  /** What tells the rows apart: `CTY_CODE`, `I_COMMODITY:HS6`. */
  readonly by: readonly string[];
  /** The measures; by default the value of the month. */
  readonly get: readonly string[];
  /** What narrows the rows: `CTY_CODE=5700`. */
  readonly where: readonly string[];
  /** The folder of the pull. */
  readonly folder: string;
}

/** What a pull asks, and where it puts what comes. */
export interface PullPlan {
  readonly dataset: Dataset;
  /** The months, each a part: one question, and one file. */
  readonly months: readonly string[];
  /** What tells the rows apart, without levels. */
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  /** What narrows the rows; the level of the commodities is not among it. */
  readonly where: Readonly<Record<string, string[]>>;
  /** The level of the commodities, `HS6`; null if they are not told apart. */
  readonly level: string | null;
  /** The folder of the dataset. */
  readonly folder: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * What a pull is going to ask.
 *
 * @throws {Problem} If the wish cannot be read.
 * @throws {CensusQueryError} If the API would refuse it: the message names the wrong word.
 */
export function planPull(wish: PullWish): PullPlan {
  const { dataset, folder } = wish;
  const months = readMonths(wish.from, wish.to);
  const by = wish.by.map((text) => text.split(":"));
  const { commodity = "", levels = [] } = datasetFacts(dataset) ?? {};
  const level = by.find(([name]) => name === commodity)?.[1] ?? null;
  if (level === null && levels.length > 0 && by.some(([name]) => name === commodity)) {
    throw new Problem(
      `${commodity} comes in several levels (${levels.join(", ")}): write ${commodity}:${
        levels[0]
      }`,
    );
  }
  const levelled = by.find(([name, level]) => name !== commodity && level !== undefined);
  if (levelled) {
    throw new Problem(`${levelled.join(":")} has a level, and only ${commodity} has levels`);
  }
  const flow = dataset.startsWith("exports/") ? "exports" : "imports";
  const plan: PullPlan = {
    dataset: dataset as Dataset,
    months,
    dimensions: by.map(([name = ""]) => name),
    measures: wish.get.length > 0 ? wish.get : [flow === "exports" ? "ALL_VAL_MO" : "GEN_VAL_MO"],
    where: readWhere(wish.where),
    level,
    // A value of a Hive folder must not hold a slash.
    folder: join(folder, `dataset=${dataset.replace("/", "_")}`),
  };
  makeQuestion(dataset, { ...monthQuery(plan, wish.from) });
  return plan;
}

/** The question of one month. */
export function monthQuery(plan: PullPlan, month: string): Query {
  const { dimensions, measures, where, level } = plan;
  return {
    get: [...dimensions, ...measures] as Query["get"],
    time: month,
    ...(level !== null && { COMM_LVL: level }),
    ...where,
  };
}

/** The question of the totals of all months. */
export function totalsQuery({ measures, months, where }: PullPlan): Query {
  const [first, last] = [months.at(0), months.at(-1)];
  return {
    get: measures as Query["get"],
    time: first === last ? first : `from ${first} to ${last}`,
    ...where,
  };
}

/**
 * The file of one month, in Hive's layout: engines read the folders' names as columns. The month has
 * no leading zero, with which DuckDB would take it for a text, and others for a number.
 */
export function monthFile({ folder }: PullPlan, month: string): string {
  const [year, number] = month.split("-").map(Number);
  return join(folder, `year=${year}`, `month=${number}`, "part.parquet");
}

/** What stands in the place of the file of a month in which there was no trade of this kind. */
export function emptyMonthFile(plan: PullPlan, month: string): string {
  return join(monthFile(plan, month), "..", "_no_rows");
}

function readMonths(from: string, to: string): string[] {
  for (const [option, month] of [["--from", from], ["--to", to]]) {
    if (!MONTH.test(month ?? "")) {
      throw new Problem(`${option} is "${month}": give a month, such as 2013-01`);
    }
  }
  const [first, last] = [from, to].map((month) => Temporal.PlainYearMonth.from(month));
  const months = first && last ? monthsBetween(first, last).map(String) : [];
  if (months.length === 0) throw new Problem(`--to ${to} is before --from ${from}: swap them`);
  return months;
}

function readWhere(texts: readonly string[]): Record<string, string[]> {
  const where: Record<string, string[]> = {};
  for (const text of texts) {
    const [name = "", ...values] = text.split("=");
    if (values.length !== 1) {
      throw new Problem(`--where is "${text}": give a variable and a value, such as CTY_CODE=5700`);
    }
    where[name] = [...where[name] ?? [], ...values];
  }
  return where;
}
