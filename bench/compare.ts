import { printComparison } from "./print_comparison.ts";
import { runInTurn } from "./run_in_turn.ts";

/** Runs the lesson and its twin in Python in turn, and prints what each used. */
export async function compare(rounds: number): Promise<void> {
  const load = Deno.loadavg()[0] ?? 0;
  printComparison(await runInTurn(rounds), { load });
}
