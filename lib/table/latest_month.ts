import { max } from "d3";
import type { Config } from "../settings/config.ts";
import { CensusRecordingError } from "../errors.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { queryUrl } from "../query/query.ts";
import { FIRST_MONTH } from "../query/_question.ts";
import { fetchAnswer } from "./_fetch_answer.ts";

/**
 * The newest month that is published. It takes one request for the total of each month since last
 * January a year ago; a recording of it holds for a day.
 *
 * @returns The month, or null if nothing is published at all.
 * @throws {CensusError} As `fetchTable` does.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { latestMonth, loadConfig } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * strictEqual(String(await latestMonth("exports/hs", config)), "2026-08");
 * ```
 */
export async function latestMonth(
  dataset: Dataset,
  config: Config,
): Promise<Temporal.PlainYearMonth | null> {
  const measure = dataset.startsWith("exports/") ? "ALL_VAL_MO" : "GEN_VAL_MO";
  const thisYear = config.now().toZonedDateTimeISO("UTC").year;
  let lack: CensusRecordingError | null = null;
  // The year before begins the stretch, so that its address, and with it a recording, serves a year.
  for (let year = thisYear - 1; year >= FIRST_MONTH.year; year--) {
    const url = queryUrl(dataset, { get: [measure], time: `from ${year}` }, config.url);
    try {
      const { header, rows } = await fetchAnswer(url, config);
      const newest = max(rows, (row) => row[header.indexOf("time")]);
      if (newest) return Temporal.PlainYearMonth.from(newest);
    } catch (error) {
      if (!(error instanceof CensusRecordingError)) throw error;
      lack ??= error; // An older recording serves a replay.
    }
  }
  if (lack) throw lack;
  return null;
}
