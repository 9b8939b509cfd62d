import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileName, folderName, type Recording, writeRecording } from "./_recording.ts";

/** What the name of a file ends with while it is being written. */
const UNFINISHED = ".unfinished";

/**
 * Writes a small recording into a folder, whole or not at all: it gets its name when it is complete,
 * so that a process that is killed, or another one that reads or writes, never makes it half a file.
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
