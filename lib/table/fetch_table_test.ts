import { deepStrictEqual, match, ok, rejects } from "node:assert/strict";
import { withFolder } from "../../tests/folder.ts";
import { CensusRecordingError } from "../errors.ts";
import { makeQuestion } from "../query/_question.ts";
import { questionUrl } from "../query/_question_url.ts";
import { saveRecording } from "../recordings/_save_recording.ts";
import { type Config, loadConfig } from "../settings/config.ts";
import { fetchTable } from "./fetch_table.ts";
import { latestMonth } from "./latest_month.ts";
import { readVintages } from "./read_vintages.ts";

const QUERY = { get: ["ALL_VAL_MO"], time: "2025-10" } as const;

/** A configuration that only replays. */
function recorded(folder: string): Promise<Config> {
  return loadConfig({ folder, environment: { CENSUS_SOURCE: "recorded" } });
}

Deno.test("fetchTable() without a config loads one", async () => {
  const before = Deno.env.get("CENSUS_SOURCE");
  Deno.env.set("CENSUS_SOURCE", "sample");
  try {
    const table = await fetchTable("exports/hs", QUERY);
    deepStrictEqual([table.length, table.source.kind], [1, "sample"]);
  } finally {
    if (before === undefined) Deno.env.delete("CENSUS_SOURCE");
    else Deno.env.set("CENSUS_SOURCE", before);
  }
});

Deno.test("the source of a table has the address with a place for the key, and its months", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  const { source } = await fetchTable(
    "exports/hs",
    { get: ["ALL_VAL_MO"], YEAR: "2025", MONTH: ["10", "02"] },
    config,
  );
  match(source.url, /\/exports\/hs\?get=ALL_VAL_MO&YEAR=2025&MONTH=10&MONTH=02&key=YOUR_KEY$/);
  deepStrictEqual(source.months, ["2025-02", "2025-10"]);
});

Deno.test("readVintages() gives answers, from old to new, and no refusal or empty answer", () =>
  withFolder(async (folder) => {
    const config = await recorded(folder);
    const request = questionUrl(makeQuestion("exports/hs", QUERY), config.url);
    const json = { "content-type": "application/json" };
    const rows = (value: string) => `[["ALL_VAL_MO","time"],["${value}","2025-10"]]`;
    const answers = [
      { status: 204, headers: {}, body: "" },
      { status: 200, headers: json, body: rows("1") },
      { status: 400, headers: {}, body: "error: no" },
      { status: 200, headers: json, body: rows("2") },
    ];
    for (const [day, answer] of answers.entries()) {
      const retrieved = `2025-12-0${day + 1}T12:00:00.000Z`;
      await saveRecording({ request, retrieved, ...answer }, config.recordings);
    }
    const vintages = await readVintages("exports/hs", QUERY, config);
    deepStrictEqual(vintages.map(({ rows }) => rows[0]?.[0]), ["1", "2"]);
    deepStrictEqual(vintages.map(({ source }) => source.vintage), [
      "retrieved 2025-12-02",
      "retrieved 2025-12-04",
    ]);
  }));

Deno.test("latestMonth() that may not ask names the recording that it lacks", () =>
  withFolder(async (folder) => {
    const config = await recorded(folder);
    await rejects(latestMonth("exports/hs", config), (error: Error) => {
      ok(error instanceof CensusRecordingError);
      match(error.message, /There is no recording of .*exports\/hs\?get=ALL_VAL_MO&time=from/);
      return true;
    });
  }));
