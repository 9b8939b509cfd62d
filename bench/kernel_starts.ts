import { fileURLToPath } from "node:url";
import { jupyterEnvironment } from "../jupyter/jupyter_environment.ts";
import { Problem } from "../jupyter/problem.ts";
import { run } from "../jupyter/process.ts";
import { project } from "../jupyter/project.ts";

const SCRIPT = fileURLToPath(new URL("kernel_start.py", import.meta.url));

/**
 * Starts Deno's own kernel and ours in front of it, in turn.
 *
 * @returns The medians, in seconds from the start to the end of a first, trivial cell.
 * @throws {Problem} if a kernel does not start.
 */
export async function kernelStarts(runs: number): Promise<{ direct: number; "us-trade": number }> {
  const { success, lines } = await run([project.python, SCRIPT, project.deno, String(runs)], {
    env: jupyterEnvironment(project),
  });
  if (!success) throw new Problem(`A kernel did not start:\n${lines.join("\n")}`);
  return JSON.parse(lines.find((line) => line.startsWith("{")) ?? "");
}
