import { statfsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** Bytes that an installation with JupyterLab takes (420 MB), and some air. */
const ROOM = 600e6;

/**
 * Whether the folders that the tasks write to can be written to.
 *
 * @param folders Those that are there already; what is missing is made in the first.
 */
export async function checkFolders(folders: readonly string[]): Promise<Finding> {
  const what = "folders";
  const closed = [];
  for (const folder of folders) if (!await canWrite(folder)) closed.push(folder);
  if (closed.length === 0) return { what, state: "fine", says: "all can be written to." };
  return {
    what,
    state: "fault",
    says: `${closed.join(" and ")} cannot be written to.`,
    mend: Deno.build.os === "windows"
      ? "move the project to a folder of your own"
      : `sudo chown -R "$USER" ${closed.join(" ")}   or move the project to a folder of your own`,
  };
}

async function canWrite(folder: string): Promise<boolean> {
  const file = join(folder, ".us-trade-doctor");
  try {
    await Deno.writeTextFile(file, "");
    await Deno.remove(file);
    return true;
  } catch (error) {
    // What is not there yet is made when it is needed.
    return error instanceof Deno.errors.NotFound;
  }
}

/**
 * Whether there is room for an installation.
 *
 * @param free The bytes that are free; by default those of the folder's disk.
 */
export function checkDisk(folder: string, free: number = freeBytes(folder)): Finding {
  const what = "disk";
  const says = `${(free / 1e9).toFixed(1)} GB are free.`;
  if (free >= ROOM) return { what, state: "fine", says };
  return { what, state: "fault", says, mend: `free ${ROOM / 1e6} MB: a first run needs as much` };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
