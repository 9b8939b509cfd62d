import { join } from "node:path";

/**
 * What Jupyter must know to start our kernel.
 *
 * - `interrupt_mode`: Stop is a message, on which Deno 2.8.1 does not act: a cell that never ends is
 *   ended by Restart. The default, a signal, would kill the kernel, and lose what all cells made.
 * - `NO_COLOR`: without it, texts are full of the terminal's colour codes.
 * - `TZ`: dates read the same on every machine.
 * - `DENO_NO_UPDATE_CHECK`: the version is pinned, and nothing is asked of the network.
 *
 * @param deno The absolute path of the Deno that runs the cells.
 */
export function kernelSpec(deno: string): Record<string, unknown> {
  return {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno (us-trade)",
    language: "typescript",
    interrupt_mode: "message",
    env: { NO_COLOR: "1", TZ: "UTC", DENO_NO_UPDATE_CHECK: "1" },
  };
}

/** Writes the specification of our kernel into a folder, which is made if it is missing. */
export async function writeKernelSpec(folder: string, deno: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(
    join(folder, "kernel.json"),
    JSON.stringify(kernelSpec(deno), null, 2) + "\n",
  );
}
