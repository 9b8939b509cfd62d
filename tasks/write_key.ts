import { dirname, join } from "node:path";
import { linkTarget } from "./link_target.ts";

/** A line that sets the key, with or without `export`. */
const KEY_LINE = /^\s*(export\s+)?CENSUS_API_KEY\s*=/;

/** Read and written by the owner alone. */
const PRIVATE = 0o600;

/**
 * Writes a key into a `.env` file, in the place of the one that is there, and keeps all other lines.
 * The file is written whole or not at all, and only its owner can read it.
 *
 * @param path The `.env` file; a link to one is followed, and kept, also where nothing is there yet.
 */
export async function writeKey(path: string, key: string): Promise<void> {
  const target = await linkTarget(path);
  const lines = (await readLines(target)).filter((line) => !KEY_LINE.test(line));
  while (lines.at(-1) === "") lines.pop();
  // Git ignores it, as it does .env.
  const draft = join(dirname(target), `.env.${crypto.randomUUID()}.draft`);
  try {
    const content = [...lines, `CENSUS_API_KEY=${key}`, ""].join("\n");
    await Deno.writeTextFile(draft, content, { mode: PRIVATE, createNew: true });
    await Deno.rename(draft, target);
  } catch (error) {
    await Deno.remove(draft).catch(() => {});
    throw error;
  }
}

async function readLines(path: string): Promise<string[]> {
  try {
    return (await Deno.readTextFile(path)).split(/\r?\n/);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
