import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExecuteEvent } from "../jupyter/execute.ts";
import { jupyterEnvironment } from "../jupyter/jupyter_environment.ts";
import { Problem } from "../jupyter/problem.ts";
import { run } from "../jupyter/process.ts";
import { project } from "../jupyter/project.ts";
import type { Case } from "./cases.ts";
import { benchProject } from "./environment.ts";

const METER = fileURLToPath(new URL("measure.py", import.meta.url));
const RUNNER = join(project.root, "jupyter", "execute.py");

/** What the runner, the kernel and all that they started used. */
export interface Usage {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, user and system, of all processes. */
  cpu: number;
  /** Bytes that the largest process had in memory at its peak. */
  memory: number;
}

/** What was used, and the notebook with its outputs, as the text of an `.ipynb`. */
export interface Measured {
  usage: Usage;
  notebook: string;
}

/**
 * Runs a notebook to its end, the kernel's start and stop included.
 *
 * @throws {Problem} if it fails.
 */
export async function measure({ notebook, kernel, variables }: Case): Promise<Measured> {
  const folder = await Deno.makeTempDir({ prefix: "us-trade-bench-" });
  try {
    const usage = join(folder, "usage.json");
    let executed: string | undefined;
    const { lines } = await run(
      [
        ...[benchProject.python, "-I", METER, usage],
        ...[benchProject.python, "-I", RUNNER, notebook, "--kernel", kernel],
      ],
      {
        cwd: dirname(notebook),
        env: { ...withoutPythonSettings(jupyterEnvironment(benchProject)), ...variables },
        onLine: (line, stream) => {
          if (stream !== "stdout") return;
          const event: ExecuteEvent = JSON.parse(line);
          if (event.event === "done") executed = event.notebook;
        },
      },
    );
    if (executed) return { usage: JSON.parse(await Deno.readTextFile(usage)), notebook: executed };
    throw new Problem(`${lines.join("\n")}\n\nRunning ${notebook} failed, for the reason above.`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/**
 * Drops `PYTHONDONTWRITEBYTECODE` above all, which is common in containers: without compiled
 * packages, Python takes a second longer to start than it does for its users.
 */
function withoutPythonSettings(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith("PYTHON")),
  );
}
