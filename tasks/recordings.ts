/**
 * `deno task recordings`: what is recorded, whether it is whole, and what can go.
 *
 * @module
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Problem, runTask } from "../jupyter/problem.ts";
import { project } from "../jupyter/project.ts";
import { loadConfig } from "../lib/settings/config.ts";
import type { StoredRecording } from "../lib/recordings/_read_recording.ts";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import { PARTS_STATUS } from "../lib/recordings/_recording_head.ts";
import { exportRecordings } from "./export_recordings.ts";
import { supersededRecordings } from "./superseded_recordings.ts";

const HELP = `What is recorded of the Census API.

  deno task recordings list                  request, age and size of each
  deno task recordings verify                whether every file is as it was written
  deno task recordings prune                 removes what a newer one repeats, and damaged files
  deno task recordings export 02 <folder>    copies what a lesson uses into a folder

  --folder <folder>                          other recordings than those of the project`;

const STATUS_WORDS: Readonly<Record<number, string>> = {
  204: "no rows",
  400: "refused by the API",
  [PARTS_STATUS]: "asked in parts",
};

/** Milliseconds for which a file may not be written to, though somebody still does. */
const LONGEST_PULL = 60 * 60 * 1000;

await runTask(async () => {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: {
      folder: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command = "list", ...rest] = positionals;
  if (values.help) return console.log(HELP);
  const folder = values.folder
    ? resolve(values.folder)
    : (await loadConfig({ folder: project.root })).recordings;

  if (command === "list") await list(folder);
  else if (command === "verify") await verify(folder);
  else if (command === "prune") await prune(folder);
  else if (command === "export") await exportRecordings(rest, folder);
  else throw new Problem(`There is no command "${command}": use list, verify, prune or export`);
});

async function list(folder: string): Promise<void> {
  const { whole } = await listRecordings(folder);
  let total = 0;
  for (const recording of whole.values()) {
    const size = await Deno.stat(recording.path).then(({ size }) => size, () => 0);
    total += size;
    console.log(describe(recording, size));
  }
  console.log(`${whole.size} recordings, ${kilobytes(total)} kB, in ${folder}`);
}

function describe({ head }: StoredRecording, size: number): string {
  const { request, retrieved, status } = head;
  const hours = Temporal.Now.instant().since(Temporal.Instant.from(retrieved)).total("hours");
  const age = hours < 48 ? `${Math.floor(hours)} hours` : `${Math.floor(hours / 24)} days`;
  const asked = decodeURIComponent(request.split("/").slice(-2).join("/"));
  return `${asked}\n  ${retrieved.slice(0, 16)}Z, ${age} old, ` +
    (STATUS_WORDS[status] ?? `${kilobytes(size)} kB`);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

async function verify(folder: string): Promise<void> {
  const { whole, damaged, leftOver } = await listRecordings(folder);
  for (const path of damaged) console.log(`damaged: ${path}`);
  for (const path of leftOver) console.log(`left over: ${path}`);
  console.log(`${whole.size} whole, ${damaged.length} damaged, ${leftOver.length} left over`);
  if (damaged.length > 0) {
    throw new Problem(`Damaged files are never used: "deno task recordings prune" removes them`);
  }
}

async function prune(folder: string): Promise<void> {
  const { whole, damaged, leftOver } = await listRecordings(folder);
  const superseded = await supersededRecordings(whole);
  for (const path of [...superseded, ...damaged, ...await withoutRunning(leftOver)]) {
    if (await remove(path)) console.log(`removed: ${path}`);
  }
  console.log(
    `${
      whole.size - superseded.length
    } recordings stay: the newest of each request, and every one ` +
      `whose figures differ from the next`,
  );
}

/** Files that nobody writes any more: a pull that runs beside us finishes its own. */
async function withoutRunning(paths: readonly string[]): Promise<string[]> {
  const quiet: string[] = [];
  for (const path of paths) {
    const written = await Deno.lstat(path).then(({ mtime }) => mtime, () => null);
    if (written === null || Date.now() - written.getTime() < LONGEST_PULL) continue;
    quiet.push(path);
  }
  return quiet;
}

/** Gives whether the file was still there. */
async function remove(path: string): Promise<boolean> {
  try {
    await Deno.remove(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw new Problem(`${path} cannot be removed: ${error instanceof Error ? error.message : ""}`);
  }
}
