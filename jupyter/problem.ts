import { CensusError } from "../lib/errors.ts";

/** What went wrong, and what to do about it: one sentence for the person at the terminal. */
export class Problem extends Error {
  override name = "Problem";
}

/**
 * Runs a task's main function. A {@linkcode Problem} and what the library says of a wrong setting are
 * printed as their sentence, without a stack trace, and the exit code is 1; any other error is a
 * defect and keeps its trace.
 */
export async function runTask(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isSentence = error instanceof Problem || error instanceof CensusError ||
      isUsageError(error);
    if (!isSentence) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}

/** `parseArgs` of `node:util` says in one sentence which option it does not know. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && "code" in error &&
    String(error.code).startsWith("ERR_PARSE_ARGS");
}
