import { join } from "node:path";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { type Project, project, projectAt } from "../jupyter/project.ts";

/**
 * The environment of the comparison: pandas and matplotlib, with a kernel of their own, and the
 * runner of both notebooks. The kernel in it is the project's.
 */
export const benchProject: Project = {
  ...projectAt(project.root, { venv: join(project.root, "bench", ".venv") }),
  packages: "pandas, matplotlib and a Python kernel",
  requirements: join(project.root, "bench", "requirements.txt"),
  kernelPython: project.kernelPython,
  deno: project.deno,
};

/** Makes what is missing: the project's environment, and `bench/.venv`. */
export async function prepareBench(): Promise<void> {
  await prepareEnvironment();
  await prepareEnvironment(benchProject);
}
