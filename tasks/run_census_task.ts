import { Problem, runTask } from "../jupyter/problem.ts";
import { CensusError } from "../lib/errors.ts";

/**
 * Runs a task that uses the library. What the library cannot do, such as to read a setting, is said in
 * its one sentence, as a {@linkcode Problem} is.
 */
export async function runCensusTask(main: () => Promise<void>): Promise<void> {
  await runTask(async () => {
    try {
      await main();
    } catch (error) {
      if (error instanceof CensusError) throw new Problem(error.message);
      throw error;
    }
  });
}
