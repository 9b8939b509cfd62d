import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { execute } from "./execute.ts";
import { isRunning, until } from "./in_time.ts";
import { type Notebook, type Output } from "./notebook.ts";
import { withTrial } from "./trial_notebook.ts";

async function outputsOf(notebook: string): Promise<Output[][]> {
  const { cells }: Notebook = JSON.parse(notebook);
  return await Promise.resolve(cells.map((cell) => cell.outputs ?? []));
}

Deno.test("cells run in the notebook's folder, in UTC, without colours, with the given variables", () =>
  withTrial([
    `Deno.cwd()`,
    `Deno.env.get("TZ") + new Date(0).getHours()`,
    `({ month: Deno.env.get("TRADE_MONTH") })`,
    `Deno.env.get("CENSUS_SOURCE")`,
  ], async (path) => {
    const variables = { TRADE_MONTH: "2025-09", CENSUS_SOURCE: undefined };
    const { notebook } = await execute(path, { variables });
    const texts = (await outputsOf(notebook)).flat()
      .map((output) => "data" in output ? output.data["text/plain"] : output);
    assert.deepEqual(texts.map(String), [
      JSON.stringify(await Deno.realPath(dirname(path))),
      `"UTC0"`,
      `{ month: "2025-09" }`,
    ]);
  }));

Deno.test("nothing is put into the home folder but caches", () =>
  withTrial([`1`], async (path) => {
    const HOME = await Deno.makeTempDir();
    await execute(path, { variables: { HOME } });
    const made = [...Deno.readDirSync(HOME)].map(({ name }) => name);
    assert.deepEqual(made.filter((name) => name !== ".cache" && name !== "Library"), []);
    await Deno.remove(HOME, { recursive: true });
  }));

Deno.test("each code cell is announced with its number and first line", () =>
  withTrial([`1`, { markdown: "words" }, `// two\n2`], async (path) => {
    const cells: unknown[] = [];
    await execute(path, { onCell: (cell) => cells.push({ ...cell }) });
    assert.deepEqual(cells.map((cell) => JSON.stringify(cell)), [
      `{"event":"cell","number":1,"of":2,"line":"1"}`,
      `{"event":"cell","number":2,"of":2,"line":"// two"}`,
    ]);
  }));

Deno.test("two runs give the same bytes, which name no version and no time", () =>
  withTrial(
    [`console.log("a");\nconsole.log("b");\nawait 1`, `new Map([[1, "x"]])`],
    async (path) => {
      const first = await execute(path);
      const second = await execute(path);
      assert.equal(first.notebook, second.notebook);
      assert.equal(first.page, second.page);
      assert.doesNotMatch(first.notebook, /"version"|"execution"|"iopub/);
      const [[printed]] = await outputsOf(first.notebook) as [[Output]];
      assert.deepEqual(printed, { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] });
    },
  ));

Deno.test("a failing cell is named, with the error and the calls that led to it", () =>
  withTrial([
    `1`,
    `function read(month: string) {\n  throw new TypeError(\`no <month> \${month}\`);\n}\nread("x")`,
    `3`,
  ], async (path) => {
    await assert.rejects(execute(path), {
      name: "Problem",
      message: [
        "99_trial.ipynb, cell 2 failed: TypeError: no <month> x",
        "",
        "  2 │   throw new TypeError(`no <month> ${month}`);",
        "    │         ^",
        "",
        "The cell starts with: function read(month: string) {",
      ].join("\n"),
    });
  }));

Deno.test("a syntax error fails its cell", () =>
  withTrial([`1`, `const x = ;`], async (path) => {
    await assert.rejects(execute(path), {
      message: /^99_trial\.ipynb, cell 2 failed: SyntaxError/,
    });
  }));

Deno.test("a kernel that ends itself is a failed cell", () =>
  withTrial([`1`, `Deno.exit(3)`], async (path) => {
    await assert.rejects(execute(path), { message: /cell 2 failed: Error: Deno has ended \(3\)/ });
  }));

Deno.test("no kernel outlives a task that is killed", () =>
  withTrial([
    `Deno.writeTextFileSync("kernel.pid", String(Deno.pid));\nawait new Promise(() => {})`,
  ], async (path) => {
    const pid = join(dirname(path), "kernel.pid");
    const report = new URL("report.ts", import.meta.url).pathname;
    const task = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", report, path],
      stdout: "null",
      stderr: "null",
    }).spawn();
    await until("the cell's start", () => existsSync(pid) && Deno.statSync(pid).size > 0);
    task.kill("SIGKILL");
    await task.status;

    const kernel = Number(await Deno.readTextFile(pid));
    await until("the kernel's end", () => !isRunning(kernel));
  }));
