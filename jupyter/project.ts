import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The name of our kernel, in its specification and in the notebooks. */
export const KERNEL_NAME = "us-trade";

/** Where things are. Every task takes its paths from here. */
export interface Project {
  readonly root: string;
  readonly notebooks: string;
  readonly reports: string;
  /** The Python environment. In the root, under this name, because editors look for it there. */
  readonly venv: string;
  /** What is installed there, in words and as the file that pins it. */
  readonly packages: string;
  readonly requirements: string;
  readonly python: string;
  /** The Python that runs our kernel, which stands in front of Deno's. */
  readonly kernelPython: string;
  /** The Deno that runs the cells, pinned with the Python packages. */
  readonly deno: string;
  /** Our own Jupyter settings, kernels and data, so that those in the user's home play no part. */
  readonly jupyterConfig: string;
  readonly jupyterData: string;
  readonly kernelSpec: string;
  /** What installs Python packages, one for all environments of the project. */
  readonly uv: { readonly requirements: string; readonly folder: string; readonly program: string };
  /** The packages of npm: what is asked for, what pins it, and where they lie. */
  readonly npm: { readonly config: string; readonly lock: string; readonly folder: string };
}

/**
 * The paths of the checkout in a folder.
 *
 * @param venv Its Python environment, if not the one that runs the notebooks.
 */
export function projectAt(folder: string, { venv = join(folder, ".venv") } = {}): Project {
  const root = resolve(folder);
  const windows = Deno.build.os === "windows";
  const programs = join(resolve(venv), windows ? "Scripts" : "bin");
  const program = (name: string) => windows ? `${name}.exe` : name;
  const jupyterData = join(resolve(venv), "share", "jupyter");
  const uv = join(root, ".venv", "uv");
  return {
    root,
    notebooks: join(root, "notebooks"),
    reports: join(root, "reports"),
    venv: resolve(venv),
    packages: "Jupyter and a kernel",
    requirements: join(root, "jupyter", "requirements.txt"),
    python: join(programs, program("python")),
    kernelPython: join(programs, program("python")),
    deno: join(programs, program("deno")),
    jupyterConfig: join(resolve(venv), "etc", "jupyter"),
    jupyterData,
    kernelSpec: join(jupyterData, "kernels", KERNEL_NAME),
    uv: {
      requirements: join(root, "jupyter", "requirements_uv.txt"),
      folder: uv,
      program: join(uv, "bin", program("uv")),
    },
    npm: {
      config: join(root, "deno.json"),
      lock: join(root, "deno.lock"),
      folder: join(root, "node_modules"),
    },
  };
}

/** The checkout this file is in. */
export const project: Project = projectAt(fileURLToPath(new URL("..", import.meta.url)));

/** The folder of {@linkcode labProject} inside `.venv`. */
export const LAB = "lab";

/**
 * The same with JupyterLab, in an environment of its own: a report does not wait for it, and an
 * installation of it that fails leaves reports as they are.
 */
export const labProject: Project = {
  ...projectAt(project.root, { venv: join(project.venv, LAB) }),
  packages: "JupyterLab",
  requirements: join(project.root, "jupyter", "requirements_lab.txt"),
  kernelPython: project.kernelPython,
  deno: project.deno,
};

/** The same with the npm packages that only tests need: nobody else waits for them. */
export const testProject: Project = {
  ...project,
  npm: {
    config: join(project.root, "tests", "npm.json"),
    lock: join(project.root, "tests", "deno.lock"),
    folder: join(project.root, "tests", "node_modules"),
  },
};
