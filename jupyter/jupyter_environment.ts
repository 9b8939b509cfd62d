import { join } from "node:path";
import { type Project } from "./project.ts";

/**
 * The environment in which Jupyter runs: that of this process, but with the settings, kernels and
 * data of the project only. What the user has in the home folder neither helps nor disturbs, and
 * nothing is put there.
 */
export function jupyterEnvironment(
  { jupyterConfig, jupyterData }: Project,
): Record<string, string> {
  const inherited = Object.entries(Deno.env.toObject())
    .filter(([name]) => !name.startsWith("JUPYTER"));
  return {
    ...Object.fromEntries(inherited),
    JUPYTER_CONFIG_DIR: jupyterConfig,
    JUPYTER_DATA_DIR: jupyterData,
    // Who looks for kernels makes this folder, in the home folder if nothing is said.
    IPYTHONDIR: join(jupyterData, "ipython"),
  };
}
