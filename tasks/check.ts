/**
 * `deno task check`: formatting, lint and types, of the modules and of the notebooks' cells; that the
 * library's rooms are in order, that its face is documented, and that it could be published.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { listLessons } from "../jupyter/lessons.ts";
import { checkNotebooks } from "../jupyter/check_notebooks.ts";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { Problem, runTask } from "../jupyter/problem.ts";
import { hand } from "../jupyter/process.ts";
import { project, testProject } from "../jupyter/project.ts";
import { findDisorder, readLibrary } from "./check_rooms.ts";
import { findUndocumented, readDocumentation } from "./find_undocumented.ts";

const HELP = `Checks formatting, lint and types, of modules and of the notebooks' cells; the order
of the library's rooms, its documentation, and that it could be published.

  deno task check
  deno task check --fix                 formats what is not formatted`;

/** What a cell imports as "us-trade". */
const FACE = "lib/mod.ts";

await runTask(async () => {
  const { values } = parseArgs({
    args: Deno.args,
    options: {
      fix: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);

  await prepareEnvironment();
  await prepareEnvironment(testProject);
  const commands = [
    ["fmt", ...(values.fix ? [] : ["--check"])],
    ["lint"],
    ["check", "--quiet"],
    ["doc", "--lint", "--quiet", FACE],
    // Types are checked above, and what is not committed may be what is being checked.
    ["publish", "--dry-run", "--no-check", "--allow-dirty", "--quiet"],
  ];
  const failed: string[] = [];
  for (const command of commands) {
    const code = await hand([Deno.execPath(), ...command], { cwd: project.root });
    if (code !== 0) failed.push(`deno ${command.join(" ")}`);
  }

  const disorder = [
    ...findDisorder(await readLibrary(project.root)),
    ...findUndocumented(await readDocumentation(project.root, FACE)),
  ];
  for (const sentence of disorder) console.error(sentence);
  if (disorder.length > 0) failed.push("the rooms of the library");

  const problems = await checkNotebooks(listLessons(), { fix: values.fix });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) failed.push("the notebooks' cells");

  if (failed.length > 0) throw new Problem(`Not in order: ${failed.join(", ")}.`);
  console.log("All in order: modules and cells, the rooms of the library, and its package.");
});
