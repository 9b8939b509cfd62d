import { join } from "node:path";
import { type Project, project, projectAt } from "./project.ts";

/**
 * A Python for tests, so that they need neither the network nor minutes: it says a version, makes a
 * `.venv` that holds itself, and installs nothing but a link to the running Deno. Each installation
 * is noted in the file `installations`, by "u" for uv and "p" for pip.
 */
export interface FakePython {
  /** What it answers when it is asked for its version, and whether it has a venv module: "3 11 1". */
  probe?: string;
  /** Shell commands that pip runs in place of an installation. */
  pip?: string;
  /** The same for uv; without it, PyPI has none for this system. */
  uv?: string;
  /** The Python has no pip of its own, as on Debian. */
  isBare?: boolean;
}

/** Shell scripts stand for programs here, so these tests are for Linux and macOS. */
export const NO_SHELL = Deno.build.os === "windows" ? " (not on Windows: needs a shell)" : "";

/** A project with nothing in it but what the environment is made from, removed after the test. */
export async function inEmptyProject(work: (project: Project) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "us-trade-test-" });
  try {
    await Deno.mkdir(join(root, "jupyter"));
    await Deno.writeTextFile(join(root, "jupyter", "requirements.txt"), "jupyter==1\n");
    await Deno.writeTextFile(join(root, "jupyter", "requirements_uv.txt"), "uv==1\n");
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

/** Who has installed packages, one letter for each time: "u" is uv, "p" is pip. */
export async function installations({ root }: Project): Promise<string> {
  return await Deno.readTextFile(join(root, "installations")).catch(() => "");
}

function script({ probe = "3 11 1", pip = "", uv, isBare = false }: FakePython): string {
  const link = `ln -s ${JSON.stringify(Deno.execPath())} "$programs/deno"`;
  return `#!/bin/sh
case "$*" in *"install.py "*) exec ${JSON.stringify(project.python)} "$@" ;; esac
PATH=/usr/bin:/bin
programs=$(dirname "$0")
note() { printf $1 >> "$programs/../../installations"; }
for last; do :; done
case "$*" in
  *"-m venv "*)
    mkdir -p "$last/bin" && cp "$0" "$last/bin/python" && touch "$last/pyvenv.cfg" ;;
  *"-m ensurepip")
    touch "$programs/pip" ;;
  *"-m pip "*)
    case "$programs" in
      *.venv/bin) [ -e "$programs/pip" ] || { echo "No module named pip"; exit 1; } ;;
      *) ${isBare ? `echo "No module named pip"; exit 1` : ":"} ;;
    esac
    case "$*" in
      *" --target "*)
        ${uv === undefined ? `echo "No matching distribution found for uv"; exit 1` : ":"}
        uv=$(echo "$*" | sed 's/.*--target \\([^ ]*\\).*/\\1/')/bin
        mkdir -p "$uv" && cp "$0" "$uv/uv" ;;
      *)
        note p
        ${pip}
        ${link} ;;
    esac ;;
  "pip install "*)
    programs="$programs/../../bin"
    note u
    ${uv}
    ${link} ;;
  *)
    echo ${probe} ;;
esac
`;
}
