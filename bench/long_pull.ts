/**
 * `deno run -A bench/long_pull.ts`: a pull of 132 months by partner and chapter, killed ten times,
 * and one question to what it leaves behind, by several engines, with time and memory.
 *
 * @module
 */
import { median } from "d3";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FAKE_KEY } from "../tests/census_server.ts";

const HELP = `A pull of 132 months, killed ten times, and a question to its folder.

  --python <path>    a Python with the packages of bench/requirements_engines.txt
  --totals <path>    real totals of partners by month; made ones otherwise
  --rounds 5         how often each engine is asked
  --spark            asks Spark, too, which needs Java`;

const KILLS = 10;

/** So many months are written between two kills. */
const MONTHS_BETWEEN_KILLS = 9;

const PULL = [
  ...["imports/hs", "--from", "2013-01", "--to", "2023-12", "--by", "CTY_CODE,I_COMMODITY:HS2"],
];

/** What a program used: seconds, and bytes at the peak of its largest process. */
interface Usage {
  wall: number;
  memory: number;
  said: string;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** The pull as a command; it writes a line for each month. */
function pullCommand(folder: string): string[] {
  return [Deno.execPath(), "run", "-A", pathOf("../tasks/pull.ts"), ...PULL, "--folder", folder];
}

async function killAfter(months: number, command: string[], env: Record<string, string>) {
  const [program = "", ...args] = command;
  const child = new Deno.Command(program, { args, env, stdout: "piped", stderr: "null" }).spawn();
  let seen = 0;
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    seen += text.match(/^\d{4}-\d\d: /gm)?.length ?? 0;
    if (seen < months) continue;
    child.kill("SIGKILL");
    break;
  }
  await child.status;
}

async function measure(
  python: string,
  command: string[],
  env: Record<string, string> = {},
): Promise<Usage> {
  const out = await Deno.makeTempFile();
  const { success, stdout, stderr } = await new Deno.Command(python, {
    args: ["-I", pathOf("measure.py"), out, ...command],
    env,
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { wall, memory } = JSON.parse(await Deno.readTextFile(out));
  await Deno.remove(out);
  return { wall, memory, said: new TextDecoder().decode(stdout).trim().split("\n").at(-1) ?? "" };
}

function describe({ wall, memory }: Pick<Usage, "wall" | "memory">): string {
  return `${wall.toFixed(2)} s, ${Math.round(memory / 2 ** 20)} MB`;
}

async function pull(python: string, folder: string, url: string): Promise<void> {
  const env = { CENSUS_API_URL: url, CENSUS_API_KEY: FAKE_KEY, CENSUS_SOURCE: "live" };
  const command = pullCommand(folder);
  for (let kill = 0; kill < KILLS; kill++) await killAfter(MONTHS_BETWEEN_KILLS, command, env);
  const usage = await measure(python, command, env);
  console.log(`the rest of the pull after ${KILLS} kills: ${describe(usage)}`);
  console.log(usage.said);

  const counts: number[] = Object.values(await (await fetch(new URL("/asked", url))).json());
  const again = counts.filter((count) => count > 1);
  console.log(
    `${counts.length} questions; asked again after a kill: ${again.length}, none more than ` +
      `${Math.max(1, ...again)} times`,
  );
  await Deno.remove(folder, { recursive: true });
  console.log(`the whole pull at once: ${describe(await measure(python, command, env))}`);
}

async function query(
  python: string,
  { pulled, answers, rounds, engines }: {
    pulled: string;
    answers: string;
    rounds: number;
    engines: readonly string[];
  },
): Promise<void> {
  const usages = new Map<string, Usage[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const engine of round % 2 ? engines.toReversed() : engines) {
      const folder = engine === "pandas_answers" ? answers : pulled;
      const usage = await measure(python, [
        python,
        "-I",
        pathOf("query_engines.py"),
        engine,
        folder,
      ]);
      if (round > 0) usages.get(engine)?.push(usage); // The first round warms up.
    }
  }
  for (const [engine, used] of usages) {
    const wall = median(used, (usage) => usage.wall) ?? NaN;
    const memory = median(used, (usage) => usage.memory) ?? NaN;
    console.log(`${engine.padEnd(15)} ${describe({ wall, memory })}  ${used[0]?.said}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      python: { type: "string", default: "python3" },
      totals: { type: "string" },
      rounds: { type: "string", default: "5" },
      spark: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const folder = await Deno.makeTempDir({ prefix: "us-trade-bench-" });
  const [pulled, answers] = ["pulled", "answers"].map((name) => join(folder, name));
  if (pulled === undefined || answers === undefined) return;
  await Deno.mkdir(answers);
  const server = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      pathOf("long_pull_server.ts"),
      answers,
      ...(values.totals ? [values.totals] : []),
    ],
    stdout: "piped",
  }).spawn();
  try {
    await pull(values.python, pulled, await addressOf(server));
    const engines = ["duckdb", "clickhouse", "pandas", "pandas_answers"];
    await query(values.python, {
      pulled,
      answers,
      rounds: Number(values.rounds),
      engines: values.spark ? [...engines, "spark"] : engines,
    });
  } finally {
    server.kill();
    await server.status;
    await Deno.remove(folder, { recursive: true });
  }
}

/** The address that the server prints when it is ready. */
async function addressOf(server: Deno.ChildProcess): Promise<string> {
  const reader = server.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = await reader.read();
  return value?.trim() ?? "";
}

if (import.meta.main) await main();
