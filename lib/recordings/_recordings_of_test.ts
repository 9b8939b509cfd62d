import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { withFolder } from "../../tests/folder.ts";
import { listenForWarnings } from "../../tests/listen_for_warnings.ts";
import { parseRecording, type Recording, writeRecording } from "./_recording.ts";
import { newestRecording, readRecordings, recordingsOf, saveRecording } from "./_recordings.ts";

const RECORDING: Recording = {
  request: "https://example.org/exports/hs?get=ALL_VAL_MO&time=2013-01",
  retrieved: "2026-11-22T12:06:43.123Z",
  status: 200,
  headers: { "content-type": "application/json" },
  body: '[["ALL_VAL_MO","time"],\n["123031879061","2013-01"]]',
};
const LATER = { ...RECORDING, retrieved: "2026-11-23T12:06:43.123Z", body: "[]" };
const OTHER = { ...RECORDING, request: RECORDING.request.replace("2013-01", "2013-02") };

Deno.test("saveRecording() names the file so that a person finds it, and leaves no other", () =>
  withFolder(async (folder) => {
    const path = await saveRecording(RECORDING, `${folder}/new/one`);
    match(
      path,
      /one[/\\]exports-hs_2013-01_[0-9a-f]{12}[/\\]20261122T120643123Z\.json$/,
    );
    strictEqual([...Deno.readDirSync(new URL(".", `file://${path}`))].length, 1);
    const file = JSON.parse(await Deno.readTextFile(path));
    deepStrictEqual(Object.keys(file), [
      "request",
      "retrieved",
      "status",
      "headers",
      "body",
      "sha256",
    ]);
    strictEqual(file.body, RECORDING.body);
  }));

Deno.test("recordingsOf() gives every vintage of a request and of no other", () =>
  withFolder(async (folder) => {
    for (const recording of [LATER, OTHER, RECORDING]) await saveRecording(recording, folder);
    deepStrictEqual(await recordingsOf(RECORDING.request, folder), [RECORDING, LATER]);
    deepStrictEqual(await newestRecording(RECORDING.request, folder), LATER);
    strictEqual(
      await newestRecording("https://example.org/imports/hs?get=A&time=2013", folder),
      null,
    );
    strictEqual((await readRecordings(folder)).whole.size, 3);
  }));

Deno.test("parseRecording() refuses a file in which any letter was changed, or that is cut", () => {
  const text = writeRecording(RECORDING);
  deepStrictEqual(parseRecording(text), RECORDING);
  const cuts = Array.from({ length: text.length - 2 }, (_, end) => text.slice(0, end));
  deepStrictEqual(cuts.filter((cut) => parseRecording(cut) !== null), []);
  const changes = Array.from(text, (letter, index) => {
    const other = letter === "7" ? "8" : "7";
    return /\s/.test(letter) ? "" : text.slice(0, index) + other + text.slice(index + 1);
  });
  deepStrictEqual(changes.filter((change) => parseRecording(change) !== null), []);
});

Deno.test("a damaged recording is named, set aside and not used; an older whole one is", () =>
  withFolder(async (folder) => {
    await saveRecording(RECORDING, folder);
    const path = await saveRecording(LATER, folder);
    await Deno.writeTextFile(path, (await Deno.readTextFile(path)).replace("200", "204"));
    using listener = listenForWarnings();
    deepStrictEqual((await readRecordings(folder)).damaged, [path]);
    deepStrictEqual(await newestRecording(RECORDING.request, folder), RECORDING);
    deepStrictEqual(await newestRecording(RECORDING.request, folder), RECORDING);
    const { warnings } = listener;
    strictEqual(warnings.length, 1);
    match(warnings[0] ?? "", /is damaged.*not used.*set aside/);
    strictEqual(warnings[0]?.includes(path), true);
    deepStrictEqual((await readRecordings(folder)).leftOver, [`${path}.damaged`]);
  }));

Deno.test("saveRecording() may be called by several at once for one file", () =>
  withFolder(async (folder) => {
    await Promise.all(Array.from({ length: 20 }, () => saveRecording(RECORDING, folder)));
    const { whole, damaged, leftOver } = await readRecordings(folder);
    deepStrictEqual([[...whole.values()], damaged, leftOver], [[RECORDING], [], []]);
  }));

Deno.test("what cannot be read stays where it is: it may be whole", () =>
  withFolder(async (folder) => {
    const older = await saveRecording(RECORDING, folder);
    const unreadable = join(dirname(older), "20261123T000000000Z.json");
    await Deno.mkdir(unreadable);
    using listener = listenForWarnings();
    deepStrictEqual(await newestRecording(RECORDING.request, folder), RECORDING);
    strictEqual(listener.warnings.length, 1);
    strictEqual(listener.warnings[0]?.startsWith(`${unreadable} cannot be read: `), true);
    strictEqual(existsSync(unreadable), true);
  }));

Deno.test("saveRecording() that fails leaves nothing half-written", () =>
  withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/file`, "");
    await rejects(saveRecording(RECORDING, `${folder}/file`));
    strictEqual((await readRecordings(folder)).whole.size, 0);
  }));
