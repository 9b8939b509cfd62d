import type { Dataset, Variable } from "../reference/dataset_names.ts";
import { makeQuestion } from "../query/_question.ts";
import type { Gettable, Query } from "../query/query.ts";
import { type Config, loadConfig } from "../settings/config.ts";
import { fetchAnswer } from "./_fetch_answer.ts";
import { makeTable } from "./_make_table.ts";
import type { Table } from "./table.ts";
import { whyEmpty } from "./why_empty.ts";

/**
 * Asks one dataset one question, and gives the answer as a table.
 *
 * With a key the question goes to the Census API, unless a recording of its answer is fresh; without
 * one, to the recordings, then to the sample, which answers in the same form. What is too large for
 * one answer is asked in parts. A month, code or country without trade is a table without rows, not
 * an error; the table says which it is.
 *
 * @param dataset The dataset, such as `exports/hs` or `imports/hs`.
 * @param query Variables to get, months, and predicates.
 * @param config What {@linkcode loadConfig} gives; without one it is loaded.
 * @returns The answer, with what one row of it stands for and where it is from.
 * @throws {CensusKeyError} If a key is needed and missing, or the API refuses it.
 * @throws {CensusQueryError} If the question cannot be answered as it was asked.
 * @throws {CensusBusyError} If the API is busy or out of reach.
 * @throws {CensusAnswerError} If what comes back is not a table, or lacks a column asked for.
 * @throws {CensusRecordingError} If only a recording may answer, and there is none.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { fetchTable, loadConfig } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const table = await fetchTable("exports/hs", {
 *   get: ["CTY_CODE", "CTY_NAME", "ALL_VAL_MO"],
 *   time: "2025-10",
 *   CTY_CODE: "2010",
 * }, config);
 * deepStrictEqual(table.header, ["CTY_CODE", "CTY_NAME", "ALL_VAL_MO", "time", "CTY_CODE"]);
 * ```
 */
export async function fetchTable<
  D extends Dataset,
  Get extends Gettable<D>,
  Predicate extends Variable<D> | "get",
>(
  dataset: D,
  query: Query<D, Get, Predicate>,
  config?: Config,
): Promise<Table<Get | Exclude<Predicate, "get">>> {
  const question = makeQuestion(dataset, query);
  const used = config ?? await loadConfig();
  const delivery = await fetchAnswer(question, used);
  const emptiness = delivery.columns.length > 0
    ? null
    : await whyEmpty(question, { ...used, now: () => delivery.asOf });
  return makeTable(question, delivery, used.url, emptiness);
}
