import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { CensusError } from "../errors.ts";

/** What the name of a file ends with while it is being written. */
export const UNFINISHED = ".unfinished";

/**
 * Writes a file, whole or not at all: it gets its name when its bytes are on the disk. What stood
 * under the name before stays until then.
 *
 * @param path The path of the file; its folder is made if need be.
 * @throws {CensusError} If it cannot be written; nothing of it is left then.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${crypto.randomUUID()}${UNFINISHED}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new CensusError(`${path} cannot be written: ${reasonOf(cause)}`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full, so make room, or give another folder",
  EDQUOT: "your share of the disk is used up, so make room, or give another folder",
  EACCES: "the folder is not yours to write to, so give another one",
  EROFS: "the disk can only be read, so give another folder",
  EISDIR: "a folder of this name is in its place",
  ENOTDIR: "what should be its folder is a file",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
