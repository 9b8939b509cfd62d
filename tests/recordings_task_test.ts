/**
 * `deno task recordings`, as a person runs it.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareVintages, fetchTable, readVintages } from "us-trade";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import { FAKE_KEY, json, startCensusServer, text } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";

const LONG_AGO = new Date("2026-11-20T12:00:00Z");

const TASK = fileURLToPath(new URL("../tasks/recordings.ts", import.meta.url));

async function runTask(...args: string[]): Promise<{ code: number; said: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", TASK, ...args],
  }).output();
  return { code, said: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

Deno.test("deno task recordings lists, verifies and prunes; what was revised is kept and can be compared", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10" } as const;
  let now = Temporal.Instant.from("2026-11-20T12:00:00Z");
  const config = await liveConfig(server, folder.path, { now: () => now, refresh: true });
  // The same twice, in another order, and then a revision.
  const answers = [["4419", "12680"], ["5700", "9000"]];
  for (const rows of [answers, answers.toReversed(), [["5700", "9000"], ["4419", "13130"]]]) {
    server.fault = () =>
      json([["CTY_CODE", "ALL_VAL_MO", "time"], ...rows.map((row) => [...row, "2025-10"])]);
    await fetchTable("exports/hs", query, config);
    now = now.add({ hours: 1 });
  }

  const listed = await runTask("list", "--folder", config.recordings);
  strictEqual(listed.code, 0);
  match(
    listed.said,
    /exports\/hs\?get=CTY_CODE,ALL_VAL_MO&time=2025-10\n {2}2026-11-20T12:00Z, .* kB/,
  );
  match(listed.said, /3 recordings/);

  const pruned = await runTask("prune", "--folder", config.recordings);
  strictEqual(pruned.said.match(/^removed/gm)?.length, 1);
  const vintages = await readVintages("exports/hs", query, config);
  deepStrictEqual(vintages.map(({ rows }) => rows.length), [2, 2]);
  const [older, newer] = vintages;
  ok(older && newer);
  deepStrictEqual(compareVintages(older, newer).map(({ of, change }) => [of.CTY_CODE, change]), [
    ["4419", 450],
  ]);

  strictEqual((await runTask("verify", "--folder", config.recordings)).code, 0);
  const [path = ""] = (await listRecordings(config.recordings)).whole.keys();
  await Deno.writeTextFile(path, (await Deno.readTextFile(path)).slice(0, -20));
  const verified = await runTask("verify", "--folder", config.recordings);
  strictEqual(verified.code, 1);
  ok(verified.said.includes(`damaged: ${path}`));
  match(verified.said, /1 whole, 1 damaged, 0 left over/);
  // As a process leaves it that is killed.
  const unfinished = `${path}.${crypto.randomUUID()}.unfinished`;
  await Deno.writeTextFile(unfinished, "{");
  await Deno.utime(unfinished, LONG_AGO, LONG_AGO);
  match((await runTask("prune", "--folder", config.recordings)).said, /removed: .*\.unfinished\n/);
  strictEqual((await runTask("verify", "--folder", config.recordings)).code, 0);
  strictEqual((await listRecordings(config.recordings)).whole.size, 1);
});

Deno.test("deno task recordings says what it does not understand", async () => {
  const [unknown, lacking] = await Promise.all([runTask("burn"), runTask("export", "01")]);
  deepStrictEqual([unknown.code, lacking.code], [1, 1]);
  match(unknown.said, /no command "burn": use list, verify, prune or export/);
  match(lacking.said, /Say which lesson, and where to/);
});

Deno.test("deno task recordings list names rows, no rows, a refusal and parts", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const query = { get: ["E_COMMODITY", "ALL_VAL_MO"], COMM_LVL: "HS6" } as const;
  server.fault = (url) =>
    url.searchParams.get("time") === "2020-12" ? text(400, "error: invalid combination") : null;
  await rejects(fetchTable("exports/hs", { ...query, time: "from 2020-11 to 2020-12" }, config));
  const { code, said } = await runTask("list", "--folder", config.recordings);
  strictEqual(code, 0, said);
  match(said, /COMM_LVL=HS6&time=2020-11\n.*, no rows\n/);
  match(said, /COMM_LVL=HS6&time=2020-12\n.*, refused by the API\n/);
  match(said, /COMM_LVL=HS6&time=from 2020-11 to 2020-12\n.*, asked in parts\n/);
  match(said, /3 recordings/);
});

Deno.test("deno task recordings prune takes what this project wrote, and nothing else", async () => {
  await using folder = await makeFolder();
  const recordings = join(folder.path, "recordings");
  const own = join(recordings, "exports-hs_2013-01_0123456789ab");
  const name = "20261122T120643123Z.json";
  const uuid = crypto.randomUUID();
  const ours = [`${name}.damaged`, `${name}.${uuid}.unfinished`, `${name}.gz.${uuid}.unfinished`];
  const foreign = [
    "package.json",
    "mine.unfinished",
    "notes.damaged",
    "20261122T120643123Z.json.bak",
  ];
  const other = join(recordings, "node_modules");
  const elsewhere = join(folder.path, "elsewhere");
  for (const place of [own, other, elsewhere]) {
    await Deno.mkdir(place, { recursive: true });
    for (const file of [name, ...ours, ...foreign]) {
      await Deno.writeTextFile(join(place, file), "{}");
      await Deno.utime(join(place, file), LONG_AGO, LONG_AGO);
    }
  }
  if (Deno.build.os !== "windows") {
    await Deno.symlink(elsewhere, join(recordings, "exports-hs_2013-02_0123456789ab"));
    await Deno.symlink(join(elsewhere, name), join(own, "20261123T120643123Z.json"));
  }
  const running = join(own, `20261124T120643123Z.json.${uuid}.unfinished`);
  await Deno.writeTextFile(running, "{"); // A pull beside us writes it just now.
  const { code, said } = await runTask("prune", "--folder", recordings);
  strictEqual(code, 0, said);
  deepStrictEqual(
    said.match(/(?<=removed: ).*/g)?.sort(),
    [name, ...ours].map((file) => join(own, file)).sort(),
  );
  ok((await Deno.stat(running)).isFile);
  strictEqual([...Deno.readDirSync(elsewhere)].length, 1 + ours.length + foreign.length);
  strictEqual([...Deno.readDirSync(other)].length, 1 + ours.length + foreign.length);
});

const WRONG_SETTINGS: [settings: Record<string, string>, says: RegExp][] = [
  [{ CENSUS_API_URL: "api.census.gov" }, /^CENSUS_API_URL is no address: /],
  [{ CENSUS_API_URL: "http://example.org" }, /^A key is not sent to .*: use https/],
  [{ CENSUS_SOURCE: "fast" }, /^CENSUS_SOURCE is "fast": use one of /],
];

Deno.test("a setting that cannot be read is one sentence in every task, without a trace", async () => {
  await using folder = await makeFolder();
  const file = join(folder.path, ".env");
  const tasks: [task: string, ...args: string[]][] = [
    ["recordings", "list"],
    ["catalogue", "--refresh"],
    ["key", "--file", file],
    ["key", "--probe"],
  ];
  for (const [name, ...args] of tasks) {
    for (const [env, says] of WRONG_SETTINGS) {
      const child = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", TASK.replace("recordings.ts", `${name}.ts`), ...args],
        env: { CENSUS_API_KEY: FAKE_KEY, ...env },
        stdin: "piped",
        stdout: "piped",
        stderr: "piped",
      }).spawn();
      await new Response(FAKE_KEY).body?.pipeTo(child.stdin);
      const { code, stderr } = await child.output();
      const said = new TextDecoder().decode(stderr);
      strictEqual(code, 1, `${name}: ${said}`);
      match(said.replace("The key is not written: ", ""), says);
      strictEqual(said.trim().split("\n").length, 1, said);
    }
  }
});
