import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { explainFailure, knownFailure } from "./failure.ts";
import { kernelSpec } from "./kernel_spec.ts";
import { Problem } from "./problem.ts";
import { run } from "./process.ts";
import { step } from "./progress.ts";
import { type Project, project } from "./project.ts";
import { installPythonPackages, PAGE_CONFIG } from "./python_packages.ts";

/** One half of the environment: it is ready if its stamp says so and nothing of it was deleted. */
interface Half {
  /** The file that is written last, when everything else is there. */
  stamp: string;
  /** What the stamp must hold: a digest of all that was asked for. */
  digest: string;
  parts: string[];
  install: () => Promise<void>;
}

/**
 * Makes what the tasks need and is missing, inside the project: Jupyter and the Deno kernel in
 * `.venv`, npm packages in `node_modules`. If all is there it takes a few milliseconds. An
 * installation that was broken off is noticed, for its stamp is missing, and done afresh.
 *
 * @throws {Problem} that says what is missing on this machine, and how to get it.
 */
export async function prepareEnvironment(
  at: Project = project,
  { env = Deno.env.toObject() }: { env?: Record<string, string> } = {},
): Promise<void> {
  const halves = [await pythonHalf(at, env), await npmHalf(at, env)];
  if (halves.every(isReady)) return;

  try {
    using _lock = await lock(at.venv);
    // Another task may have made it while this one was waiting for the lock.
    for (const half of halves.filter((half) => !isReady(half))) {
      await half.install();
      await Deno.mkdir(dirname(half.stamp), { recursive: true });
      await Deno.writeTextFile(half.stamp, half.digest);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw knownFailure(String(error), { from: "The network", folder: at.root }) ?? error;
  }
}

async function pythonHalf(at: Project, env: Record<string, string>): Promise<Half> {
  const stamp = join(at.venv, "us-trade.stamp");
  return {
    stamp,
    // An environment holds absolute paths: a project that was moved needs a new one.
    digest: digestOf(
      at.root,
      await Deno.readTextFile(at.requirements),
      JSON.stringify([kernelSpec(at), PAGE_CONFIG]),
    ),
    parts: [at.python, at.deno, join(at.kernelSpec, "kernel.json")],
    install: () =>
      step(
        `Installing Jupyter and a kernel in ${
          relative(at.root, at.venv)
        } (up to 90 MB, about a minute)`,
        async (detail) => {
          await clear(at.venv);
          await installPythonPackages(at, { env, detail });
        },
      ),
  };
}

async function npmHalf(at: Project, env: Record<string, string>): Promise<Half> {
  const folder = join(at.root, "node_modules");
  return {
    stamp: join(folder, ".us-trade.stamp"),
    digest: digestOf(await Deno.readTextFile(at.lock)),
    parts: [folder],
    install: () =>
      step(
        "Installing the npm packages of deno.lock in node_modules (20 MB, a few seconds)",
        async () => {
          const { success, lines } = await run([at.deno, "install", "--frozen"], {
            cwd: at.root,
            env: { ...env, NO_COLOR: "1", RUST_BACKTRACE: "0" },
          });
          if (success) return;
          throw explainFailure(lines.join("\n"), { what: "the npm packages", from: "npm", folder });
        },
      ),
  };
}

function isReady({ stamp, digest, parts }: Half): boolean {
  if (!parts.every((part) => existsSync(part))) return false;
  return existsSync(stamp) && Deno.readTextFileSync(stamp) === digest;
}

function digestOf(...texts: string[]): string {
  return createHash("sha256").update(texts.join("\0")).digest("hex");
}

/** The file that marks a `.venv` as ours, and is locked while somebody works on it. */
const LOCK = "us-trade.lock";

/** The system releases the lock when the process ends, however it ends. */
async function lock(venv: string): Promise<Deno.FsFile> {
  const isForeign = existsSync(join(venv, "pyvenv.cfg")) && !existsSync(join(venv, LOCK));
  if (isForeign) {
    throw new Problem(
      `${venv} was not made by this project: move it away or delete it, then run this task again.`,
    );
  }
  await Deno.mkdir(venv, { recursive: true });
  const file = await Deno.open(join(venv, LOCK), { create: true, write: true });
  await file.lock(true);
  return file;
}

/** Empties the folder, but for the lock. */
async function clear(venv: string): Promise<void> {
  for await (const { name } of Deno.readDir(venv)) {
    if (name !== LOCK) await Deno.remove(join(venv, name), { recursive: true });
  }
}
