/**
 * `deno task recordings`, as a person runs it.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { compareVintages, fetchTable, readVintages } from "us-trade";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import { json, startCensusServer } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";

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
  const unfinished = `${path}.0.unfinished`; // As a process leaves it that is killed.
  await Deno.writeTextFile(unfinished, "{");
  match((await runTask("prune", "--folder", config.recordings)).said, /removed: .*\.unfinished\n/);
  strictEqual((await runTask("verify", "--folder", config.recordings)).code, 0);
  strictEqual((await listRecordings(config.recordings)).whole.size, 1);
});

Deno.test("deno task recordings says what it does not understand", async () => {
  const [unknown, lacking] = await Promise.all([runTask("burn"), runTask("export", "01")]);
  deepStrictEqual([unknown.code, lacking.code], [1, 1]);
  match(unknown.said, /no command "burn": use list, verify, prune or export/);
  match(lacking.said, /Say which chapter, and where to/);
});
