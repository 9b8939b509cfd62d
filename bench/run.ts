/**
 * `deno task bench`: the first lesson against the same work in Python, side by side.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { Problem, runTask } from "../jupyter/problem.ts";
import { prepareBench } from "./environment.ts";
import { kernelStarts } from "./kernel_starts.ts";

const HELP = `Runs the first lesson and the same work in Python, in turn, and compares them.

  deno task bench                 5 pairs, about two minutes
  deno task bench --pairs 10      a surer answer`;

await runTask(async () => {
  const { values } = parseArgs({
    options: {
      pairs: { type: "string", default: "5" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const pairs = parsePairs(values.pairs);
  if (Deno.build.os === "windows") {
    throw new Problem("Windows does not say what ended programs used: run this task in WSL.");
  }

  await prepareBench();
  // Not a plain import, for which Deno would fetch npm packages before this task can say so.
  const { compare }: typeof import("./compare.ts") = await import(
    new URL("compare.ts", import.meta.url).href
  );
  await compare(pairs);
  const starts = await kernelStarts(pairs);
  console.log(
    `A kernel's start and first cell: ${starts["us-trade"]} s, of Deno's own ${starts.direct} s`,
  );
});

function parsePairs(text: string): number {
  const pairs = Number(text);
  if (Number.isInteger(pairs) && pairs > 0) return pairs;
  throw new Problem(`--pairs is "${text}": give a whole number from 1.`);
}
