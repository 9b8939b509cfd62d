/**
 * `deno task doctor`: looks at what the project needs of this machine, says what is fine and what is
 * not, and which command mends it.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runTask } from "../jupyter/problem.ts";
import { project } from "../jupyter/project.ts";
import { checkDeno } from "./doctor/check_deno.ts";
import { checkEditor } from "./doctor/check_editor.ts";
import { checkDisk, checkFolders } from "./doctor/check_folders.ts";
import { checkKernel } from "./doctor/check_kernel.ts";
import { checkKernelSpec, userDataFolders } from "./doctor/check_kernel_spec.ts";
import { checkNetwork } from "./doctor/check_network.ts";
import { checkPort } from "./doctor/check_port.ts";
import { checkPython } from "./doctor/check_python.ts";
import { describeFinding, type Finding } from "./doctor/finding.ts";

const HELP = `Looks at what the project needs of this machine, and says what mends what is wrong.

  deno task doctor                 all of it; asks before it tries your key
  deno task doctor --offline       without the network`;

await runTask(async () => {
  const { values } = parseArgs({
    args: Deno.args,
    options: {
      offline: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);

  const env = Deno.env.toObject();
  let faults = 0;
  for await (const finding of look(env, values.offline)) {
    console.log(describeFinding(finding));
    if (finding.state === "fault") faults++;
  }
  if (faults === 0) return console.log("\nNothing stands in the way.");
  console.log(`\n${faults === 1 ? "One thing" : `${faults} things`} to mend, above.`);
  Deno.exit(1);
});

/** The quick ones first, so that something is read while the others work. */
async function* look(env: Record<string, string>, offline: boolean): AsyncGenerator<Finding> {
  const { root, reports, venv, npm } = project;
  yield checkDisk(root);
  yield await checkFolders([root, reports, venv, npm.folder, join(root, "recordings")]);
  yield checkPort();
  yield await checkPython(env);
  const deno = await checkDeno(project);
  yield deno;
  if (deno.state === "fine" && existsSync(project.kernelSpec)) yield await checkKernel(project);
  yield await checkKernelSpec(project, userDataFolders(env));
  yield await checkEditor(root, env);
  if (!offline) yield* await checkNetwork({ env });
  yield await lookAtKey(env, () => !offline && consent());
}

/** What reads the key comes in part from npm, which must not be needed to find out that it is missing. */
async function lookAtKey(env: Record<string, string>, mayAsk: () => boolean): Promise<Finding> {
  if (!existsSync(project.npm.folder)) {
    return { what: "key", state: "note", says: "looked at when the packages are installed." };
  }
  const { checkKey } = await import("./doctor/check_key.ts");
  return await checkKey(project.root, { env, mayAsk });
}

/** Asked only on a terminal: elsewhere nobody can say yes. */
function consent(): boolean {
  return Deno.stdin.isTerminal() && confirm("Try your key with one question to the Census API?");
}
