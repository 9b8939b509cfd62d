import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  fileName,
  folderName,
  parseRecording,
  type Recording,
  writeRecording,
} from "./_recording.ts";

/** What the name of a damaged recording ends with: it is kept for a look, and never used. */
const DAMAGED = ".damaged";

/** What the name of a file ends with while it is being written. */
const UNFINISHED = ".unfinished";

/** What lies in a folder of recordings, by its path. */
export interface Recordings {
  /** Whole recordings: those of a request lie together, from old to new. */
  whole: ReadonlyMap<string, Recording>;
  /** Files whose digest does not fit what they say. */
  damaged: readonly string[];
  /** Files that were never finished, or were set aside as damaged. */
  leftOver: readonly string[];
}

/**
 * Writes a recording into a folder, whole or not at all: it gets its name when it is complete, so
 * that a process that is killed, or another one that reads or writes, never makes it half a file.
 *
 * @returns The path of the file.
 * @throws {Error} If the folder cannot be written to, or the disk is full.
 */
export async function saveRecording(recording: Recording, folder: string): Promise<string> {
  const path = join(folder, folderName(recording.request), fileName(recording));
  const unfinished = `${path}.${crypto.randomUUID()}${UNFINISHED}`;
  await Deno.mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(writeRecording(recording));
      await file.sync();
    } finally {
      await file.close();
    }
    await Deno.rename(unfinished, path);
  } catch (error) {
    await Deno.remove(unfinished).catch(() => {});
    throw error;
  }
  return path;
}

/**
 * All recordings of a request in a folder, from old to new. One that is damaged is set aside under
 * another name, and a warning names it.
 */
export async function recordingsOf(request: string, folder: string): Promise<Recording[]> {
  return (await Array.fromAsync(newestFirst(request, folder))).reverse();
}

/** The newest recording of a request in a folder, if there is one. */
export async function newestRecording(request: string, folder: string): Promise<Recording | null> {
  for await (const recording of newestFirst(request, folder)) return recording;
  return null;
}

async function* newestFirst(request: string, folder: string): AsyncGenerator<Recording> {
  for (const path of (await listFiles(join(folder, folderName(request)))).reverse()) {
    if (!path.endsWith(".json")) continue;
    const recording = await readFile(path);
    if (recording === null) await setAside(path);
    else if (recording?.request === request) yield recording;
  }
}

/** Reads and checks all that lies in a folder; changes nothing. */
export async function readRecordings(folder: string): Promise<Recordings> {
  const paths = (await Promise.all((await listFiles(folder)).map(listFiles))).flat();
  const whole = new Map<string, Recording>();
  const damaged: string[] = [];
  for (const path of paths.filter((path) => path.endsWith(".json"))) {
    const recording = await readFile(path);
    if (recording) whole.set(path, recording);
    else if (recording === null) damaged.push(path);
  }
  const leftOver = paths.filter((path) => path.endsWith(UNFINISHED) || path.endsWith(DAMAGED));
  return { whole, damaged, leftOver };
}

/** Paths in order of their names, which for recordings of one request is the order of time. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.map(({ name }) => join(folder, name)).sort();
  } catch {
    return []; // No folder, no recordings.
  }
}

/** Null if the file is damaged, undefined if it cannot be read, or another process took it away. */
async function readFile(path: string): Promise<Recording | null | undefined> {
  try {
    return parseRecording(await Deno.readTextFile(path));
  } catch (error) {
    // What cannot be read now may be whole: it stays where it is.
    if (!(error instanceof Deno.errors.NotFound)) console.warn(`${path} cannot be read: ${error}`);
    return undefined;
  }
}

async function setAside(path: string): Promise<void> {
  console.warn(`The recording ${path} is damaged: it is not used, and set aside as ${DAMAGED}`);
  await Deno.rename(path, path + DAMAGED).catch(() => {});
}
