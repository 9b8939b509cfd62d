import { join } from "node:path";
import { explainFailure } from "./failure.ts";
import { kernelSpec, writeKernelSpec } from "./kernel_spec.ts";
import { type Detail } from "./progress.ts";
import { run, withTask } from "./process.ts";
import { type Project } from "./project.ts";
import { findPython } from "./python.ts";

/** Notices about JupyterLab's news and new versions: ours is pinned, and it should work offline. */
export const PAGE_CONFIG = {
  disabledExtensions: { "@jupyterlab/apputils-extension:announcements": true },
};

/**
 * Fills an empty `.venv`: Jupyter and Deno as pinned in `requirements.txt`, the specification of our
 * kernel, and JupyterLab's settings.
 *
 * @throws {Problem} if there is no Python, no network, no room, or something else is in the way.
 */
export async function installPythonPackages(
  project: Project,
  { env, detail }: { env: Record<string, string>; detail: Detail },
): Promise<void> {
  const { venv, python, requirements, jupyterConfig } = project;
  const installation = { what: "Jupyter", from: "PyPI", folder: venv };
  const execute = async (command: string[], onLine?: (line: string) => void) => {
    const { success, lines } = await run(command, { env, onLine });
    if (!success) throw explainFailure(lines.join("\n"), installation);
  };

  await execute(withTask(await findPython(env), "venv", venv));

  let collected = 0;
  await execute(
    // Wheels only: a source package would need a compiler, and fetch what no hash protects.
    withTask(
      [python],
      ...["pip", "install", "--require-hashes", "--only-binary", ":all:", "-r", requirements],
      ...["--no-input", "--disable-pip-version-check", "--progress-bar", "off"],
      ...["--no-user", "--no-compile", "--retries", "2"],
    ),
    (line) => {
      if (line.startsWith("Collecting")) detail(`package ${++collected}`);
      if (line.startsWith("Installing")) detail("unpacking");
    },
  );

  await writeKernelSpec(project.kernelSpec, kernelSpec(project));
  await Deno.mkdir(join(jupyterConfig, "labconfig"), { recursive: true });
  await Deno.writeTextFile(
    join(jupyterConfig, "labconfig", "page_config.json"),
    JSON.stringify(PAGE_CONFIG, null, 2) + "\n",
  );
}
