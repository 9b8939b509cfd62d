/**
 * A recording may come from somebody else, or from a machine whose clock was wrong: it may not send
 * the key elsewhere, ask without end, give other rows than were asked for, or win for ever.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { fetchTable } from "us-trade";
import { inTime } from "../jupyter/in_time.ts";
import { makeQuestion } from "../lib/query/_question.ts";
import { questionUrl } from "../lib/query/_question_url.ts";
import type { Recording } from "../lib/recordings/_recording.ts";
import { saveRecording } from "../lib/recordings/_save_recording.ts";
import { json, startCensusServer, text } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { listenForWarnings } from "./listen_for_warnings.ts";
import { liveConfig } from "./live_config.ts";

const QUERY = { get: ["E_COMMODITY", "ALL_VAL_MO"], time: "2020", COMM_LVL: "HS2" } as const;
const HEADER = ["E_COMMODITY", "ALL_VAL_MO", "time", "COMM_LVL"];
const NOW = "2026-11-22T12:00:00.000Z";

/** A server that answers with one row of the first month asked for, and a recording beside it. */
async function start() {
  const server = startCensusServer();
  const folder = await makeFolder();
  server.fault = (url) => {
    const [year] = /\d{4}/.exec(url.searchParams.get("time") ?? "") ?? [];
    return json([HEADER, ["01", "7", `${year}-01`, "HS2"]]);
  };
  const config = await liveConfig(server, folder.path, { now: () => Temporal.Instant.from(NOW) });
  const url = questionUrl(makeQuestion("exports/hs", QUERY), config.url);
  const recording: Recording = {
    request: url,
    retrieved: "2026-11-22T11:00:00.000Z",
    status: 599,
    headers: {},
    body: "[]",
  };
  return {
    server,
    config,
    url,
    record: (changes: Partial<Recording>) =>
      saveRecording({ ...recording, ...changes }, config.recordings),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const WRONG_PARTS: Record<string, (url: string) => unknown> = {
  "at another address": (
    url,
  ) => [url.replace(/127\.0\.0\.1:\d+/, "evil.test").replace("2020", "2020-01")],
  "of another dataset": (
    url,
  ) => [url.replace("exports/hs", "imports/hs").replace("2020", "2020-01")],
  "with another column": (url) => [url.replace("ALL_VAL_MO", "ALL_VAL_YR")],
  "of a month that is not asked for": (url) => [url.replace("2020", "2021-01")],
  "of more months": (url) => [url.replace("2020", "from%202019-12%20to%202020-02")],
  "with another level": (url) => [url.replace("HS2", "HS4")],
  "of a country": (url) => [`${url.replace("2020", "2020-01")}&CTY_CODE=2010`],
  "twice": (url) => [url.replace("2020", "2020-01"), url.replace("2020", "2020-01")],
  "which is itself": (url) => [url],
  "in another spelling": (url) => [url.replace("time=2020", "time=%32020")],
  "that are none": () => [],
  "that are no addresses": () => ["nowhere"],
  "that are no list": () => ({}),
};

for (const [name, parts] of Object.entries(WRONG_PARTS)) {
  Deno.test(`a recording that names parts ${name} is set aside, and the question asked`, async () => {
    await using trial = await start();
    const path = await trial.record({ body: JSON.stringify(parts(trial.url)) });
    using listener = listenForWarnings();
    const answer = fetchTable("exports/hs", QUERY, trial.config);
    const { rows } = await inTime("the question to end", answer);
    deepStrictEqual(rows, [["01", "7", "2020-01", "HS2"]]);
    deepStrictEqual(trial.server.requests.length, 1);
    match(listener.warnings.join(), /is damaged/);
    ok(listener.warnings.join().includes(path));
  });
}

Deno.test("a narrower commodity than the question's is a part, and a wider one is none", async () => {
  await using trial = await start();
  const query = { ...QUERY, time: "2020-01", E_COMMODITY: "8*" } as const;
  const request = questionUrl(makeQuestion("exports/hs", query), trial.config.url);
  const parts = (...codes: string[]) =>
    JSON.stringify(codes.map((code) => request.replace("8*", code)));
  trial.server.fault = () =>
    json([[...HEADER, "E_COMMODITY"], ["87", "7", "2020-01", "HS2", "87"]]);
  using listener = listenForWarnings();
  await trial.record({ request, body: parts("8", "80*", "87*") });
  await fetchTable("exports/hs", query, trial.config);
  strictEqual(trial.server.requests.length, 3);
  deepStrictEqual(listener.warnings, []);
  await trial.record({ request, body: parts("9*"), retrieved: "2026-11-22T11:30:00.000Z" });
  await fetchTable("exports/hs", query, trial.config);
  strictEqual(trial.server.requests.length, 3);
  strictEqual(listener.warnings.length, 1);
});

Deno.test("parts that name each other end: a question is never a part of itself", async () => {
  await using trial = await start();
  const half = trial.url.replace("2020", "from%202020-01%20to%202020-12");
  await trial.record({ body: JSON.stringify([half]) });
  await trial.record({ request: half, body: JSON.stringify([trial.url]) });
  using listener = listenForWarnings();
  const answer = fetchTable("exports/hs", QUERY, trial.config);
  strictEqual((await inTime("the question to end", answer)).rows.length, 1);
  strictEqual(listener.warnings.length, 1);
});

Deno.test("a sealed recording with rows of another month is set aside", async () => {
  await using trial = await start();
  await trial.record({
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify([HEADER, ["01", "9", "2019-01", "HS2"]]),
  });
  using listener = listenForWarnings();
  deepStrictEqual((await fetchTable("exports/hs", QUERY, trial.config)).rows[0]?.[1], "7");
  strictEqual(listener.warnings.length, 1);
});

Deno.test("a recording from the future does not win, and a refresh outlives it", async () => {
  await using trial = await start();
  const answer = (value: string) => JSON.stringify([HEADER, ["01", value, "2020-01", "HS2"]]);
  const headers = { "content-type": "application/json" };
  await trial.record({
    status: 200,
    headers,
    body: answer("9"),
    retrieved: "2031-01-01T00:00:00.000Z",
  });
  const ask = async (refresh = false) =>
    (await fetchTable("exports/hs", QUERY, { ...trial.config, refresh })).rows[0]?.[1];
  strictEqual(await ask(), "7");
  strictEqual(await ask(true), "7");
  strictEqual(trial.server.requests.length, 2);
  strictEqual(await ask(), "7");
  strictEqual(trial.server.requests.length, 2, "what was refreshed is replayed");
});

Deno.test({
  name: "a pipe in place of a recording does not hang",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using trial = await start();
    const path = await trial.record({ status: 204, body: "" });
    await Deno.remove(path);
    await new Deno.Command("mkfifo", { args: [path] }).output();
    strictEqual((await fetchTable("exports/hs", QUERY, trial.config)).rows.length, 1);
  },
});

Deno.test("parts whose columns come in another order are no silent choice", async () => {
  await using trial = await start();
  trial.server.fault = (url) => {
    const time = url.searchParams.get("time") ?? "";
    const row = ["010121", "7", time, "HS6"];
    const isOdd = time === "2020-07";
    return json([isOdd ? HEADER.toReversed() : HEADER, isOdd ? row.toReversed() : row]);
  };
  const query = { ...QUERY, COMM_LVL: "HS6" } as const;
  const error: unknown = await fetchTable("exports/hs", query, trial.config).catch((error) =>
    error
  );
  match(String(error), /^CensusAnswerError: The parts of the answer have different columns/);
});

Deno.test("an empty recording is not offered when the API is down", async () => {
  await using trial = await start();
  await trial.record({ status: 204, retrieved: "2020-11-22T11:00:00.000Z", body: "" });
  trial.server.fault = () => text(502, "Bad gateway");
  const error: unknown = await fetchTable("exports/hs", QUERY, trial.config).catch((error) =>
    error
  );
  match(String(error), /^CensusBusyError: /);
  ok(!String(error).includes("CENSUS_SOURCE=recorded"), String(error));
});
