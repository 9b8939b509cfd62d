import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Problem } from "../jupyter/problem.ts";
import { CensusError } from "../lib/errors.ts";
import { writeWhole } from "../lib/files/_write_whole.ts";
import { toParquet } from "../lib/files/to_parquet.ts";
import type { Config } from "../lib/settings/config.ts";
import { fetchTable } from "../lib/table/fetch_table.ts";
import { duration } from "./pull_estimate.ts";
import { addable, leavesOf, sumsByMonth } from "./pull_leaves.ts";
import { emptyMonthFile, monthFile, monthQuery, type PullPlan, totalsQuery } from "./pull_plan.ts";

/** Engines pass over what begins with an underscore. */
const PLAN_FILE = "_pull.json";

/** Where answers are recorded until their month is written. */
const UNFINISHED_FOLDER = "_unfinished";

/** What a finished pull has brought in this run. */
export interface Pulled {
  readonly months: number;
  readonly rows: number;
}

type Totals = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The months that have no file yet. */
export function missingMonths(plan: PullPlan): string[] {
  return plan.months.filter((month) =>
    !existsSync(monthFile(plan, month)) && !existsSync(emptyMonthFile(plan, month))
  );
}

/**
 * Asks for each month that has no file yet, one after the other, and writes it when its rows add up
 * to the month's own total. Of a month under way the answers are recorded, so that a pull that is
 * killed goes on where it was; the recordings go when the month is written, or they would double
 * what is on the disk.
 *
 * @param say Is told a line for each month.
 * @throws {Problem} If the folder holds another pull, or a month cannot be had: one sentence, with
 * what is kept.
 */
export async function pullMonths(
  plan: PullPlan,
  config: Config,
  say: (line: string) => void,
): Promise<Pulled> {
  try {
    await claimFolder(plan);
    using _lock = await lockFolder(plan);
    return await pullMissing(plan, config, say);
  } catch (error) {
    if (!(error instanceof CensusError) && !(error instanceof Problem)) throw error;
    throw new Problem(`${error.message}; ${describeKept(plan)}`);
  }
}

async function pullMissing(
  plan: PullPlan,
  config: Config,
  say: (line: string) => void,
): Promise<Pulled> {
  const missing = missingMonths(plan);
  const unfinished = join(plan.folder, UNFINISHED_FOLDER);
  if (missing.length === 0) {
    await rm(unfinished, { recursive: true, force: true });
    return { months: 0, rows: 0 };
  }
  const begin = performance.now();
  const recorded = (name: string) => recordIn(join(unfinished, name), config);
  const totals = await fetchTotals(plan, recorded("totals"));
  let rows = 0;
  for (const [done, month] of missing.entries()) {
    const count = await pullMonth(plan, month, { totals, config: recorded("month") });
    rows += count;
    const left = (performance.now() - begin) / (done + 1) * (missing.length - done - 1);
    say(
      `${month}: ${count.toLocaleString("en-US")} rows, which add up to the month's total; ` +
        describeLeft(missing.length - done - 1, left / 3_600_000),
    );
    await rm(join(unfinished, "month"), { recursive: true, force: true });
  }
  await rm(unfinished, { recursive: true, force: true });
  return { months: missing.length, rows };
}

/** Whoever replays recordings has them already; whoever asks live may go on where a pull was. */
function recordIn(folder: string, config: Config): Config {
  if (config.source === "recorded") return config;
  const source = config.source === "live" && config.key !== null ? "auto" : config.source;
  return { ...config, source, recordings: folder };
}

async function fetchTotals(plan: PullPlan, config: Config): Promise<Totals> {
  const table = await fetchTable(plan.dataset, totalsQuery(plan), config);
  return sumsByMonth(table, addable(plan));
}

/** Options of {@linkcode pullMonth}. */
interface MonthOptions {
  totals: Totals;
  config: Config;
}

/** Writes one month, and gives the number of its rows. */
async function pullMonth(
  plan: PullPlan,
  month: string,
  { totals, config }: MonthOptions,
): Promise<number> {
  const answer = await fetchTable(plan.dataset, monthQuery(plan, month), config);
  if (answer.whyEmpty && answer.whyEmpty.reason !== "no trade") {
    throw new CensusError(answer.whyEmpty.sentence);
  }
  const leaves = leavesOf(answer, plan);
  const found = sumsByMonth(leaves, addable(plan)).get(month);
  for (const name of addable(plan)) {
    const [sum, total] = [found?.get(name) ?? 0, totals.get(month)?.get(name) ?? 0];
    if (sum === total) continue;
    // The totals may be older than a revision: the next run asks for both anew.
    await rm(join(plan.folder, UNFINISHED_FOLDER), { recursive: true, force: true });
    throw new Problem(
      `${month} does not add up: the sum of ${name} is ${sum.toLocaleString("en-US")}, and the ` +
        `month's own total ${total.toLocaleString("en-US")}, as after a revision, so run it again`,
    );
  }
  // Without its file, a month has only what a killed pull left half written.
  await rm(dirname(monthFile(plan, month)), { recursive: true, force: true });
  if (leaves.length === 0) await writeWhole(emptyMonthFile(plan, month), new Uint8Array());
  else await toParquet(leaves, monthFile(plan, month));
  return leaves.length;
}

/** A folder holds one question, of any months: two would count the same trade twice. */
async function claimFolder(plan: PullPlan): Promise<void> {
  const { dimensions, level, measures, where } = plan;
  const claim = JSON.stringify({ by: dimensions, level, measures, where }, null, 2) + "\n";
  const path = join(plan.folder, PLAN_FILE);
  const known = await readFile(path, "utf8").catch(() => null);
  if (known === null) return await writeWhole(path, new TextEncoder().encode(claim));
  if (known !== claim) {
    throw new Problem(
      `${plan.folder} holds another pull, as ${PLAN_FILE} in it says: give another --folder`,
    );
  }
}

/** Two pulls into one folder would ask everything twice. The system ends a lock with its process. */
async function lockFolder({ folder }: PullPlan): Promise<Deno.FsFile> {
  await mkdir(folder, { recursive: true });
  const file = await Deno.open(join(folder, PLAN_FILE), { read: true, write: true });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Problem(`Another pull is at work in ${folder}: let it finish`);
}

function describeLeft(months: number, hours: number): string {
  if (months === 0) return "the last";
  return `${months} to go, about ${duration(hours)}`;
}

function describeKept(plan: PullPlan): string {
  const kept = plan.months.length - missingMonths(plan).length;
  return `${kept} of ${plan.months.length} months are in ${plan.folder}, ` +
    "and the same command goes on from there";
}
