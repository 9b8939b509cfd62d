import { CensusRecordingError } from "../errors.ts";
import { FIRST_MONTH } from "../query/_months_asked.ts";
import { makeQuestion } from "../query/_question.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { type Config, loadConfig } from "../settings/config.ts";
import { fetchAnswer } from "./_fetch_answer.ts";
import { readGrain } from "./grain.ts";

/** All datasets of a flow come out together, and this one answers for its total at once. */
const PROMPT_DATASET = "hs";

/** A release is never so late: after two years without figures there are none. */
const YEARS_TRIED = 2;

/**
 * The newest month that is published. It takes one request for the total of each month since last
 * January a year ago; a recording of it holds for a day.
 *
 * @param dataset The dataset: those of one flow have the same months.
 * @param config What {@linkcode loadConfig} gives; without one it is loaded.
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
  config?: Config,
): Promise<Temporal.PlainYearMonth | null> {
  const used = config ?? await loadConfig();
  const [flow] = dataset.split("/");
  const asked = `${flow}/${PROMPT_DATASET}` as Dataset;
  const measure = flow === "exports" ? "ALL_VAL_MO" : "GEN_VAL_MO";
  // The year before begins the stretch, so that its address, and with it a recording, serves a year.
  const begin = used.now().toZonedDateTimeISO("UTC").year - 1;
  const oldest = used.source === "recorded" ? FIRST_MONTH.year : begin - YEARS_TRIED + 1;
  let lack: CensusRecordingError | null = null;
  for (let year = begin; year >= oldest; year--) {
    const question = makeQuestion(asked, { get: [measure], time: `from ${year}` });
    try {
      const { columns } = await fetchAnswer(question, used);
      const newest = readGrain(asked, columns).months.at(-1);
      if (newest !== undefined) return Temporal.PlainYearMonth.from(newest);
    } catch (error) {
      if (!(error instanceof CensusRecordingError)) throw error;
      lack ??= error; // An older recording serves a replay.
    }
  }
  if (lack) throw lack;
  return null;
}
