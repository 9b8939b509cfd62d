import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Project } from "./project.ts";

/** The Python package that is our kernel. */
const IN_FRONT = fileURLToPath(new URL("kernel_in_front", import.meta.url));

/** What Jupyter must know to start a kernel. */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: "message" | "signal";
  env: Record<string, string>;
}

/**
 * What Jupyter must know to start our kernel, which runs Deno's inside.
 *
 * - `interrupt_mode`: Stop is a message. The default, a signal, would end the kernel, and lose what
 *   all cells made.
 * - `NO_COLOR`: without it, texts are full of the terminal's colour codes.
 * - `TZ`: dates read the same on every machine.
 * - `DENO_NO_UPDATE_CHECK`: the version is pinned, and nothing is asked of the network.
 */
export function kernelSpec(
  { kernelPython, deno }: Pick<Project, "kernelPython" | "deno">,
): KernelSpec {
  return {
    argv: [
      ...[kernelPython, "-I", "-X", "utf8", IN_FRONT],
      ...["--deno", deno, "--connection", "{connection_file}"],
    ],
    display_name: "Deno (us-trade)",
    language: "typescript",
    interrupt_mode: "message",
    env: { NO_COLOR: "1", TZ: "UTC", DENO_NO_UPDATE_CHECK: "1" },
  };
}

/** Writes a specification into a folder, which is made if it is missing. */
export async function writeKernelSpec(folder: string, spec: KernelSpec): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, "kernel.json"), JSON.stringify(spec, null, 2) + "\n");
}
