import { Problem } from "./problem.ts";
import { run } from "./process.ts";

/** The oldest Python for which the pinned packages exist. */
const OLDEST = { major: 3, minor: 10 };

/** How Python is called on Linux and macOS, elsewhere, and on Windows. */
const CANDIDATES = [["python3"], ["python"], ["py", "-3"]];

/** What to install, said once. */
const INSTALL = `install Python ${OLDEST.major}.${OLDEST.minor} or newer ` +
  "(https://www.python.org/downloads; Debian and Ubuntu: sudo apt install python3 python3-venv), " +
  "then run this task again";

/** `ensurepip` is what Debian leaves out of its Python, and `venv` cannot do without. */
const PROBE = `
import sys
try:
    import ensurepip, venv
    complete = 1
except ImportError:
    complete = 0
print(sys.version_info[0], sys.version_info[1], complete)
`;

interface Found {
  command: string[];
  major: number;
  minor: number;
  complete: boolean;
}

/**
 * Finds a Python that can make a virtual environment.
 *
 * @param env Where to look: its `PATH`.
 * @returns The command, such as `["py", "-3"]`.
 * @throws {Problem} if there is none, it is too old, or its `venv` module is missing.
 */
export async function findPython(env: Record<string, string>): Promise<string[]> {
  const found: Found[] = [];
  for (const command of CANDIDATES) {
    const python = await probe(command, env);
    if (!python) continue;
    if (isRecent(python) && python.complete) return python.command;
    found.push(python);
  }

  const recent = found.find(isRecent);
  if (recent) {
    throw new Problem(
      `Python ${recent.major}.${recent.minor} has no venv module: install it ` +
        "(Debian and Ubuntu: sudo apt install python3-venv), then run this task again.",
    );
  }
  const [old] = found;
  if (old) throw new Problem(`Python ${old.major}.${old.minor} is too old: ${INSTALL}.`);
  throw new Problem(`No Python was found: ${INSTALL}.`);
}

/** Undefined if there is no such program, or it is one that only points to a shop. */
async function probe(command: string[], env: Record<string, string>): Promise<Found | undefined> {
  try {
    const { success, lines } = await run([...command, "-I", "-c", PROBE], { env });
    const [major, minor, complete] = (lines.at(-1) ?? "").split(" ").map(Number);
    if (!success || !major || minor === undefined) return undefined;
    return { command, major, minor, complete: complete === 1 };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.PermissionDenied) return undefined;
    throw error;
  }
}

function isRecent({ major, minor }: Found): boolean {
  return major === OLDEST.major && minor >= OLDEST.minor;
}
