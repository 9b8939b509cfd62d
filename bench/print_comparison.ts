import { max, median, min } from "d3";
import type { CaseName } from "./cases.ts";
import type { Usage } from "./measure.ts";

const TITLES: Record<CaseName, string> = {
  deno: "Deno, the first lesson",
  python: "Python, the same work",
  denoSample: "Deno, the lesson from the sample",
  denoEmpty: "Deno, an empty notebook",
  pythonEmpty: "Python, an empty notebook",
};

const MEASURES = ["wall", "cpu", "memory"] as const;

/**
 * Prints the medians, and the ratios round by round: what slows the machine down for a while slows
 * down both of a pair.
 */
export function printComparison(
  usages: Record<CaseName, Usage[]>,
  { load }: { load: number },
): void {
  const { deno, python, denoSample, denoEmpty, pythonEmpty } = usages;
  console.log(
    `${deno.length} rounds on ${navigator.hardwareConcurrency} cores; ` +
      `load before the start: ${load.toFixed(1)}\n`,
  );

  printRow("median", ["wall", "processor", "memory"]);
  for (const [name, title] of Object.entries(TITLES)) {
    printRow(title, medians(usages[name as CaseName]));
  }

  printRow("\nDeno / Python, round by round: median (least to most)", []);
  printRow("the first lesson", ratios(deno, python));
  printRow("the lesson from the sample", ratios(denoSample, python));
  printRow("an empty notebook", ratios(denoEmpty, pythonEmpty));

  console.log(
    "\nwall: from the start of the runner to its end; processor: user and system time of all " +
      "processes;\nmemory: the largest process at its peak",
  );
}

function medians(usages: Usage[]): string[] {
  const [wall = 0, cpu = 0, memory = 0] = MEASURES.map((measure) =>
    median(usages, (usage) => usage[measure])
  );
  return [`${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${Math.round(memory / 1e6)} MB`];
}

function ratios(ours: Usage[], theirs: Usage[]): string[] {
  return MEASURES.map((measure) => {
    const each = ours.map((usage, round) => usage[measure] / (theirs[round]?.[measure] ?? NaN));
    const [middle, least, most] = [median(each), min(each), max(each)]
      .map((ratio) => ratio?.toFixed(2));
    return `${middle} (${least} to ${most})`;
  });
}

function printRow(title: string, columns: string[]): void {
  console.log([title.padEnd(36), ...columns.map((text) => text.padEnd(21))].join("").trimEnd());
}
