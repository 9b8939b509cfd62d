import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { knownFailure } from "./failure.ts";
import { kernelSpec } from "./kernel_spec.ts";
import { installNpmPackages } from "./npm_packages.ts";
import { Problem } from "./problem.ts";
import { type Detail, step } from "./progress.ts";
import { LAB, type Project, project } from "./project.ts";
import { installPythonPackages, PAGE_CONFIG } from "./python_packages.ts";
import { writersAreGone, WRITING } from "./run_installer.ts";

/** One half of the environment: it is ready if its stamp says so and nothing of it was deleted. */
interface Half {
  /** The file that is written last, when everything else is there. */
  stamp: string;
  /** What the stamp must hold: a digest of all that was asked for. */
  digest: string;
  parts: string[];
  /** What it is and where, for the person who waits. */
  words: string;
  install: (detail: Detail) => Promise<void>;
}

/** Options of {@linkcode prepareEnvironment}. */
export interface PrepareOptions {
  /** The environment of the installers; by default that of this process. */
  env?: Record<string, string>;
  /** The Deno that installs npm packages; by default the one that runs this. */
  deno?: string;
}

/**
 * Makes what the tasks need and is missing, inside the project: Jupyter and the Deno kernel in
 * `.venv`, and at the same time npm packages in `node_modules`. If all is there it takes a few
 * milliseconds. An installation that was broken off is noticed, for its stamp is missing, and done
 * afresh.
 *
 * @throws {Problem} that says what is missing on this machine, and how to get it.
 */
export async function prepareEnvironment(
  at: Project = project,
  { env = Deno.env.toObject(), deno = Deno.execPath() }: PrepareOptions = {},
): Promise<void> {
  const halves = [await pythonHalf(at, env), await npmHalf(at, { env, deno })];
  if (halves.every(isReady)) return;

  try {
    using _lock = await lock(at.venv);
    // Another task may have made it while this one was waiting for the lock.
    const missing = halves.filter((half) => !isReady(half));
    if (missing.length === 0) return;
    const words = missing.map((half) => half.words).join(" and ");
    await step(`Installing ${words}`, async (detail) => {
      const ends = await Promise.allSettled(missing.map((half) => make(half, detail)));
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw knownFailure(String(error), { from: "The network", folder: at.root }) ?? error;
  }
}

async function make({ stamp, digest, install }: Half, detail: Detail): Promise<void> {
  await install(detail);
  await Deno.mkdir(dirname(stamp), { recursive: true });
  await Deno.writeTextFile(stamp, digest);
}

async function pythonHalf(at: Project, env: Record<string, string>): Promise<Half> {
  return {
    stamp: join(at.venv, "us-trade.stamp"),
    // An environment holds absolute paths: a project that was moved needs a new one.
    digest: digestOf(
      at.root,
      await Deno.readTextFile(at.requirements),
      JSON.stringify([kernelSpec(at), PAGE_CONFIG]),
    ),
    parts: [at.python, at.deno, join(at.kernelSpec, "kernel.json")],
    words: `${at.packages} in ${relative(at.root, at.venv)}`,
    install: async (detail) => {
      await clear(at.venv);
      await installPythonPackages(at, { env, detail });
    },
  };
}

async function npmHalf(
  at: Project,
  options: { env: Record<string, string>; deno: string },
): Promise<Half> {
  return {
    stamp: join(at.npm.folder, ".us-trade.stamp"),
    digest: digestOf(await Deno.readTextFile(at.npm.lock)),
    parts: [at.npm.folder],
    words: `npm packages in ${relative(at.root, at.npm.folder)}`,
    install: () => installNpmPackages(at, options),
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
  await writersAreGone(venv);
  return file;
}

/** What stays when an environment is made afresh: the locks, and JupyterLab, which has its own stamp. */
const KEPT = [LOCK, WRITING, LAB];

async function clear(venv: string): Promise<void> {
  for await (const { name } of Deno.readDir(venv)) {
    if (!KEPT.includes(name)) await Deno.remove(join(venv, name), { recursive: true });
  }
}
