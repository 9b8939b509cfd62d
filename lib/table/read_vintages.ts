import { CensusRecordingError } from "../errors.ts";
import { questionUrl } from "../query/_question_url.ts";
import { makeQuestion } from "../query/_question.ts";
import type { Gettable, Query } from "../query/query.ts";
import { PARTS_STATUS } from "../recordings/_recording_head.ts";
import { recordingsOf } from "../recordings/_recordings_of.ts";
import type { Dataset, Variable } from "../reference/dataset_names.ts";
import { type Config, loadConfig } from "../settings/config.ts";
import { deliverRecording } from "./_deliver.ts";
import { makeTable } from "./_make_table.ts";
import type { Table } from "./table.ts";

/**
 * All recorded answers to one query. Nothing is asked of the network. {@linkcode compareVintages}
 * says what was revised between two of them.
 *
 * @param dataset The dataset, such as `exports/hs`.
 * @param query Variables, months and predicates, as they were asked.
 * @param config What {@linkcode loadConfig} gives; without one it is loaded.
 * @returns A table for each answer, from the oldest to the newest; none if it was never asked.
 * @throws {CensusRecordingError} If the query was asked in parts.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { loadConfig, readVintages } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_RECORDINGS: "no-such-folder" } });
 * const query = { get: ["ALL_VAL_MO"], time: "2025-10" } as const;
 * deepStrictEqual(await readVintages("exports/hs", query, config), []);
 * ```
 */
export async function readVintages<
  D extends Dataset,
  Get extends Gettable<D>,
  Predicate extends Variable<D> | "get",
>(
  dataset: D,
  query: Query<D, Get, Predicate>,
  config?: Config,
): Promise<Table<Get | Exclude<Predicate, "get">>[]> {
  const used = config ?? await loadConfig();
  const question = makeQuestion(dataset, query);
  const url = questionUrl(question, used.url);
  const recordings = (await Array.fromAsync(recordingsOf(url, used.recordings, used.now())))
    .reverse();
  const answers = recordings.filter(({ head }) => head.status === 200);
  if (answers.length === 0 && recordings.some(({ head }) => head.status === PARTS_STATUS)) {
    throw new CensusRecordingError(
      `${url} was asked in parts: ask for the vintages of one month at a time`,
    );
  }
  const deliveries = await Promise.all(
    answers.map((answer) => deliverRecording(question, answer, used)),
  );
  return deliveries.map((delivery) => makeTable(question, delivery, used.url, null));
}
