import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { withFolder } from "../../tests/folder.ts";
import { listenForWarnings } from "../../tests/listen_for_warnings.ts";
import { parseRecording, type Recording, writeRecording } from "./_recording.ts";
import { listRecordings, recordingsOf } from "./_recordings_of.ts";
import { saveRecording } from "./_save_recording.ts";

/** The recordings of a request, the newest first, with their bodies. */
async function bodiesOf(request: string, folder: string): Promise<Recording[]> {
  const stored = await Array.fromAsync(recordingsOf(request, folder, NOW));
  return await Promise.all(stored.map(async ({ head, body }) => {
    const bytes = await Array.fromAsync(body);
    return { ...head, body: bytes.map((piece) => new TextDecoder().decode(piece)).join("") };
  }));
}

const RECORDING: Recording = {
  request: "https://example.org/exports/hs?get=ALL_VAL_MO&time=2013-01",
  retrieved: "2026-11-22T12:06:43.123Z",
  status: 200,
  headers: { "content-type": "application/json" },
  body: '[["ALL_VAL_MO","time"],\n["123031879061","2013-01"]]',
};
const NOW = Temporal.Instant.from("2026-11-24T00:00:00Z");
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
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [LATER, RECORDING]);
    const other = "https://example.org/imports/hs?get=A&time=2013";
    deepStrictEqual(await bodiesOf(other, folder), []);
    strictEqual((await listRecordings(folder)).whole.size, 3);
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
    deepStrictEqual((await listRecordings(folder)).damaged, [path]);
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING]);
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING]);
    const { warnings } = listener;
    strictEqual(warnings.length, 1);
    match(warnings[0] ?? "", /is damaged.*not used.*set aside/);
    strictEqual(warnings[0]?.includes(path), true);
    deepStrictEqual((await listRecordings(folder)).leftOver, [`${path}.damaged`]);
  }));

Deno.test("saveRecording() may be called by several at once for one file", () =>
  withFolder(async (folder) => {
    await Promise.all(Array.from({ length: 20 }, () => saveRecording(RECORDING, folder)));
    const { whole, damaged, leftOver } = await listRecordings(folder);
    deepStrictEqual([whole.size, damaged, leftOver], [1, [], []]);
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING]);
  }));

Deno.test("what is no file is no recording, and stays where it is", () =>
  withFolder(async (folder) => {
    const older = await saveRecording(RECORDING, folder);
    const other = join(dirname(older), "20261123T000000000Z.json");
    await Deno.mkdir(other);
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING]);
    strictEqual(existsSync(other), true);
  }));

Deno.test("a folder that cannot be read is not a folder without recordings", () =>
  withFolder(async (folder) => {
    const long = join(folder, "x".repeat(300));
    await rejects(bodiesOf(RECORDING.request, long), {
      name: "CensusRecordingError",
      message: /^The recordings in .* cannot be read \(.*\): make the folder readable/,
    });
  }));

Deno.test("a recording that a wrong clock has dated later than now comes last", () =>
  withFolder(async (folder) => {
    const future = { ...RECORDING, retrieved: "2031-01-01T00:00:00.000Z" };
    await saveRecording(future, folder);
    await saveRecording(RECORDING, folder);
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING, future]);
  }));

Deno.test("a sealed file that is no recording is set aside like a damaged one", () =>
  withFolder(async (folder) => {
    const wrong: Recording[] = [
      { ...RECORDING, retrieved: "2026-11-22T01:00:00.000Z", status: 700 },
      { ...RECORDING, retrieved: "2026-11-22T02:00:00.000Z", status: 204 },
      { ...RECORDING, retrieved: "2026-11-22T03:00:00.000Z", headers: { date: 7 as never } },
    ];
    for (const recording of wrong) await saveRecording(recording, folder);
    const path = await saveRecording(RECORDING, folder);
    const yesterday = await saveRecording({ ...RECORDING, retrieved: "yesterday" }, folder);
    await Deno.rename(yesterday, join(dirname(path), "20261122T040000000Z.json"));
    using listener = listenForWarnings();
    deepStrictEqual(await bodiesOf(RECORDING.request, folder), [RECORDING]);
    strictEqual(listener.warnings.length, wrong.length + 1);
  }));

Deno.test("saveRecording() that fails leaves nothing half-written", () =>
  withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/file`, "");
    await rejects(saveRecording(RECORDING, `${folder}/file`));
    strictEqual((await listRecordings(folder)).whole.size, 0);
  }));
