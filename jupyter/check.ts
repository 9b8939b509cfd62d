/**
 * `deno task check`: formatting, lint and types, of the modules and of the notebooks' cells.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { listChapters } from "./chapters.ts";
import { checkNotebooks } from "./check_notebooks.ts";
import { prepareEnvironment } from "./environment.ts";
import { Problem, runTask } from "./problem.ts";
import { hand } from "./process.ts";
import { project, testProject } from "./project.ts";

const HELP = `Checks formatting, lint and types, of modules and of the notebooks' cells.

  deno task check
  deno task check --fix                 formats what is not formatted`;

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
  const commands = [["fmt", ...(values.fix ? [] : ["--check"])], ["lint"], ["check", "--quiet"]];
  const failed: string[] = [];
  for (const command of commands) {
    const code = await hand([Deno.execPath(), ...command], { cwd: project.root });
    if (code !== 0) failed.push(`deno ${command.join(" ")}`);
  }

  const problems = await checkNotebooks(listChapters(), { fix: values.fix });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) failed.push("the notebooks' cells");

  if (failed.length > 0) throw new Problem(`Not in order: ${failed.join(", ")}.`);
  console.log("All in order: formatting, lint and types of the modules and of the cells.");
});
