import { explainFailure } from "./failure.ts";
import { runInstaller } from "./run_installer.ts";
import { type Project } from "./project.ts";
import { findPython } from "./python.ts";

/**
 * How names are looked up, for the C library of Linux. Deno asks for every package at once, and name
 * servers of containers and at home leave some of a hundred questions unanswered. By default each is
 * asked again after five seconds, which made three seconds fifteen.
 */
const NAME_LOOKUP = { RES_OPTIONS: "timeout:1 attempts:5" };

/**
 * Installs the npm packages of the lock file in `node_modules`, with the Deno that runs the task.
 *
 * @param env The environment of the installer.
 * @throws {Problem} if there is no network, no room, or something else is in the way.
 */
export async function installNpmPackages(
  { npm, venv }: Project,
  { env, deno }: { env: Record<string, string>; deno: string },
): Promise<void> {
  const { success, lines } = await runInstaller(
    [deno, "install", "--frozen", "--config", npm.config],
    {
      python: await findPython(env),
      venv,
      env: { ...NAME_LOOKUP, ...env, NO_COLOR: "1", RUST_BACKTRACE: "0" },
    },
  );
  if (success) return;
  throw explainFailure(lines.join("\n"), {
    what: "the npm packages",
    from: "npm",
    folder: npm.folder,
  });
}
