/**
 * `deno task kernel`: makes our kernel known to the user's own Jupyter and to editors, or takes it
 * away again. The notebooks then run on this project's pinned Deno.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepareEnvironment } from "./environment.ts";
import { kernelSpec, writeKernelSpec } from "./kernel_spec.ts";
import { Problem, runTask } from "./problem.ts";
import { run } from "./process.ts";
import { KERNEL_NAME, project } from "./project.ts";

const HELP = `Makes our kernel known to your own Jupyter and to editors.

  deno task kernel                      adds it
  deno task kernel --remove             takes it away`;

await runTask(async () => {
  const { values } = parseArgs({
    args: Deno.args,
    options: {
      remove: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);

  await prepareEnvironment();
  const folder = join(await userDataFolder(), "kernels", KERNEL_NAME);
  if (values.remove) return await remove(folder);

  try {
    await writeKernelSpec(folder, kernelSpec(project));
  } catch (error) {
    throw unwritable(folder, error);
  }
  console.log(`Added the kernel "Deno (us-trade)": ${folder}`);
  console.log(`It runs ${project.deno}: add it again if you move the project.`);
});

async function remove(folder: string): Promise<void> {
  try {
    await Deno.remove(folder, { recursive: true });
    console.log(`Removed the kernel "Deno (us-trade)": ${folder}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw unwritable(folder, error);
    console.log(`There is no kernel "Deno (us-trade)" to remove in ${folder}`);
  }
}

/** Where Jupyter looks for what a user has added: its own rule, for each system another. */
async function userDataFolder(): Promise<string> {
  const code = "from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())";
  const { success, lines } = await run([project.python, "-I", "-X", "utf8", "-c", code]);
  const [folder] = lines;
  if (success && folder) return folder;
  throw new Problem(`Jupyter did not say where its data is:\n${lines.join("\n")}`);
}

function unwritable(folder: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return new Problem(`${folder} cannot be changed (${reason}): make it writable, then try again.`);
}
