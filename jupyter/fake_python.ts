import { join } from "node:path";
import { type Project, projectAt } from "./project.ts";

/**
 * A Python for tests, so that they need neither the network nor minutes: it says a version, makes a
 * `.venv` that holds itself, and installs nothing but a link to the running Deno. Each call of pip is
 * noted in the file `installations` beside it.
 */
export interface FakePython {
  /** What it answers when it is asked for its version, and whether it has a venv module: "3 11 1". */
  probe?: string;
  /** Shell commands that pip runs in place of an installation. */
  pip?: string;
}

/** Shell scripts stand for programs here, so these tests are for Linux and macOS. */
export const NO_SHELL = Deno.build.os === "windows" ? " (not on Windows: needs a shell)" : "";

/** A project with nothing in it but what the environment is made from, removed after the test. */
export async function inEmptyProject(work: (project: Project) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "us-trade-test-" });
  try {
    await Deno.mkdir(join(root, "jupyter"));
    await Deno.writeTextFile(join(root, "jupyter", "requirements.txt"), "jupyter==1\n");
    await Deno.writeTextFile(join(root, "deno.json"), "{}");
    await Deno.writeTextFile(join(root, "deno.lock"), `{ "version": "5" }`);
    await work(projectAt(root));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Puts programs of these names into the project, and gives an environment that finds no others. */
export async function environmentWith(
  { root }: Project,
  programs: Record<string, FakePython>,
): Promise<Record<string, string>> {
  const folder = join(root, "programs");
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, fake] of Object.entries(programs)) {
    await Deno.writeTextFile(join(folder, name), script(fake), { mode: 0o755 });
  }
  return { ...Deno.env.toObject(), PATH: folder };
}

/** How often pip was called. */
export async function countInstallations({ root }: Project): Promise<number> {
  try {
    return (await Deno.readTextFile(join(root, "installations"))).length;
  } catch {
    return 0;
  }
}

function script({ probe = "3 11 1", pip = "" }: FakePython): string {
  return `#!/bin/sh
PATH=/usr/bin:/bin
case "$*" in
  *"with_task.py venv"*)
    for venv; do :; done # the last argument
    mkdir -p "$venv/bin" && cp "$0" "$venv/bin/python" && touch "$venv/pyvenv.cfg" ;;
  *"with_task.py pip"*)
    programs=$(dirname "$0")
    printf x >> "$programs/../../installations"
    ${pip}
    ln -s ${JSON.stringify(Deno.execPath())} "$programs/deno" ;;
  *)
    echo ${probe} ;;
esac
`;
}
