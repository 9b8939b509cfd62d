import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run, type RunOptions, type RunResult } from "./process.ts";

const SCRIPT = fileURLToPath(new URL("install.py", import.meta.url));

/** Locked by whoever writes into an environment, for as long as it may do so. */
export const WRITING = "us-trade.writing";

/** Options of {@linkcode runInstaller}. */
export interface InstallerOptions extends Pick<RunOptions, "env" | "onLine"> {
  /** The Python that watches over the installer. */
  python: readonly string[];
  /** The environment that is written into. */
  venv: string;
}

/**
 * Runs an installer to its end. If this process ends before it, so does the installer with all that
 * it has started; until then {@linkcode writersAreGone} waits.
 */
export function runInstaller(
  command: readonly string[],
  { python, venv, env, onLine }: InstallerOptions,
): Promise<RunResult> {
  const watched = [...python, "-I", "-X", "utf8", SCRIPT, join(venv, WRITING), ...command];
  return run(watched, { env, onLine });
}

/** Waits until no installer writes any more that a killed task has started. */
export async function writersAreGone(venv: string): Promise<void> {
  using file = await Deno.open(join(venv, WRITING), { create: true, write: true });
  await file.lock(true);
}
