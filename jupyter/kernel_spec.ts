import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIRECT_KERNEL_NAME, KERNEL_NAME, type Project } from "./project.ts";

/** The Python package that is our kernel. */
const IN_FRONT = fileURLToPath(new URL("kernel_in_front", import.meta.url));

/**
 * - `interrupt_mode`: Stop is a message. The default, a signal, would kill Deno, and lose what all
 *   cells made.
 * - `NO_COLOR`: without it, texts are full of the terminal's colour codes.
 * - `TZ`: dates read the same on every machine.
 * - `DENO_NO_UPDATE_CHECK`: the version is pinned, and nothing is asked of the network.
 */
const COMMON = {
  language: "typescript",
  interrupt_mode: "message",
  env: { NO_COLOR: "1", TZ: "UTC", DENO_NO_UPDATE_CHECK: "1" },
};

/** What Jupyter must know to start a kernel. */
export type KernelSpec = typeof COMMON & { argv: string[]; display_name: string };

/** What Jupyter must know to start our kernel, which runs Deno's inside. */
export function kernelSpec({ python, deno }: Pick<Project, "python" | "deno">): KernelSpec {
  return {
    argv: [
      ...[python, "-I", "-X", "utf8", IN_FRONT],
      ...["--deno", deno, "--connection", "{connection_file}"],
    ],
    display_name: "Deno (us-trade)",
    ...COMMON,
  };
}

/** What Jupyter must know to start Deno's own kernel, for a report that nobody sits at. */
export function directKernelSpec({ deno }: Pick<Project, "deno">): KernelSpec {
  return {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno (us-trade, direct)",
    ...COMMON,
  };
}

/** The specifications of a project's environment, by the names of the kernels. */
export function kernelSpecs(at: Pick<Project, "python" | "deno">): Record<string, KernelSpec> {
  return { [KERNEL_NAME]: kernelSpec(at), [DIRECT_KERNEL_NAME]: directKernelSpec(at) };
}

/** Writes a specification into a folder, which is made if it is missing. */
export async function writeKernelSpec(folder: string, spec: KernelSpec): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, "kernel.json"), JSON.stringify(spec, null, 2) + "\n");
}
