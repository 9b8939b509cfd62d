import { existsSync } from "node:fs";
import { join } from "node:path";
import { kernelSpec } from "../../jupyter/kernel_spec.ts";
import { KERNEL_NAME, type Project } from "../../jupyter/project.ts";
import type { Finding } from "./finding.ts";

/**
 * Whether a kernel that was added for VS Code and other Jupyters is that of this checkout.
 *
 * @param dataFolders Where Jupyter looks for what users have added.
 */
export async function checkKernelSpec(
  at: Project,
  dataFolders: readonly string[],
): Promise<Finding> {
  const what = "kernel for VS Code";
  const mend = "npx -y deno@2.8.1 task kernel";
  const path = dataFolders
    .map((folder) => join(folder, "kernels", KERNEL_NAME, "kernel.json"))
    .find((file) => existsSync(file));
  if (!path) {
    const says = "not added; only VS Code, or a Jupyter of your own, needs it.";
    return { what, state: "note", says, mend };
  }
  const text = await Deno.readTextFile(path);
  if (text.trim() === JSON.stringify(kernelSpec(at), null, 2)) {
    return { what, state: "fine", says: `added, in ${path}.` };
  }
  const says = `${path} starts another one than this folder's: the project was moved or renewed.`;
  return { what, state: "fault", says, mend };
}

/** The folders in which Jupyter looks for a user's kernels, by its own rules. */
export function userDataFolders(env: Record<string, string>): string[] {
  const { HOME = "", APPDATA = "", XDG_DATA_HOME, JUPYTER_DATA_DIR } = env;
  const folders = {
    windows: [join(APPDATA, "jupyter")],
    darwin: [join(HOME, "Library", "Jupyter")],
  }[Deno.build.os as string] ?? [join(XDG_DATA_HOME ?? join(HOME, ".local", "share"), "jupyter")];
  return JUPYTER_DATA_DIR ? [JUPYTER_DATA_DIR, ...folders] : folders;
}
