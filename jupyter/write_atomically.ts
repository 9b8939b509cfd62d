import { basename, dirname, join } from "node:path";
import { Problem } from "./problem.ts";

/**
 * Writes a file whole or not at all: what was there before survives every failure, that of the
 * machine included. Its folder is made if it is missing.
 *
 * @throws {Problem} if there is no room, or the folder cannot be written to.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const draft = join(dirname(path), `.${basename(path)}.${Deno.pid}.draft`);
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeFile(draft, bytes);
    await sync(draft);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`${path} could not be written: ${reason}.`);
  }
}

/** Until then the system holds the bytes, and may write the new name before them. */
async function sync(path: string): Promise<void> {
  using file = await Deno.open(path, { write: true });
  await file.sync();
}
