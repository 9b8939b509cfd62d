/**
 * Reads the million rows in one way, in a process of its own, and prints what it took as JSON.
 *
 *     deno run -A bench/million_rows_ways.ts WAY URL FOLDER
 *
 * @module
 */
import process from "node:process";
import { ColumnsReader } from "../lib/columns/read_columns.ts";
import { readChunks } from "../lib/http/read_chunks.ts";
import { StreamRedactor } from "../lib/http/redact_stream.ts";
import { readRecording } from "../lib/recordings/read_recording.ts";
import { RecordingWriter } from "../lib/recordings/recording_writer.ts";
import { ROWS } from "./million_rows_body.ts";
import type { Way } from "./million_rows.ts";

const KEY = "3f8a9b1c7d2e4f608a9b1c7d2e4f6051a2b3c4d5";

/** What each way gives is how many rows it read. */
const WAYS: Record<Way, (url: string, folder: string) => Promise<number>> = {
  async json(url) {
    const rows = await (await fetch(url)).json();
    return rows.length - 1;
  },

  async columns(url) {
    const reader = new ColumnsReader();
    for await (const chunk of readChunks((await fetch(url)).body)) reader.push(chunk);
    return reader.end().length;
  },

  /** Redacted and recorded as well, as a live answer is. */
  async recorded(url, folder) {
    const redactor = new StreamRedactor(KEY);
    const reader = new ColumnsReader();
    const writer = new RecordingWriter({
      request: "https://example.org/imports/hs?get=CTY_CODE&time=2025-10",
      retrieved: Temporal.Now.instant().toString({ smallestUnit: "millisecond" }),
      status: 200,
      headers: { "content-type": "application/json" },
    }, folder);
    const take = async (bytes: Uint8Array) => {
      await writer.write(bytes);
      reader.push(bytes);
    };
    for await (const chunk of readChunks((await fetch(url)).body)) await take(redactor.push(chunk));
    await take(redactor.end());
    const { length } = reader.end();
    await writer.finish();
    return length;
  },

  async replay(_url, folder) {
    const reader = new ColumnsReader();
    const { body } = await readRecording(await newestIn(folder));
    for await (const chunk of body) reader.push(chunk);
    return reader.end().length;
  },
  // HERE: fetchTable, fetchTable and total(table), toRecords and total(records).
};

async function newestIn(folder: string): Promise<string> {
  const paths: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    for await (const file of Deno.readDir(`${folder}/${name}`)) {
      paths.push(`${folder}/${name}/${file.name}`);
    }
  }
  return paths.sort().at(-1) ?? "";
}

/** Megabytes that this process had in memory at its peak; only Linux says so. */
async function peakOf(): Promise<number> {
  const status = await Deno.readTextFile("/proc/self/status");
  return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1]) / 1024;
}

const [way = "", url = "", folder = ""] = Deno.args;
const start = performance.now();
const rows = await WAYS[way as Way](url, folder);
const time = (performance.now() - start) / 1000;
if (rows !== ROWS) throw new Error(`${way} read ${rows} rows`);
const { user, system } = process.cpuUsage();
const usage = { time, processor: (user + system) / 1e6, memory: await peakOf() };
console.log(JSON.stringify(usage));
Deno.exit(); // To clear away what was read is not measured.
