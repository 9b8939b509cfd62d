import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./in_time.ts";
import { run, type RunResult } from "./process.ts";
import { project } from "./project.ts";
import { withTrial } from "./trial_notebook.ts";

const REPORT = fileURLToPath(new URL("report.ts", import.meta.url));
const WRITTEN = join(project.reports, "99_trial.html");

function report(...args: string[]): Promise<RunResult> {
  return run([Deno.execPath(), "run", "-A", REPORT, ...args]);
}

function drafts(): string[] {
  return [...Deno.readDirSync(project.reports)]
    .map(({ name }) => name)
    .filter((name) => name.includes("99_trial.html") && name.endsWith(".draft"));
}

Deno.test("a report is written, and its path is the last line", () =>
  withTrial([{ markdown: "# A trial" }, `"the value"`], async (path) => {
    const { success, lines } = await report(path);
    assert.ok(success);
    assert.equal(lines.at(-1), WRITTEN);
    assert.match(await Deno.readTextFile(WRITTEN), /the value/);
    await Deno.remove(WRITTEN);
  }));

Deno.test("the report of a month runs with that month and has a name of its own", () =>
  withTrial([`Deno.env.get("TRADE_MONTH")`], async (path) => {
    const { lines } = await report(path, "--month", "2025-09");
    const written = join(project.reports, "99_trial_2025-09.html");
    assert.equal(lines.at(-1), written);
    assert.match(await Deno.readTextFile(written), /2025-09/);
    await Deno.remove(written);
  }));

Deno.test("a failing cell ends with code 1, and the report of before survives", () =>
  withTrial([`1`, `throw new RangeError("no such month")`], async (path) => {
    await Deno.writeTextFile(WRITTEN, "the report of before");
    const { code, lines } = await report(path);
    assert.equal(code, 1);
    assert.match(lines.join("\n"), /cell 2 failed: RangeError: no such month/);
    assert.equal(await Deno.readTextFile(WRITTEN), "the report of before");
    assert.deepEqual(drafts(), []);
    await Deno.remove(WRITTEN);
  }));

Deno.test("a file that is no notebook is one sentence", () =>
  withTrial([], async (path) => {
    await Deno.writeTextFile(path, "no notebook");
    const { code, lines } = await report(path);
    assert.equal(code, 1);
    assert.match(lines.at(-1) ?? "", /^\S+99_trial\.ipynb is not a notebook \(.*\)\.$/);
    assert.equal(lines.length, 2, lines.join("\n"));
  }));

Deno.test("a month without figures is one sentence that names the newest one, or the one it needs", async () => {
  const env = { ...Deno.env.toObject(), CENSUS_SOURCE: "sample" };
  // The sample holds published figures, and none as old as these.
  const months: [string, RegExp][] = [
    ["2099-12", /^There are no figures of 2099-12 yet: the newest month is 20\d\d-\d\d\.$/],
    ["2011-05", /^2011-05 is compared with 2010-05\. 07_the_month_in_trade.*2010-05/],
  ];
  for (const [month, says] of months) {
    const { code, lines } = await run(
      [Deno.execPath(), "run", "-A", REPORT, "07", "--month", month],
      { env },
    );
    assert.equal(code, 1);
    assert.equal(lines.length, 2, lines.join("\n"));
    assert.match(lines[1] ?? "", says);
  }
});

Deno.test("a wrong setting is one sentence", () =>
  withTrial([
    `import { loadConfig } from "us-trade";\nawait loadConfig()`,
  ], async (path) => {
    const env = { ...Deno.env.toObject(), CENSUS_SOURCE: "smaple" };
    const { code, lines } = await run([Deno.execPath(), "run", "-A", REPORT, path], { env });
    assert.equal(code, 1);
    assert.equal(lines.length, 2, lines.join("\n"));
    assert.match(lines[1] ?? "", /^99_trial\.ipynb, cell 1 failed: CENSUS_SOURCE is "smaple": use/);
  }));

Deno.test("a report that is broken off leaves nothing in the system's temporary folder", () =>
  withTrial([
    `Deno.writeTextFileSync("started", "");\nawait new Promise(() => {})`,
  ], async (path) => {
    const folder = await Deno.makeTempDir();
    const task = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", REPORT, path],
      env: { TMPDIR: folder },
      stdout: "null",
      stderr: "null",
    }).spawn();
    await until("the cell's start", () => existsSync(join(dirname(path), "started")));
    task.kill("SIGKILL");
    await task.status;
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    await Deno.remove(folder, { recursive: true });
  }));

Deno.test("a notebook is found from the folder where the task was called, inside the project", () =>
  withTrial([`"the value"`], async (path) => {
    const env = { ...Deno.env.toObject(), INIT_CWD: dirname(path) };
    const { lines } = await run(
      [Deno.execPath(), "run", "-A", REPORT, "99_trial.ipynb"],
      { cwd: project.root, env },
    );
    assert.equal(lines.at(-1), WRITTEN);
    await Deno.remove(WRITTEN);

    const outside = await Deno.makeTempDir();
    await Deno.copyFile(path, join(outside, "mine.ipynb"));
    const { code, lines: said } = await report(join(outside, "mine.ipynb"));
    assert.equal(code, 1);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(
      said[0] ?? "",
      /mine\.ipynb lies outside the project, .*: copy it into .*notebooks/,
    );
    await Deno.remove(outside, { recursive: true });
  }));

Deno.test("what cannot be reported is one sentence, without a stack trace", async () => {
  const wrongs: [string[], RegExp][] = [
    [["77"], /^There is no lesson "77": give one of 01_top_export_partners.*\.$/],
    [["--month", "2025-13"], /^"2025-13" is not a month: write it as 2025-10\.$/],
    [["--mnth", "2025-10"], /^Unknown option '--mnth'/],
  ];
  for (const [args, says] of wrongs) {
    const { code, lines } = await report(...args);
    assert.equal(code, 1);
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.match(lines[0] ?? "", says);
  }
  assert.ok(!existsSync(join(project.reports, "77.html")));
});
