import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The name of our kernel, in its specification and in the notebooks. */
export const KERNEL_NAME = "us-trade";

/** Where things are. Every task takes its paths from here. */
export interface Project {
  readonly root: string;
  readonly notebooks: string;
  readonly reports: string;
  readonly requirements: string;
  readonly lock: string;
  /** The Python environment. In the root, under this name, because editors look for it there. */
  readonly venv: string;
  readonly python: string;
  /** The Deno that runs the cells, pinned with the Python packages. */
  readonly deno: string;
  /** Our own Jupyter settings, kernels and data, so that those in the user's home play no part. */
  readonly jupyterConfig: string;
  readonly jupyterData: string;
  readonly kernelSpec: string;
}

/** The paths of the checkout in a folder. */
export function projectAt(folder: string): Project {
  const root = resolve(folder);
  const venv = join(root, ".venv");
  const windows = Deno.build.os === "windows";
  const programs = join(venv, windows ? "Scripts" : "bin");
  const program = (name: string) => join(programs, windows ? `${name}.exe` : name);
  const jupyterData = join(venv, "share", "jupyter");
  return {
    root,
    notebooks: join(root, "notebooks"),
    reports: join(root, "reports"),
    requirements: join(root, "jupyter", "requirements.txt"),
    lock: join(root, "deno.lock"),
    venv,
    python: program("python"),
    deno: program("deno"),
    jupyterConfig: join(venv, "etc", "jupyter"),
    jupyterData,
    kernelSpec: join(jupyterData, "kernels", KERNEL_NAME),
  };
}

/** The checkout this file is in. */
export const project: Project = projectAt(fileURLToPath(new URL("..", import.meta.url)));
