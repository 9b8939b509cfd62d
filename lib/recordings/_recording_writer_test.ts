import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { withFolder } from "../../tests/folder.ts";
import { isWhole } from "./_is_whole.ts";
import { DamagedRecording, readRecording } from "./_read_recording.ts";
import type { RecordingHead } from "./_recording_head.ts";
import { RecordingWriter } from "./_recording_writer.ts";
import { recordingsOf } from "./_recordings_of.ts";

const HEAD: RecordingHead = {
  request: "https://example.org/exports/hs?get=ALL_VAL_MO&time=2013-01",
  retrieved: "2026-11-22T12:06:43.123Z",
  status: 200,
  headers: { "content-type": "application/json" },
};
const MEGABYTE = 2 ** 20;

/** A body that is hard to compress, with letters of several bytes and line breaks. */
function bodyOf(size: number): string {
  const rows = Array.from(
    { length: size / 32 },
    (_, row) => `["CÔTE","${createHash("md5").update(`${row}`).digest("hex").slice(0, 17)}"],\n`,
  );
  return rows.join("").slice(0, size - 100).padEnd(size - 100) + " ".repeat(100);
}

/** Records a body in small pieces, each in the same memory. */
async function record(body: string, folder: string): Promise<string> {
  const writer = new RecordingWriter(HEAD, folder);
  const bytes = new TextEncoder().encode(body);
  for (let at = 0; at < bytes.length; at += 70_001) {
    const piece = bytes.slice(at, at + 70_001);
    await writer.write(piece);
    piece.fill(0x21);
  }
  return await writer.finish();
}

async function read(path: string): Promise<{ head: RecordingHead; body: string }> {
  const { head, body } = await readRecording(path);
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  return { head, body: text + decoder.decode() };
}

async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    if (entry.isDirectory) names.push(...await filesIn(join(folder, entry.name)));
    else names.push(entry.name);
  }
  return names;
}

Deno.test("up to 1 MB a recording is the JSON file it was, and is found", () =>
  withFolder(async (folder) => {
    for (const body of ["", "[[]]", "x".repeat(MEGABYTE)]) {
      const path = await record(body, folder);
      match(path, /[/\\]exports-hs_2013-01_[0-9a-f]{12}[/\\]20261122T120643123Z\.json$/);
      const [newest] = await Array.fromAsync(recordingsOf(HEAD.request, folder));
      deepStrictEqual(newest?.head, HEAD);
      deepStrictEqual(await read(path), { head: HEAD, body });
    }
  }));

Deno.test("above 1 MB it is three JSON documents in gzip, sealed, and nothing else is left", () =>
  withFolder(async (folder) => {
    const body = bodyOf(3 * MEGABYTE);
    const path = await record(body, folder);
    match(path, /[/\\]exports-hs_2013-01_[0-9a-f]{12}[/\\]20261122T120643123Z\.json\.gz$/);
    const text = gunzipSync(await Deno.readFile(path)).toString();
    const sealed = `${JSON.stringify(HEAD)}\n${body}\n`;
    const digest = createHash("sha256").update(sealed.slice(0, -1)).digest("hex");
    ok(text === `${sealed}{"sha256":"${digest}"}\n`);
    strictEqual((await filesIn(folder)).length, 1);
    const back = await read(path);
    deepStrictEqual(back.head, HEAD);
    ok(back.body === body);
  }));

Deno.test("one byte above 1 MB is large", () =>
  withFolder(async (folder) => {
    const path = await record("x".repeat(MEGABYTE + 1), folder);
    match(path, /\.json\.gz$/);
    strictEqual((await read(path)).body.length, MEGABYTE + 1);
  }));

Deno.test("what is given up leaves nothing, small or large", () =>
  withFolder(async (folder) => {
    for (const size of [10, 5 * MEGABYTE]) {
      const writer = new RecordingWriter(HEAD, folder);
      await writer.write(new TextEncoder().encode(bodyOf(5 * MEGABYTE)).subarray(0, size));
      await writer.abort();
      deepStrictEqual(await filesIn(folder), []);
    }
  }));

Deno.test("a large recording has no name before it is finished", () =>
  withFolder(async (folder) => {
    const writer = new RecordingWriter(HEAD, folder);
    await writer.write(new TextEncoder().encode(bodyOf(9 * MEGABYTE)));
    const names = await filesIn(folder);
    strictEqual(names.length, 1);
    match(names[0] ?? "", /\.unfinished$/);
    await writer.finish();
    match((await filesIn(folder)).join(), /^[^,]*\.json\.gz$/);
  }));

Deno.test("a folder that cannot be written to costs the recording: finish() says why", () =>
  withFolder(async (folder) => {
    const blocked = join(folder, "file");
    await Deno.writeTextFile(blocked, "");
    for (const size of [1000, 5 * MEGABYTE]) {
      const writer = new RecordingWriter(HEAD, blocked);
      await writer.write(new TextEncoder().encode(bodyOf(size)));
      await rejects(writer.finish(), /file|directory/i);
    }
    deepStrictEqual(await filesIn(folder), ["file"]);
  }));

Deno.test("a folder that is taken away meanwhile costs the recording, and nothing is left", () =>
  withFolder(async (parent) => {
    const folder = join(parent, "recordings");
    const writer = new RecordingWriter(HEAD, folder);
    await writer.write(new TextEncoder().encode(bodyOf(9 * MEGABYTE)));
    await Deno.remove(folder, { recursive: true });
    await rejects(writer.finish(), /no such file/i);
    deepStrictEqual(await filesIn(parent), []);
  }));

Deno.test("a large recording that is changed or cut anywhere is not taken for whole", () =>
  withFolder(async (folder) => {
    const body = bodyOf(1.5 * MEGABYTE);
    const path = await record(body, folder);
    const bytes = await Deno.readFile(path);
    strictEqual(await isWhole(path), true);
    const places = Array.from({ length: 40 }, (_, index) => Math.floor(index * bytes.length / 40));
    const damaged = [
      ...places.map((end) => bytes.slice(0, end)),
      ...places.slice(1).map((place) => bytes.map((byte, at) => at === place ? byte ^ 0x10 : byte)),
    ];
    for (const [index, other] of damaged.entries()) {
      await Deno.writeFile(path, other);
      await rejects(read(path), DamagedRecording, `${index}`);
      strictEqual(await isWhole(path), false);
    }
  }));

Deno.test("a seal that fits no more is damage, whatever gzip says", () =>
  withFolder(async (folder) => {
    const path = await record(bodyOf(1.5 * MEGABYTE), folder);
    const text = gunzipSync(await Deno.readFile(path)).toString().replace("CÔTE", "COTE");
    const zipped = new Response(text).body?.pipeThrough(new CompressionStream("gzip"));
    await Deno.writeFile(path, new Uint8Array(await new Response(zipped).arrayBuffer()));
    await rejects(read(path), /is damaged: remove it, and ask again/);
  }));

Deno.test("a small recording that is damaged is told at once; a missing one is no damage", () =>
  withFolder(async (folder) => {
    const path = await record("[[]]", folder);
    await Deno.writeTextFile(path, (await Deno.readTextFile(path)).replace("200", "204"));
    await rejects(readRecording(path), DamagedRecording);
    for (const name of ["none.json", "none.json.gz"]) {
      await rejects(readRecording(join(folder, name)), { code: "ENOENT" });
    }
  }));

Deno.test("to stop reading in the middle lets go of the file", () =>
  withFolder(async (folder) => {
    const { body } = await readRecording(await record(bodyOf(3 * MEGABYTE), folder));
    for await (const chunk of body) {
      ok(chunk.length > 0);
      break;
    }
  }));
