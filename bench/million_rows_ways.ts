/**
 * Reads the million rows in one way, in a process of its own, and prints what it took as JSON.
 *
 *     deno run -A bench/million_rows_ways.ts WAY URL FOLDER
 *
 * @module
 */
import process from "node:process";
import { fetchTable, loadConfig, type Table, toRecords, total } from "us-trade";
import { FAKE_KEY } from "../tests/census_server.ts";
import { ROWS } from "./million_rows_body.ts";
import type { Way } from "./million_rows.ts";

const QUERY = {
  get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO", "CON_VAL_MO"],
  time: "2025-10",
  COMM_LVL: "HS10",
} as const;

/** What each way gives is how many rows it read. */
const WAYS: Record<Way, (url: string, folder: string) => Promise<number>> = {
  async json(url) {
    const rows = await (await fetch(url)).json();
    return rows.length - 1;
  },

  async table(url, folder) {
    return (await ask("live", url, folder)).length;
  },

  async tableTotal(url, folder) {
    const table = await ask("live", url, folder);
    return total(table, "GEN_VAL_MO") > 0 ? table.length : 0;
  },

  async recordsTotal(url, folder) {
    const records = toRecords(await ask("live", url, folder));
    return total(records, "GEN_VAL_MO") > 0 ? records.length : 0;
  },

  async replay(url, folder) {
    return (await ask("recorded", url, folder)).length;
  },
};

/** Asks the server as a user asks the API. */
async function ask(
  source: "live" | "recorded",
  url: string,
  folder: string,
): Promise<Table<"CTY_CODE" | "I_COMMODITY" | "GEN_VAL_MO" | "CON_VAL_MO" | "time" | "COMM_LVL">> {
  const config = await loadConfig({
    environment: {
      CENSUS_API_KEY: FAKE_KEY,
      CENSUS_SOURCE: source,
      CENSUS_API_URL: url,
      CENSUS_RECORDINGS: folder,
    },
  });
  return await fetchTable("imports/hs", QUERY, config);
}

/** Megabytes that this process had in memory at its peak; only Linux says so. */
async function peakOf(): Promise<number> {
  const status = await Deno.readTextFile("/proc/self/status");
  return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1]) / 1024;
}

const [way = "", url = "", folder = ""] = Deno.args;
const start = performance.now();
const rows = await WAYS[way as Way](url, folder);
const time = (performance.now() - start) / 1000;
if (rows !== ROWS) throw new Error(`${way} read ${rows} rows`);
const { user, system } = process.cpuUsage();
const usage = { time, processor: (user + system) / 1e6, memory: await peakOf() };
console.log(JSON.stringify(usage));
Deno.exit(); // To clear away what was read is not measured.
