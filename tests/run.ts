/**
 * `deno task test`: runs the tests and says in the last line how many passed, failed and were
 * skipped. The skipped ones are listed before it, by their names.
 *
 * A test that cannot run everywhere says why in its name, in parentheses:
 *
 * ```ts ignore
 * Deno.test({
 *   name: `the lesson in JupyterLab${browser ? "" : ` (${NO_BROWSER})`}`,
 *   ignore: !browser,
 *   fn: ...
 * });
 * ```
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { runTask } from "../jupyter/problem.ts";
import { run } from "../jupyter/process.ts";
import { labProject, project, testProject } from "../jupyter/project.ts";

/** What is run if no file or folder is given; `--doc` adds the examples of the documentation. */
const FOLDERS = ["lib", "jupyter", "tasks", "tests", "bench"];

/** The summary of `deno test`: `ok | 12 passed (3 steps) | 0 failed | 1 ignored (2s)`. */
const SUMMARY = /^(?:ok|FAILED) \| (\d+) passed.*? \| (\d+) failed/;

/** A skipped test, behind the file it is in: `./tests/page_test.ts => its name ... ignored (0ms)`. */
const IGNORED = /^\s*(?:\S+ => )?(.*) \.\.\. ignored/;

await runTask(async () => {
  for (const each of [project, labProject, testProject]) await prepareEnvironment(each);
  const isChoice = Deno.args.some((arg) => existsSync(arg.replace(/^file:/, "")));
  const folders = FOLDERS.map((name) => join(project.root, name)).filter((path) =>
    existsSync(path)
  );

  const skipped: string[] = [];
  let passed = 0;
  let failed = 0;
  // Files run beside each other: most tests wait for kernels and browsers. They share this
  // process's environment and the project's folder, so a test changes neither.
  const { code } = await run(
    [
      Deno.execPath(),
      "test",
      "-A",
      "--doc",
      "--parallel",
      ...Deno.args,
      ...(isChoice ? [] : folders),
    ],
    {
      cwd: project.root,
      onLine: (line, stream) => {
        if (stream === "stderr") return console.error(line);
        console.log(line);
        const plain = stripVTControlCharacters(line);
        const [, name] = IGNORED.exec(plain) ?? [];
        if (name) skipped.push(name);
        const summary = SUMMARY.exec(plain);
        if (summary) [passed, failed] = [Number(summary[1]), Number(summary[2])];
      },
    },
  );

  for (const name of skipped) console.log(`skipped: ${name}`);
  // A module that does not compile fails before there are any tests to count.
  if (code !== 0) failed = Math.max(failed, 1);
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  Deno.exit(code);
});
