import { type Project } from "./project.ts";

/**
 * The environment in which Jupyter runs: that of this process, but with the settings, kernels and
 * data of the project only. What the user has in the home folder neither helps nor disturbs.
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
  };
}
