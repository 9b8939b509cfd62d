/**
 * `deno run -A bench/first_answer.ts [--rounds 9]`: how long a cell waits for the library to load and
 * for the sample's first answer, each time in a process of its own.
 *
 * @module
 */
import { median } from "d3";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** What a first cell does, and how many milliseconds it takes. */
const CELL = `
const start = performance.now();
const { fetchTable, loadConfig } = await import("us-trade");
const loaded = performance.now();
const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
const query = { get: ["CTY_CODE", "CTY_NAME", "ALL_VAL_MO"], time: "2025-10" };
await fetchTable("exports/hs", query, config);
console.log(JSON.stringify({ load: loaded - start, answer: performance.now() - loaded }));
`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

async function measure(): Promise<{ load: number; answer: number }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", CELL],
    cwd: ROOT,
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
await measure(); // Compiles what is compiled once.
const rounds: { load: number; answer: number }[] = [];
while (rounds.length < Number(values.rounds)) rounds.push(await measure());
for (const name of ["load", "answer"] as const) {
  console.log(`${name}: ${median(rounds, (round) => round[name])?.toFixed(0)} ms`);
}
