/**
 * `deno task pull`, as a person runs it: killed, refused, without room, and read by other engines.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CensusServer, FAKE_KEY, json, startCensusServer, text } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { LEAVES_OF_MONTH, madeFigures, worldOf } from "./made_figures.ts";
import { ENGINES, lackOfReaders, NEEDS_READERS, readWith } from "./readers.ts";
import { recordedFigures } from "./recorded.ts";
import { productRows } from "./product_figures.ts";

const TASK = fileURLToPath(new URL("../tasks/pull.ts", import.meta.url));
const PULL_MONTHS = fileURLToPath(new URL("pull_months.ts", import.meta.url));

const MONTHS = monthsFrom("2023-01", 14);
const FIGURES = madeFigures(MONTHS);
const WISH = ["--from", "2023-01", "--to", "2024-02", "--by", "CTY_CODE,I_COMMODITY:HS2"];

function monthsFrom(first: string, count: number): string[] {
  const begin = Temporal.PlainYearMonth.from(first);
  return Array.from({ length: count }, (_, months) => String(begin.add({ months })));
}

function spawn(server: CensusServer, args: string[], key = FAKE_KEY): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", ...args],
    env: { CENSUS_API_URL: server.url, CENSUS_API_KEY: key, CENSUS_SOURCE: "live", NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Runs the task to its end. */
async function pull(
  server: CensusServer,
  folder: string,
  { args = WISH, key = FAKE_KEY }: { args?: string[]; key?: string } = {},
): Promise<{ code: number; printed: string; complained: string }> {
  const task = [TASK, "imports/hs", ...args, "--folder", folder];
  const { code, stdout, stderr } = await spawn(server, task, key).output();
  const [printed = "", complained = ""] = [stdout, stderr]
    .map((bytes) => new TextDecoder().decode(bytes).trim());
  return { code, printed, complained };
}

/** All files below a folder. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesIn(join(folder, name)).map((path) => join(name, path)) : [name]
  ).sort();
}

function fileOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return join("dataset=imports_hs", `year=${year}`, `month=${number}`, "part.parquet");
}

Deno.test("a pull that is killed ten times asks nothing twice but what was under way", async () => {
  // A month as a whole is too large here, so that each goes out by its leading digits.
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES }, mostRows: 20 });
  await using folder = await makeFolder();
  const wish = {
    ...{ dataset: "imports/hs", from: "2023-01", to: "2024-02", folder: folder.path },
    ...{ by: ["CTY_CODE", "I_COMMODITY:HS2"], get: [], where: [] },
  };
  const kills = [1, 2, 3, 9, 17, 31, 60, 61, 100, 140];
  const underWay: string[] = [];
  const leftOver = join(folder.path, `${fileOf("2023-05")}.1.unfinished`);
  await Deno.mkdir(dirname(leftOver), { recursive: true });
  await Deno.writeTextFile(leftOver, "PAR1"); // As a kill while a month is written leaves it.
  let child = spawn(server, [PULL_MONTHS, JSON.stringify(wish)]);
  server.fault = (_, count) => {
    if (count !== kills[0]) return null;
    kills.shift();
    underWay.push(server.requests.at(-1) ?? "");
    child.kill("SIGKILL");
    return child.status.then(() => text(500, "nobody reads this"));
  };
  let code = -1;
  for (let run = 0; run <= 10; run++) {
    ({ code } = await child.output());
    if (code === 0) break;
    child = spawn(server, [PULL_MONTHS, JSON.stringify(wish)]);
  }
  strictEqual(code, 0);
  strictEqual(kills.length, 0);
  const asked = Map.groupBy(server.requests, (request) => request);
  for (const [request, times] of asked) {
    // What is too large is tried three times, as every passing fault.
    const isWhole = !request.includes("*") && request.includes("COMM_LVL");
    const interrupted = underWay.filter((one) => one === request).length;
    ok(times.length <= (isWhole ? 3 : 1) + interrupted, `${times.length} times: ${request}`);
  }
  deepStrictEqual(filesIn(folder.path), [
    join("dataset=imports_hs", "_pull.json"),
    ...MONTHS.map(fileOf).sort(),
  ]);
});

for (const engine of ENGINES) {
  Deno.test({
    name: `${engine} reads a pulled folder as one table, each dollar once${NEEDS_READERS}`,
    ignore: lackOfReaders !== null,
    async fn() {
      await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
      await using folder = await makeFolder();
      const { code, printed } = await pull(server, folder.path);
      strictEqual(code, 0);
      match(printed, /2024-02: 15 rows, which add up to the month's total; the last\n/);
      const reading = await readWith(engine, folder.path, "GEN_VAL_MO");
      strictEqual(reading.rows, 14 * LEAVES_OF_MONTH);
      strictEqual(reading.sum, String(worldOf(FIGURES)));
      deepStrictEqual(reading.months, ["2023-01-01", "2024-02-01"]);
      const names = reading.schema.map((column) => column.split(":")[0]);
      deepStrictEqual(names.slice(-3).sort(), ["dataset", "month", "year"]);
      match(reading.schema.join(), /month: (BIGINT|Int64|int32)/);
    },
  });
}

Deno.test({
  name: `the imports of 2024 go through a pull to the dollar${NEEDS_READERS}`,
  ignore: lackOfReaders !== null,
  async fn() {
    // The totals are those of other answers than the rows by chapter.
    const totals = recordedFigures("imports");
    const figures = [...productRows(), ...totals];
    await using server = startCensusServer({ figures: { "imports/hs": figures } });
    await using folder = await makeFolder();
    const args = ["--from", "2024-01", "--to", "2024-12", "--by", "CTY_CODE,I_COMMODITY:HS2"];
    const { code, complained } = await pull(server, folder.path, { args });
    strictEqual(complained, "");
    strictEqual(code, 0);
    strictEqual(server.requests.length, 13);
    const reading = await readWith("duckdb", folder.path, "GEN_VAL_MO");
    strictEqual(reading.sum, String(worldOf(totals)));
  },
});

Deno.test("--dry-run says what it would take, and asks nothing", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  const { code, printed } = await pull(server, folder.path, { args: [...WISH, "--dry-run"] });
  strictEqual(code, 0);
  // 14 months of 15 to 60 seconds each, and one request for their totals.
  strictEqual(
    printed,
    "14 months: 15 requests, 126,000 to 154,000 rows, 4 minutes to 14 minutes at the API's usual speed",
  );
  strictEqual(server.requests.length, 0);
  deepStrictEqual(filesIn(folder.path), []);
});

Deno.test("a month that is not out yet ends a pull in one sentence; what came is kept", async () => {
  const now = Temporal.Now.plainDateISO("UTC").toPlainYearMonth();
  const months = monthsFrom(String(now.subtract({ months: 4 })), 3);
  const figures = { "imports/hs": madeFigures(months.slice(0, 2)) };
  await using server = startCensusServer({ figures });
  await using folder = await makeFolder();
  const [first = "", second = "", third = ""] = months;
  const args = ["--from", first, "--to", third, "--by", "CTY_CODE,I_COMMODITY:HS2"];
  const { code, complained } = await pull(server, folder.path, { args });
  strictEqual(code, 1);
  strictEqual(
    complained,
    `${third} is not published yet: the newest month is ${second}; 2 of 3 months are in ` +
      `${join(folder.path, "dataset=imports_hs")}, and the same command goes on from there`,
  );
  const kept = filesIn(folder.path).filter((path) => path.endsWith(".parquet"));
  deepStrictEqual(kept, [first, second].map(fileOf));
});

Deno.test("a refused key ends a pull in one sentence, and the next run goes on", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  const other = FAKE_KEY.replace("0", "1");
  const refused = await pull(server, folder.path, { key: other });
  strictEqual(refused.code, 1);
  match(
    refused.complained,
    /^The Census API does not accept the key: [^\n]*; 0 of 14 months [^\n]*$/,
  );
  ok(!refused.complained.includes(other));
  strictEqual((await pull(server, folder.path)).code, 0);
  for (const path of filesIn(folder.path)) {
    const bytes = await Deno.readFile(join(folder.path, path));
    ok(!new TextDecoder("latin1").decode(bytes).includes(FAKE_KEY), `${path} holds the key`);
  }
});

Deno.test("wrong words and codes end a pull in one sentence", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  const wish = (
    by: string,
    ...more: string[]
  ) => ["--from", "2023-01", "--to", "2023-02", "--by", by, ...more];
  const sayings: [string[], RegExp][] = [
    [wish("CTY_COD"), /^No variable "CTY_COD" in imports\/hs: did you mean "CTY_CODE"\?$/],
    [wish("I_COMMODITY"), /^I_COMMODITY comes in several levels .*: write I_COMMODITY:HS2$/],
    [wish("I_COMMODITY:HS3"), /^COMM_LVL "HS3" is not a level of this dataset: .*$/],
    [wish("CTY_CODE:HS2"), /^CTY_CODE:HS2 has a level, and only I_COMMODITY has levels$/],
    [["--from", "2023-01", "--to", "2023"], /^--to is "2023": give a month, such as 2013-01$/],
    [
      wish("I_COMMODITY:HS2", "--where", "CTY_CODE=4999"),
      /^there is no partner with the CTY_CODE "4999"; 0 of 2 months are in .*$/,
    ],
  ];
  for (const [args, saying] of sayings) {
    const { code, complained } = await pull(server, folder.path, { args });
    strictEqual(code, 1);
    match(complained, saying);
  }
});

Deno.test("a month that does not add up to its total is not kept, and says so", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  server.fault = (url) => {
    if (url.searchParams.get("time") !== "2023-02") return null;
    const header = ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO", "time", "COMM_LVL"];
    return json([header, ["5700", "01", "17", "2023-02", "HS2"]]);
  };
  const { code, complained } = await pull(server, folder.path);
  strictEqual(code, 1);
  match(
    complained,
    /^2023-02 does not add up: the sum of GEN_VAL_MO is 17, and .*; 1 of 14 months .*$/,
  );
  deepStrictEqual(filesIn(folder.path).slice(1), [fileOf("2023-01")]);
  server.fault = () => null;
  strictEqual((await pull(server, folder.path)).code, 0);
});

Deno.test("a month without trade of this kind is known to be empty, and not asked again", async () => {
  const figures = FIGURES.filter((row) => row.time !== "2023-01" || row.CTY_CODE !== "8220");
  await using server = startCensusServer({ figures: { "imports/hs": figures } });
  await using folder = await makeFolder();
  const args = [
    "--from",
    "2023-01",
    "--to",
    "2023-02",
    "--by",
    "I_COMMODITY:HS2",
    "--where",
    "CTY_CODE=8220",
  ];
  strictEqual((await pull(server, folder.path, { args })).code, 0);
  const { length } = server.requests;
  strictEqual((await pull(server, folder.path, { args })).code, 0);
  strictEqual(server.requests.length, length);
  deepStrictEqual(filesIn(folder.path).slice(1), [
    join("dataset=imports_hs", "year=2023", "month=1", "_no_rows"),
    fileOf("2023-02"),
  ]);
});

Deno.test("two pulls into one folder do not ask everything twice", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  const args = [...WISH.slice(0, 3), "2023-01", ...WISH.slice(4)];
  strictEqual((await pull(server, folder.path, { args })).code, 0);
  const asked = server.requests.length;
  using other = await Deno.open(join(folder.path, "dataset=imports_hs", "_pull.json"), {
    write: true,
  });
  await other.lock(true);
  const { code, complained } = await pull(server, folder.path);
  strictEqual(code, 1);
  match(complained, /^Another pull is at work in .*: let it finish; 1 of 14 months /);
  strictEqual(server.requests.length, asked);
});

Deno.test("a folder holds one question", async () => {
  await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
  await using folder = await makeFolder();
  strictEqual((await pull(server, folder.path)).code, 0);
  const args = ["--from", "2023-01", "--to", "2023-02", "--by", "CTY_CODE"];
  const { code, complained } = await pull(server, folder.path, { args });
  strictEqual(code, 1);
  match(complained, /holds another pull, as _pull\.json in it says: give another --folder; /);
});

async function mount(...args: string[]): Promise<boolean> {
  const command = new Deno.Command("mount", { args });
  return await command.output().then(({ success }) => success, () => false);
}

async function unmount(folder: string): Promise<void> {
  await new Deno.Command("umount", { args: [folder] }).output();
}

/** Whether a disk can be made that is soon full. */
async function canMount(): Promise<boolean> {
  await using folder = await makeFolder();
  if (!await mount("-t", "tmpfs", "tmpfs", folder.path)) return false;
  await unmount(folder.path);
  return true;
}

const isMountable = await canMount();

Deno.test({
  name: `a full disk ends a pull in one sentence, with no half file${
    isMountable ? "" : " (needs the right to mount a small disk)"
  }`,
  ignore: !isMountable,
  async fn() {
    await using server = startCensusServer({ figures: { "imports/hs": FIGURES } });
    await using folder = await makeFolder();
    ok(await mount("-t", "tmpfs", "-o", "size=40k", "tmpfs", folder.path));
    try {
      const full = await pull(server, folder.path);
      strictEqual(full.code, 1);
      const last = full.complained.split("\n").at(-1) ?? "";
      match(last, /cannot be written: the disk is full, so make room, or give another folder; /);
      const kept = filesIn(folder.path).filter((path) => path.endsWith("part.parquet"));
      ok(kept.length > 0 && kept.length < 14);
      match(last, new RegExp(`; ${kept.length} of 14 months are in `));
      ok(!filesIn(folder.path).some((path) => path.endsWith(".unfinished")));
      ok(await mount("-o", "remount,size=4m", folder.path));
      strictEqual((await pull(server, folder.path)).code, 0);
      strictEqual(filesIn(folder.path).filter((path) => path.endsWith(".parquet")).length, 14);
    } finally {
      await unmount(folder.path);
    }
  },
});
