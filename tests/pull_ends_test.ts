/**
 * A pull ends when somebody stops it, when its time is over, or when the API asks for patience, and
 * nothing that was answered is lost.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { CensusBusyError, CensusError, fetchTable } from "us-trade";
import { inTime } from "../jupyter/in_time.ts";
import { json, startCensusServer, text, TOO_LARGE } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";

const STOP = Symbol.for("us-trade.stop");
const SMALL = { get: ["ALL_VAL_MO"], time: "2013-01" } as const;
const ROWS = [["ALL_VAL_MO", "time"], ["123031879061", "2013-01"]];

/** Goes out in twelve parts. */
const LARGE = { get: ["E_COMMODITY", "ALL_VAL_MO"], time: "2020", COMM_LVL: "HS6" } as const;
const LARGE_HEADER = ["E_COMMODITY", "ALL_VAL_MO", "time", "COMM_LVL"];

/** A row of the month that was asked for. */
function rowOf(url: URL): Response {
  return json([LARGE_HEADER, ["010121", "7", url.searchParams.get("time"), "HS6"]]);
}

/** What our kernel does: a signal for what runs, and a fresh one after each Stop. */
function standInForKernel(): Disposable & { stop: () => void } {
  let controller = new AbortController();
  const renew = () => {
    controller = new AbortController();
    Reflect.set(globalThis, STOP, { signal: controller.signal });
  };
  renew();
  return {
    stop: () => {
      controller.abort();
      renew();
    },
    [Symbol.dispose]: () => void Reflect.deleteProperty(globalThis, STOP),
  };
}

Deno.test("Stop ends a pull that waits for the API, and the next run goes on", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  using kernel = standInForKernel();
  const left = Promise.withResolvers<void>();
  const stuck = Promise.withResolvers<void>();
  server.fault = (url, count) => {
    if (count < 4) return rowOf(url);
    stuck.resolve();
    return left.promise.then(() => text(200, "nobody is there"));
  };
  const config = await liveConfig(server, folder.path);
  // The second cell waits for its turn, and ends as well.
  const cells = [LARGE, { ...LARGE, time: "2021" }].map((query) =>
    fetchTable("exports/hs", query, config).catch((error: unknown) => error)
  );
  await inTime("the fourth request", stuck.promise);
  kernel.stop();
  for (const error of await inTime("both cells to end", Promise.all(cells))) {
    ok(error instanceof CensusError);
    strictEqual(
      error.message,
      "Stopped; what was answered is recorded: run the cell again to go on",
    );
  }
  left.resolve();
  server.fault = rowOf;
  const before = new Set(server.requests);
  server.requests.splice(0);
  strictEqual((await fetchTable("exports/hs", LARGE, config)).rows.length, 12);
  ok(server.requests.length < 12, `${server.requests.length} requests`);
  deepStrictEqual(
    server.requests.filter((request) => before.has(request)).length <= 1,
    true,
    "only what was under way is asked again",
  );
});

Deno.test("Stop ends a pause that the API asked for", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  using kernel = standInForKernel();
  server.fault = () => {
    queueMicrotask(() => setTimeout(kernel.stop)); // Once the answer is on its way.
    return new Response("", { status: 429, headers: { "retry-after": "50" } });
  };
  const config = await liveConfig(server, folder.path);
  const answer = inTime("the pause to end", fetchTable("exports/hs", SMALL, config));
  await rejects(answer, /^CensusError: Stopped; /);
  strictEqual(server.requests.length, 1);
});

Deno.test("a question has a bound over all its parts; what was answered is kept", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const left = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  server.fault = (url, count) => {
    if (count < 3) return rowOf(url);
    gone.resolve();
    return left.promise.then(() => text(200, "nobody is there"));
  };
  const config = await liveConfig(server, folder.path);
  const BOUND = 7_654_321;
  const { setTimeout } = globalThis;
  let runOut = () => {};
  globalThis.setTimeout = ((handler: () => void, ms?: number) => {
    if (ms === BOUND) runOut = handler;
    return setTimeout(handler, ms);
  }) as typeof setTimeout;
  try {
    const bounded = { ...config, limits: { ...config.limits, questionTime: BOUND } };
    const answer = fetchTable("exports/hs", LARGE, bounded);
    gone.promise.then(() => runOut());
    await rejects(inTime("the bound", answer), (error: Error) => {
      ok(error instanceof CensusBusyError);
      strictEqual(
        error.message,
        "The question took longer than 128 minutes (limits.questionTime); what was answered is " +
          "recorded: run the cell again to go on",
      );
      return true;
    });
  } finally {
    globalThis.setTimeout = setTimeout;
    left.resolve();
  }
  server.fault = rowOf;
  server.requests.splice(0);
  strictEqual((await fetchTable("exports/hs", LARGE, config)).rows.length, 12);
  strictEqual(server.requests.length, 10);
});

Deno.test("a pause that the API asks for is kept by every request to it", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const pauses: number[] = [];
  const { setTimeout } = globalThis;
  const [paused, waiting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const elapse: (() => void)[] = [];
  globalThis.setTimeout = ((handler: () => void, ms = 0) => {
    if (ms < 20_000 || ms > 25_000) return setTimeout(handler, ms);
    pauses.push(ms);
    elapse.push(handler);
    (pauses.length === 1 ? paused : waiting).resolve();
    return setTimeout(() => {}, 0);
  }) as typeof setTimeout;
  try {
    server.fault = (url, count) =>
      count === 1
        ? new Response("", { status: 429, headers: { "retry-after": "25" } })
        : json([ROWS[0] ?? [], ["1", url.searchParams.get("time")]]);
    const config = await liveConfig(server, folder.path);
    const first = fetchTable("exports/hs", SMALL, config);
    await inTime("the first pause", paused.promise);
    const second = fetchTable("exports/hs", { ...SMALL, time: "2013-02" }, config);
    await inTime("the second pause", waiting.promise);
    strictEqual(server.requests.length, 1, "nobody asked meanwhile");
    for (const handler of elapse) handler();
    deepStrictEqual((await first).rows.concat((await second).rows), [["1", "2013-01"], [
      "1",
      "2013-02",
    ]]);
  } finally {
    globalThis.setTimeout = setTimeout;
  }
});

Deno.test("a pause longer than a reader waits is told, with its end, and kept", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => new Response("", { status: 429, headers: { "retry-after": "7200" } });
  const now = () => Temporal.Instant.from("2026-11-22T12:06:43Z");
  const config = await liveConfig(server, folder.path, { now });
  for (const time of ["2013-01", "2013-02"]) {
    const answer = inTime("the error", fetchTable("exports/hs", { ...SMALL, time }, config));
    await rejects(answer, (error: Error) => {
      ok(error instanceof CensusBusyError);
      match(
        error.message,
        /asks for patience until 2026-11-22T14:06Z \(UTC\): .* run the cell again/,
      );
      return true;
    });
  }
  strictEqual(server.requests.length, 1);
});

Deno.test("the sentence of a slow failure is not asked for again if the question can be divided", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  let now = Temporal.Instant.from("2026-11-22T12:00:00Z");
  const config = await liveConfig(server, folder.path, { now: () => now });
  const ask = async (seconds: number, time: string) => {
    server.requests.splice(0);
    server.fault = (url) => {
      now = now.add({ seconds });
      const asked = url.searchParams.get("time") ?? "";
      if (asked === time) return text(500, TOO_LARGE);
      return json([ROWS[0] ?? [], ["1", asked]]);
    };
    await fetchTable("exports/hs", { ...SMALL, time }, config).catch(() => {});
    return server.requests.filter((request) => request.endsWith(`time=${time}`)).length;
  };
  strictEqual(await ask(150, "2013"), 1, "too large: its months are asked");
  strictEqual(server.requests.length, 13);
  strictEqual(await ask(5, "2014"), 3, "busy, perhaps: it is tried again");
  strictEqual(await ask(150, "2015-01"), 3, "it cannot be divided");
});

Deno.test("a pull learns once that years are too large", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = (url) => {
    const time = url.searchParams.get("time") ?? "";
    return /^\d{4}-\d\d$/.test(time) ? json([ROWS[0] ?? [], ["1", time]]) : text(500, TOO_LARGE);
  };
  const config = await liveConfig(server, folder.path, { limits: { retries: 0 } });
  const query = { ...SMALL, time: "from 2011 to 2014" };
  strictEqual((await fetchTable("exports/hs", query, config)).rows.length, 48);
  strictEqual(server.requests.length, 1 + 1 + 48, server.requests.slice(0, 9).join("\n"));
});

Deno.test("who asks the same at the same time asks once", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => json(ROWS);
  const environment = { CENSUS_SOURCE: "live" };
  const configs = await Promise.all(
    [1, 2].map(() => liveConfig(server, folder.path, { environment })),
  );
  const tables = await Promise.all(
    configs.map((config) => fetchTable("exports/hs", SMALL, config)),
  );
  deepStrictEqual(tables.map(({ rows }) => rows), [ROWS.slice(1), ROWS.slice(1)]);
  strictEqual(server.requests.length, 1);
  await fetchTable("exports/hs", SMALL, configs[0]);
  strictEqual(server.requests.length, 2, "later, it is asked anew");
});
