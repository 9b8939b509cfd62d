/**
 * `deno run -A bench/first_start.ts`: from nothing to the first chart, beside the same in Python, with
 * the network and without any cache.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { Problem, runTask } from "../jupyter/problem.ts";
import { run } from "../jupyter/process.ts";
import { step } from "../jupyter/progress.ts";
import { project } from "../jupyter/project.ts";
import type { BenchServer } from "./server.ts";

const HELP = `Takes the time from a fresh clone to the first chart, and the same in Python.

  deno run -A bench/first_start.ts               3 pairs, about three minutes, 500 MB each
  deno run -A bench/first_start.ts --pairs 5     a surer answer`;

const README_COMMAND = ["npx", "-y", "deno@2.8.1", "task", "report"];

/** As a tutorial says it: nothing pinned, no hashes. */
const PYTHON_PACKAGES = ["jupyterlab", "requests", "pandas", "matplotlib"];

const NOTEBOOK = join(project.root, "bench", "top_export_partners_python.ipynb");

/** A month that the sample has. */
const MONTH = "2024-10";

/** One side: commands in a folder of their own, each as long as the one before has succeeded. */
type Side = (folder: string) => readonly (readonly string[])[];

const SIDE_NAMES = ["ours", "python"] as const;

type SideName = (typeof SIDE_NAMES)[number];

const SIDES: Record<SideName, Side> = {
  ours: (folder) => [
    ["git", "clone", "--quiet", project.root, join(folder, "us-trade")],
    ["env", "-C", join(folder, "us-trade"), ...README_COMMAND],
  ],
  python: (folder) => [
    ["python3", "-m", "venv", join(folder, "venv")],
    [join(folder, "venv", "bin", "pip"), "install", "--quiet", ...PYTHON_PACKAGES],
    [
      ...[join(folder, "venv", "bin", "jupyter"), "nbconvert", "--execute", "--to", "html"],
      ...[NOTEBOOK, "--output-dir", folder],
    ],
  ],
};

await runTask(async () => {
  const { values } = parseArgs({
    options: {
      pairs: { type: "string", default: "3" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const pairs = Number(values.pairs);
  if (!Number.isInteger(pairs) || pairs < 1) {
    throw new Problem(`--pairs is "${values.pairs}": give a whole number from 1.`);
  }

  // What the server needs; the measured clones make their own.
  await prepareEnvironment();
  const { startServer }: typeof import("./server.ts") = await import(
    new URL("server.ts", import.meta.url).href
  );
  await using server = startServer();
  const seconds: Record<SideName, number[]> = { ours: [], python: [] };
  for (let pair = 1; pair <= pairs; pair++) {
    for (const side of SIDE_NAMES) {
      const took = await step(`Pair ${pair} of ${pairs}: ${side}`, () => measure(side, server));
      seconds[side].push(took);
    }
  }

  const ratios = seconds.ours.map((ours, pair) => ours / (seconds.python[pair] ?? NaN));
  console.log(`ours    ${describe(seconds.ours)} s`);
  console.log(`Python  ${describe(seconds.python)} s`);
  console.log(`ratio   ${describe(ratios)}`);
});

/** How many seconds a side takes in a folder where nothing is cached, which is removed afterwards. */
async function measure(side: SideName, server: BenchServer): Promise<number> {
  const folder = await Deno.makeTempDir({ prefix: "us-trade-bench-" });
  try {
    const env = withoutCaches(folder, server);
    const start = performance.now();
    for (const command of SIDES[side](folder)) {
      const { success, lines } = await run(command, { env });
      if (!success) throw new Problem(`${lines.join("\n")}\n\n${command.join(" ")} failed.`);
    }
    return (performance.now() - start) / 1000;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The environment of somebody who has used none of this before. */
function withoutCaches(folder: string, { url, key }: BenchServer): Record<string, string> {
  const inherited = Object.entries(Deno.env.toObject())
    .filter(([name]) => !/^(CENSUS|DENO|JUPYTER|PYTHON|TRADE|UV|XDG)_/.test(name))
    // The search path of this task starts with its own Deno and packages.
    .filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: join(folder, "home"),
    PIP_CACHE_DIR: join(folder, "pip"),
    npm_config_cache: join(folder, "npm"),
    // Only the Python side asks: ours answers from the sample.
    CENSUS_SOURCE: "sample",
    CENSUS_API_KEY: key,
    CENSUS_API_URL: url,
    TRADE_MONTH: MONTH,
  };
}

/** The median, the least and the most. */
function describe(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [middle, least, most] = [sorted[Math.floor(sorted.length / 2)], sorted.at(0), sorted.at(-1)]
    .map((number) => number?.toPrecision(2));
  return `${middle} (${least} to ${most})`;
}
