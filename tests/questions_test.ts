/**
 * Questions that the API answers with nothing, with zeros, or never, do not reach it in that form.
 *
 * @module
 */
import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { CensusQueryError, fetchTable, findCountry, latestMonth } from "us-trade";
import { readQuestion } from "../lib/query/_question_url.ts";
import { fetchAnswer } from "../lib/table/_fetch_answer.ts";
import { startCensusServer } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";
import type { CubeRow } from "./recorded.ts";

const FIGURES: Record<string, CubeRow[]> = {
  "exports/hs": ["2025-01", "2025-02", "2025-03"].flatMap((time): CubeRow[] => [
    { CTY_CODE: "-", E_COMMODITY: "-", ALL_VAL_MO: "3", time },
    { CTY_CODE: "4210", E_COMMODITY: "-", ALL_VAL_MO: "1", time },
    { CTY_CODE: "-", E_COMMODITY: "09", COMM_LVL: "HS2", ALL_VAL_MO: "2", time },
  ]),
};

Deno.test("a level without its commodity has no rows there, and is refused here", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const query = { get: ["ALL_VAL_MO"], time: "2025-01", COMM_LVL: "HS2" } as const;
  const url = `${config.url}/exports/hs?get=ALL_VAL_MO&time=2025-01&COMM_LVL=HS2`;
  strictEqual((await fetchAnswer(readQuestion(url), config)).columns.length, 0, "the stand-in");
  await rejects(fetchTable("exports/hs", query, config), (error: Error) => {
    return error instanceof CensusQueryError && error.message.includes('needs "E_COMMODITY"');
  });
  const mended = { ...query, get: ["E_COMMODITY", "ALL_VAL_MO"] } as const;
  strictEqual((await fetchTable("exports/hs", mended, config)).rows[0]?.[1], "2");
});

Deno.test("months that do not follow each other go out one by one, and come back as one table", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const ask = async (time: string[]) => {
    server.requests.splice(0);
    const { rows } = await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time }, config);
    deepStrictEqual(rows.map(([, month]) => month).sort(), time);
    return server.requests.map((request) => request.split("&time=")[1]).sort();
  };
  deepStrictEqual(await ask(["2025-01", "2025-03"]), ["2025-01", "2025-03"]);
  deepStrictEqual(await ask(["2025-01", "2025-02", "2025-03"]), ["from 2025-01 to 2025-03"]);
});

Deno.test("a country that was found is asked for by its code", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const query = { get: ["ALL_VAL_MO"], time: "2025-01", CTY_CODE: findCountry("holland") } as const;
  deepStrictEqual((await fetchTable("exports/hs", query, config)).rows, [["1", "2025-01", "4210"]]);
});

Deno.test("latestMonth() asks hs of the same flow, and stops after two empty years", async () => {
  for (
    const [dataset, asked] of [["exports/porths", "exports/hs"], [
      "imports/statenaics",
      "imports/hs",
    ]]
  ) {
    await using server = startCensusServer();
    await using folder = await makeFolder();
    const now = () => Temporal.Instant.from("2026-11-22T12:00:00Z");
    const config = await liveConfig(server, folder.path, { now });
    strictEqual(await latestMonth(dataset as "exports/porths", config), null);
    const measure = asked?.startsWith("exports") ? "ALL_VAL_MO" : "GEN_VAL_MO";
    deepStrictEqual(
      server.requests,
      ["from 2025", "from 2024"].map((time) => `${asked}?get=${measure}&time=${time}`),
    );
  }
});

Deno.test("why an answer of a state, port or NAICS dataset is empty is asked of hs", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const now = () => Temporal.Instant.from("2025-05-20T12:00:00Z");
  const config = await liveConfig(server, folder.path, { now });
  const query = { get: ["PORT", "ALL_VAL_MO"], time: "2025-04" } as const;
  const { whyEmpty } = await fetchTable("exports/porths", query, config);
  strictEqual(whyEmpty?.reason, "not published");
  deepStrictEqual(server.requests.slice(1), ["exports/hs?get=ALL_VAL_MO&time=from 2024"]);
});

Deno.test("an answer without rows says what to try", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const query = { get: ["ALL_VAL_MO"], time: "2020-01", CTY_CODE: "7370" } as const;
  const { whyEmpty } = await fetchTable("exports/hs", query, config);
  strictEqual(whyEmpty?.reason, "no trade");
  match(whyEmpty?.sentence ?? "", /leave out one predicate at a time, .* findCountry/);
});
