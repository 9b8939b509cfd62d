import { join } from "node:path";
import { CensusRecordingError } from "../errors.ts";
import { isFromFuture } from "./_freshness.ts";
import { DamagedRecording, readRecording, type StoredRecording } from "./_read_recording.ts";
import { folderName } from "./_recording.ts";

/** What the name of a damaged recording ends with: it is kept for a look, and never used. */
const DAMAGED = ".damaged";

/** The names of recordings; everything else in a folder is somebody else's. */
const RECORDING_NAME = /^\d{8}T\d{9}Z\.json(\.gz)?$/;

/** The names of what is no recording yet, or no more. */
const LEFT_OVER_NAME = /^\d{8}T\d{9}Z\.json(\.gz)?(\.[0-9a-f-]{36}\.unfinished|\.damaged)$/;

/** The names of the folders that hold them. */
const FOLDER_NAME = /^[\w-]+_[0-9a-f]{12}$/;

/** What lies in a folder of recordings, by its path. */
export interface Recordings {
  /** Recordings that can be read; those of a request stand together, from old to new. */
  readonly whole: ReadonlyMap<string, StoredRecording>;
  /** Files that are not what was written. */
  readonly damaged: readonly string[];
  /** Files that were never finished, or were set aside as damaged. */
  readonly leftOver: readonly string[];
}

/**
 * The recordings of a request in a folder, the newest first; those that a wrong clock has dated later
 * than now come last. One that is damaged is set aside under another name, and a warning names it. A
 * large one proves whole only when its body is read.
 */
export async function* recordingsOf(
  request: string,
  folder: string,
  now: Temporal.Instant = Temporal.Now.instant(),
): AsyncGenerator<StoredRecording> {
  const fromFuture: StoredRecording[] = [];
  for (const path of (await listFiles(join(folder, folderName(request)))).reverse()) {
    if (!RECORDING_NAME.test(nameOf(path))) continue;
    const recording = await open(path);
    if (recording === "damaged") await setAside(path);
    if (typeof recording === "string" || recording.head.request !== request) continue;
    if (isFromFuture(recording.head, now)) fromFuture.push(recording);
    else yield recording;
  }
  yield* fromFuture;
}

/** Reads what lies in a folder of recordings, and checks it; changes nothing. */
export async function listRecordings(folder: string): Promise<Recordings> {
  const folders = await list(
    folder,
    ({ isDirectory, name }) => isDirectory && FOLDER_NAME.test(name), // A link is none.
  );
  const paths = (await Promise.all(folders.map(listFiles))).flat();
  const whole = new Map<string, StoredRecording>();
  const damaged: string[] = [];
  for (const path of paths.filter((path) => RECORDING_NAME.test(nameOf(path)))) {
    const recording = await verify(await open(path));
    if (recording === "damaged") damaged.push(path);
    else if (recording !== "unreadable") whole.set(path, recording);
  }
  const leftOver = paths.filter((path) => LEFT_OVER_NAME.test(nameOf(path)));
  return { whole, damaged, leftOver };
}

/** Takes a damaged recording out of use. */
export async function setAside(path: string): Promise<void> {
  console.warn(`The recording ${path} is damaged: it is not used, and set aside as ${DAMAGED}`);
  await Deno.rename(path, path + DAMAGED).catch(() => {});
}

/** What cannot be read now may be whole: it stays where it is. */
type Opened = StoredRecording | "damaged" | "unreadable";

async function open(path: string): Promise<Opened> {
  try {
    return await readRecording(path);
  } catch (error) {
    if (error instanceof DamagedRecording) return "damaged";
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isGone) console.warn(`${path} cannot be read: ${error}`);
    return "unreadable";
  }
}

/** Reads a recording to its end. */
async function verify(recording: Opened): Promise<Opened> {
  if (typeof recording === "string") return recording;
  try {
    for await (const _bytes of recording.body); // Only its end tells.
    return recording;
  } catch (error) {
    return error instanceof DamagedRecording ? "damaged" : "unreadable";
  }
}

/** What is no plain file, such as a pipe, is not read: it might never end. */
async function listFiles(folder: string): Promise<string[]> {
  return await list(folder, ({ isFile }) => isFile);
}

/** Paths in order of their names, which for recordings of one request is the order of time. */
async function list(
  folder: string,
  isWanted: (entry: Deno.DirEntry) => boolean,
): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.filter(isWanted).map(({ name }) => join(folder, name)).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return []; // No folder, no recordings.
    }
    const reason = error instanceof Error ? error.message.split("\n")[0] : error;
    throw new CensusRecordingError(
      `The recordings in ${folder} cannot be read (${reason}): make the folder readable, or name ` +
        "another one in CENSUS_RECORDINGS",
      { cause: error },
    );
  }
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? "";
}
