/**
 * What was answered once stays: it is replayed without the network, resumed after a kill, and never
 * half there.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import {
  CensusKeyError,
  CensusQueryError,
  CensusRecordingError,
  fetchTable,
  latestMonth,
} from "us-trade";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import { json, startCensusServer, text, TOO_LARGE } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { listenForWarnings } from "./listen_for_warnings.ts";
import { liveConfig } from "./live_config.ts";
import { shown } from "./shown.ts";
import { recordedChapters, recordedFigures } from "./recorded.ts";

const QUERY = { get: ["ALL_VAL_MO"], time: "2013-01" } as const;
const figure = (value: string) => (url: URL) =>
  json([["ALL_VAL_MO", "time"], [value, url.searchParams.get("time")]]);

/** Imports of all partners by chapter, month by month: a question that goes out in parts. */
const LARGE = {
  get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"],
  time: "2024",
  COMM_LVL: "HS2",
} as const;

Deno.test("auto asks once, and then replays, to the byte, until a day has passed or a refresh is asked for", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = figure("1");
  let now = Temporal.Instant.from("2026-11-22T12:00:00Z");
  const config = await liveConfig(server, folder.path, { now: () => now });
  const recent = { ...QUERY, time: "2026-10" };
  const live = await fetchTable("exports/hs", recent, config);
  strictEqual(live.source.kind, "live");
  now = now.add({ hours: 23 });
  const again = await fetchTable("exports/hs", recent, config);
  strictEqual(again.source.kind, "recorded");
  strictEqual(server.requests.length, 1);
  deepStrictEqual(await shown(again), await shown(live));
  strictEqual(again.source.vintage, "retrieved 2026-11-22");

  server.fault = figure("2");
  const fresh = await fetchTable("exports/hs", recent, { ...config, refresh: true });
  deepStrictEqual(fresh.rows, [["2", "2026-10"]]);
  now = now.add({ hours: 25 });
  server.fault = figure("3");
  deepStrictEqual((await fetchTable("exports/hs", recent, config)).rows, [["3", "2026-10"]]);
  strictEqual((await listRecordings(config.recordings)).whole.size, 3, "every vintage is kept");
});

Deno.test("recorded never asks the network, and names the exact request it lacks", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path, {
    environment: { CENSUS_SOURCE: "recorded" },
  });
  await rejects(fetchTable("exports/hs", QUERY, config), (error: CensusRecordingError) => {
    ok(error instanceof CensusRecordingError);
    ok(error.message.includes(`${config.url}/exports/hs?get=ALL_VAL_MO&time=2013-01 `));
    return true;
  });
  strictEqual(server.requests.length, 0);
});

Deno.test("without a key, auto takes recordings of any age, then the sample, and else says how to get a key", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = figure("1");
  const query = { ...QUERY, time: "2025-10" };
  const longAgo = { now: () => Temporal.Instant.from("2025-12-22T12:00:00Z") };
  await fetchTable("exports/hs", query, await liveConfig(server, folder.path, longAgo));
  const config = await liveConfig({ url: server.url }, folder.path);
  const recorded = await fetchTable("exports/hs", query, config);
  deepStrictEqual([recorded.source.kind, recorded.source.vintage], [
    "recorded",
    "retrieved 2025-12-22",
  ]);
  const sample = await fetchTable("exports/hs", { ...query, time: "2025-09" }, config);
  strictEqual(sample.source.kind, "sample");
  const ports = fetchTable("exports/porths", { ...query, PORT: "0903" }, config);
  await rejects(ports, CensusKeyError);
  strictEqual(server.requests.length, 1);
});

Deno.test("a refusal is replayed in a report, and asked again by a reader", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => text(400, "error: invalid combination");
  const config = await liveConfig(server, folder.path);
  const ask = (source: "auto" | "recorded") =>
    fetchTable("exports/hs", QUERY, { ...config, source });
  await rejects(ask("auto"), CensusQueryError);
  await rejects(ask("recorded"), CensusQueryError);
  strictEqual(server.requests.length, 1);
  server.fault = figure("1");
  strictEqual((await ask("auto")).rows.length, 1);
});

Deno.test("a folder that cannot be written to costs the recording, never the answer", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = figure("1");
  await Deno.writeTextFile(`${folder.path}/file`, "");
  const config = await liveConfig(server, folder.path, {
    environment: { CENSUS_RECORDINGS: `${folder.path}/file/recordings` },
  });
  using listener = listenForWarnings();
  for (const _ of [1, 2]) {
    strictEqual((await fetchTable("exports/hs", QUERY, config)).rows.length, 1);
  }
  strictEqual(listener.warnings.length, 1, "one warning is enough");
  match(listener.warnings[0] ?? "", /not recorded in .*file.recordings/);
});

/** A disk of 64 kilobytes, which only some users of some systems may make. */
async function mountSmallDisk(path: string): Promise<boolean> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  const command = new Deno.Command("mount", {
    args: ["-t", "tmpfs", "-o", "size=64k", "tmpfs", path],
    stderr: "null",
  });
  return await command.output().then(({ success }) => success, () => false);
}

async function unmount(path: string): Promise<void> {
  await new Deno.Command("umount", { args: [path] }).output();
}

/** Tries it, and takes it away again. */
async function canMountSmallDisk(): Promise<boolean> {
  await using folder = await makeFolder();
  const isMounted = await mountSmallDisk(folder.path);
  if (isMounted) await unmount(folder.path);
  return isMounted;
}

const hasSmallDisk = await canMountSmallDisk();

Deno.test({
  name: `a full disk costs the recording, never the answer, and nothing half-written is left${
    hasSmallDisk ? "" : " (needs root on Linux)"
  }`,
  ignore: !hasSmallDisk,
  fn: async () => {
    await using disk = await makeFolder();
    await mountSmallDisk(disk.path);
    try {
      await using server = startCensusServer();
      await using folder = await makeFolder();
      const names = Array.from({ length: 5000 }, (_, index) => [String(index), "2013-01"]);
      server.fault = () => json([["ALL_VAL_MO", "time"], ...names]);
      const config = await liveConfig(server, folder.path, {
        environment: { CENSUS_RECORDINGS: disk.path },
      });
      using listener = listenForWarnings();
      strictEqual((await fetchTable("exports/hs", QUERY, config)).rows.length, 5000);
      match(listener.warnings.join(), /not recorded in .*(space|full)/i);
      const { whole, damaged, leftOver } = await listRecordings(disk.path);
      deepStrictEqual([whole.size, damaged, leftOver], [0, [], []]);
    } finally {
      await unmount(disk.path);
    }
  },
});

/** Runs a pull in a process of its own. */
function startPull(url: string, key: string, folder: string, query: object): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-check",
      new URL("pull.ts", import.meta.url).pathname,
      "imports/hs",
      JSON.stringify(query),
    ],
    env: {
      CENSUS_API_URL: url,
      CENSUS_API_KEY: key,
      CENSUS_RECORDINGS: folder,
      CENSUS_SOURCE: "auto",
    },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

const chapters = recordedChapters();

Deno.test({
  name: "a pull that is killed at any moment goes on where it was, and asks for nothing twice",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await using server = startCensusServer({ figures: { "imports/hs": chapters } });
    await using folder = await makeFolder();
    let pull: Deno.ChildProcess | undefined;
    let answered = 0;
    for (const killAt of [3, 8]) {
      // The kill comes while a request is under way: it is answered to nobody.
      const killed = Promise.withResolvers<void>();
      server.fault = (_, count) => {
        if (count < killAt) return null;
        pull?.kill("SIGKILL");
        killed.resolve();
        return new Response("nobody is there");
      };
      pull = startPull(server.url, server.key, folder.path, LARGE);
      await killed.promise;
      strictEqual((await pull.output()).signal, "SIGKILL");
      const { whole, damaged } = await listRecordings(folder.path);
      deepStrictEqual(damaged, []);
      ok(whole.size > answered, "nothing was kept");
      answered = whole.size;
    }
    const before = server.requests.length;
    server.fault = () => null;
    const { stdout } = await startPull(server.url, server.key, folder.path, LARGE).output();
    strictEqual(new TextDecoder().decode(stdout), `rows: ${chapters.length}\n`);
    // Of the recordings, one holds the list of the parts.
    strictEqual(server.requests.length - before, 12 - (answered - 1));
    const { whole } = await listRecordings(folder.path);
    strictEqual(whole.size, 13);
  },
});

Deno.test("two processes at once share a folder", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": chapters } });
  await using folder = await makeFolder();
  const query = { ...LARGE, time: "from 2024-01 to 2024-04" };
  const outputs = await Promise.all(
    [1, 2].map(() => startPull(server.url, server.key, folder.path, query).output()),
  );
  const [one, two] = outputs.map(({ stdout }) => new TextDecoder().decode(stdout));
  const rows = chapters.filter(({ time = "" }) => `${time}` <= "2024-04");
  strictEqual(one, `rows: ${rows.length}\n`);
  strictEqual(one, two);
  const { whole, damaged, leftOver } = await listRecordings(folder.path);
  ok(whole.size >= 5);
  deepStrictEqual([damaged, leftOver], [[], []]);
});

Deno.test("a report is replayed from copies of the recordings it used, without key and network, to the byte", async () => {
  await using folder = await makeFolder();
  const figures = { "imports/hs": chapters, "exports/hs": recordedFigures("exports") };
  const queries = [
    { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2024-03" },
    { get: ["CTY_CODE", "ALL_VAL_MO"], time: "from 2024-11" },
    { get: ["ALL_VAL_MO"], time: "2023-05" },
    { get: ["ALL_VAL_MO"], time: "2025-01" }, // Not published then, and long published later.
  ] as const;
  const report = async (config: Awaited<ReturnType<typeof liveConfig>>) => [
    ...await Promise.all(queries.map((query) => fetchTable("exports/hs", query, config))),
    await fetchTable("imports/hs", { ...LARGE, time: "from 2024-10" }, config),
    String(await latestMonth("exports/hs", config)),
  ];
  // The kind of source is not shown to a reader, and differs.
  const bytes = (tables: unknown[]) => JSON.stringify(tables).replace(/"kind":"\w+"/g, "");
  let url = "";
  let live = "";
  {
    await using server = startCensusServer({ figures, mostRows: 600 });
    url = server.url;
    const now = () => Temporal.Instant.from("2025-02-22T12:00:00Z");
    live = bytes(await report(await liveConfig(server, folder.path, { now })));
    const asked = server.requests.length;
    ok(asked > 20, "too large a part is divided");
    ok(live.includes("2025-01 is not published yet"));
    const environment = { CENSUS_COPIES: "report" };
    await report(await liveConfig(server, folder.path, { now, environment }));
    // The total of January, and its part of the large question: both were empty a moment ago.
    strictEqual(server.requests.length, asked + 2, "only an empty recent month is asked again");
  }
  await Deno.remove(`${folder.path}/recordings`, { recursive: true });
  const replay = await liveConfig({ url }, folder.path, {
    environment: { CENSUS_SOURCE: "recorded", CENSUS_RECORDINGS: "report" },
    now: () => Temporal.Instant.from("2027-08-01T12:00:00Z"),
  });
  strictEqual(bytes(await report(replay)), live);
});

Deno.test("when the API is down, the error names the recording that is at hand", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = figure("1");
  const old = { now: () => Temporal.Instant.from("2026-11-20T12:00:00Z") };
  const query = { ...QUERY, time: "2026-09" };
  await fetchTable("exports/hs", query, await liveConfig(server, folder.path, old));
  server.fault = () => text(500, TOO_LARGE);
  const now = { now: () => Temporal.Instant.from("2026-11-22T12:00:00Z") };
  const config = await liveConfig(server, folder.path, now);
  await rejects(
    fetchTable("exports/hs", query, config),
    /set CENSUS_SOURCE=recorded, which has the answer of 2026-11-20/,
  );
  const recorded = { ...config, source: "recorded" as const };
  deepStrictEqual((await fetchTable("exports/hs", query, recorded)).rows, [["1", "2026-09"]]);
});

Deno.test("a refusal, a page or half a table is not taken for figures", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const faults = [
    () => text(200, "<html>", "text/html"),
    () => text(200, '[["ALL_VAL_MO","ti', "application/json"),
    () => text(500, TOO_LARGE),
    () => json([["time"], ["2013-01"]]),
  ];
  for (const fault of faults) {
    server.fault = fault;
    await rejects(fetchTable("exports/hs", QUERY, config));
  }
  strictEqual((await listRecordings(config.recordings)).whole.size, 0);
});
