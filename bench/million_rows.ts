/**
 * `deno run -A bench/million_rows.ts [--rounds 5]`: a million rows read in several ways, each in a
 * process of its own and in turn, as ratios to `await (await fetch(url)).json()`.
 *
 * @module
 */
import { median } from "d3";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The ways of million_rows_ways.ts. */
export const WAY_NAMES = ["json", "table", "tableTotal", "recordsTotal", "replay"] as const;
export type Way = typeof WAY_NAMES[number];

const TITLES: Record<Way, string> = {
  json: "await (await fetch(url)).json()",
  table: "fetchTable, recorded (to reach: 0.8 of the time, 0.4 of the memory)",
  tableTotal: "... and total of the table (1.0, 0.4)",
  recordsTotal: "... and toRecords, total of the records (2.0)",
  replay: "a replay of that recording (0.6)",
};

/** Seconds, and megabytes at the peak. */
interface Usage {
  /** From before the request to the last row. */
  time: number;
  /** Of the whole process, its start included. */
  processor: number;
  memory: number;
}

const MEASURES = ["time", "processor", "memory"] as const;

/** Runs one way in a process of its own. */
async function measure(way: Way, url: string, folder: string): Promise<Usage> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", pathOf("million_rows_ways.ts"), way, url, folder],
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}

/** Each way once a round, every second round backwards; the first round warms up. */
async function runInTurn(rounds: number, url: string, folder: string) {
  const usages: Record<Way, Usage[]> = {
    json: [],
    table: [],
    tableTotal: [],
    recordsTotal: [],
    replay: [],
  };
  for (let round = 0; round <= rounds; round++) {
    // The first round goes forwards: there is no replay before there is a recording.
    for (const way of round % 2 ? WAY_NAMES.toReversed() : WAY_NAMES) {
      const usage = await measure(way, url, folder);
      if (round > 0) usages[way].push(usage);
    }
  }
  return usages;
}

function print(usages: Record<Way, Usage[]>): void {
  console.log(`${usages.json.length} rounds; medians, and ratios to the first line\n`);
  for (const way of WAY_NAMES) {
    const cells = MEASURES.map((measure) => {
      const value = median(usages[way], (usage) => usage[measure]) ?? NaN;
      const ratio = value / (median(usages.json, (usage) => usage[measure]) ?? NaN);
      const shown = measure === "memory" ? `${Math.round(value)} MB` : `${value.toFixed(2)} s`;
      return `${measure} ${shown} (${ratio.toFixed(2)})`.padEnd(26);
    });
    console.log(`${TITLES[way]}\n  ${cells.join("")}`);
  }
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** The address that the server prints when it is ready. */
async function addressOf(server: Deno.ChildProcess): Promise<string> {
  for await (const text of server.stdout.pipeThrough(new TextDecoderStream())) return text.trim();
  throw new Error("The server did not start");
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
  const folder = await Deno.makeTempDir({ prefix: "us-trade-bench-" });
  const server = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", pathOf("million_rows_server.ts")],
    stdout: "piped",
  }).spawn();
  try {
    print(await runInTurn(Number(values.rounds), await addressOf(server), folder));
  } finally {
    server.kill();
    await server.status;
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) await main();
