import type { Config } from "../settings/config.ts";
import { CensusRecordingError } from "../errors.ts";
import type { Dataset, Variable } from "../reference/dataset_names.ts";
import { makeTable } from "./_make_table.ts";
import { type Gettable, type Query, queryUrl } from "../query/query.ts";
import type { Table } from "./table.ts";
import { partsOf } from "../recordings/_recording.ts";
import { recordingsOf } from "../recordings/_recordings.ts";
import { deliverRecording } from "./_deliver.ts";

/**
 * All recorded answers to one query, from the oldest to the newest; none if it was never asked.
 * {@linkcode compareVintages} says what was revised between two of them.
 *
 * @throws {CensusRecordingError} If the query was asked in parts.
 */
export async function fetchVintages<
  D extends Dataset,
  Get extends Gettable<D>,
  Predicate extends Variable<D> | "get",
>(
  dataset: D,
  query: Query<D, Get, Predicate>,
  config: Config,
): Promise<Table<Get | Exclude<Predicate, "get">>[]> {
  const url = queryUrl(dataset, query, config.url);
  const recordings = await recordingsOf(url, config.recordings);
  const answers = recordings.filter(({ status }) => status === 200);
  if (answers.length === 0 && recordings.some(partsOf)) {
    throw new CensusRecordingError(
      `${url} was asked in parts: ask for the vintages of one month at a time`,
    );
  }
  const deliveries = await Promise.all(answers.map((answer) => deliverRecording(answer, config)));
  return deliveries.map((delivery) => makeTable(url, delivery, null));
}
