import { step } from "../jupyter/progress.ts";
import { CASE_NAMES, type CaseName, casesAt } from "./cases.ts";
import { measure, type Usage } from "./measure.ts";
import { startServer } from "./server.ts";

/** The first runs fill the caches: compiled Python, matplotlib's list of fonts, files on disk. */
const WARM_UP = 1;

/**
 * Runs every case once in each round. Every second round goes backwards, so that no case always
 * comes after the same other.
 *
 * @returns What each case used, one entry a round, the rounds to warm up left out.
 */
export async function runInTurn(rounds: number): Promise<Record<CaseName, Usage[]>> {
  await using server = startServer();
  const cases = casesAt(server);
  const usages: Record<CaseName, Usage[]> = {
    deno: [],
    python: [],
    denoSample: [],
    denoEmpty: [],
    pythonEmpty: [],
  };
  for (let round = 1; round <= WARM_UP + rounds; round++) {
    await step(`Round ${round} of ${WARM_UP + rounds}`, async (detail) => {
      for (const name of round % 2 === 0 ? CASE_NAMES.toReversed() : CASE_NAMES) {
        detail(name);
        const { usage } = await measure(cases[name]);
        if (round > WARM_UP) usages[name].push(usage);
      }
    });
  }
  return usages;
}
