import { existsSync } from "node:fs";
import { join } from "node:path";
import { explainFailure, failureKind } from "./failure.ts";
import { kernelSpec, writeKernelSpec } from "./kernel_spec.ts";
import { runInstaller } from "./run_installer.ts";
import { type Detail } from "./progress.ts";
import { type Project } from "./project.ts";
import { findPython } from "./python.ts";

/** Notices about JupyterLab's news and new versions: ours is pinned, and it should work offline. */
export const PAGE_CONFIG = {
  disabledExtensions: { "@jupyterlab/apputils-extension:announcements": true },
};

const PIP_INSTALL = [
  ...["-I", "-X", "utf8", "-m", "pip", "install"],
  // Nothing is asked, nothing drawn, and no setting of the user's leads elsewhere than into `.venv`.
  ...["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--no-user"],
  // Wheels only: a source package would need a compiler, and fetch what no hash protects.
  ...["--require-hashes", "--only-binary", ":all:", "--no-compile", "--retries", "2"],
];

const UV_INSTALL = ["pip", "install", "--require-hashes", "--no-build", "--no-progress"];

/** Options of {@linkcode installPythonPackages}. */
export interface InstallOptions {
  /** The environment of the installers. */
  env: Record<string, string>;
  /** Shows how far it is. */
  detail: Detail;
}

/**
 * Fills an empty `.venv`: the packages as pinned in the requirements, the specification of our
 * kernel, and JupyterLab's settings.
 *
 * uv does it in two seconds, pip in half a minute. But there is not a uv for every system, nor does
 * uv know of a mirror that was set for pip: if it fails, pip does the work.
 *
 * @throws {Problem} if there is no Python, no network, no room, or something else is in the way.
 */
export async function installPythonPackages(
  project: Project,
  { env, detail }: InstallOptions,
): Promise<void> {
  const { venv, python, requirements, uv, jupyterConfig } = project;
  const outside = await findPython(env);

  /** Gives what the command printed if it failed. */
  const attempt = async (command: readonly string[], onLine?: (line: string) => void) => {
    const { success, lines } = await runInstaller(command, {
      python: outside,
      venv,
      // Once more is enough: then comes pip.
      env: { ...env, UV_HTTP_RETRIES: "1" },
      onLine,
    });
    return success ? undefined : lines.join("\n");
  };
  const explain = (output: string) =>
    explainFailure(output, { what: project.packages, from: "PyPI", folder: venv });
  const demand = async (...call: Parameters<typeof attempt>) => {
    const failure = await attempt(...call);
    if (failure !== undefined) throw explain(failure);
  };
  const unpackPip = async () => {
    await demand([python, "-I", "-m", "ensurepip"]);
    return [python];
  };
  const fetchUv = async (withPip: readonly string[]) => {
    const target = ["--target", uv.folder, "-r", uv.requirements];
    const failure = await attempt([...withPip, ...PIP_INSTALL, ...target]);
    const kind = failure === undefined ? undefined : failureKind(failure);
    // What else pip cannot do now, it cannot do later.
    if (failure !== undefined && kind && kind !== "no packages") throw explain(failure);
    return failure === undefined;
  };

  // Pip takes seconds to unpack. The user's own can fetch uv, if there is one.
  await demand([...outside, "-I", "-m", "venv", "--without-pip", venv]);
  const hasUv = existsSync(uv.program) || await fetchUv(outside) ||
    await fetchUv(await unpackPip());

  detail("packages");
  const what = ["-r", requirements];
  const isDone = hasUv &&
    await attempt([uv.program, ...UV_INSTALL, "--python", python, ...what]) === undefined;
  if (!isDone) {
    let collected = 0;
    await demand([...await unpackPip(), ...PIP_INSTALL, ...what], (line) => {
      if (line.startsWith("Collecting")) detail(`package ${++collected}`);
      if (line.startsWith("Installing")) detail("unpacking");
    });
  }

  await writeKernelSpec(project.kernelSpec, kernelSpec(project));
  await Deno.mkdir(join(jupyterConfig, "labconfig"), { recursive: true });
  await Deno.writeTextFile(
    join(jupyterConfig, "labconfig", "page_config.json"),
    JSON.stringify(PAGE_CONFIG, null, 2) + "\n",
  );
}
