import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { nameOf } from "./lessons.ts";
import { jupyterEnvironment } from "./jupyter_environment.ts";
import { Problem } from "./problem.ts";
import { run, withTask } from "./process.ts";
import { step } from "./progress.ts";
import { KERNEL_NAME, type Project, project } from "./project.ts";

const SCRIPT = fileURLToPath(new URL("execute.py", import.meta.url));

/** A code cell, counted as Jupyter counts them after "Restart and Run All". */
export interface CodeCell {
  number: number;
  /** How many code cells there are. */
  of: number;
  /** Its first line. */
  line: string;
}

/** A notebook after it has run. */
export interface Executed {
  /** The notebook with its outputs, as the text of an `.ipynb`. */
  notebook: string;
  /** The notebook as a page that needs nothing else; empty unless it was asked for. */
  page: string;
}

/** Options of {@linkcode execute}. */
export interface ExecuteOptions {
  at?: Project;
  /** Changes to the environment of the cells, which else is that of this process. */
  variables?: Record<string, string | undefined>;
  /** Also makes the page. */
  withPage?: boolean;
  /** Called when a cell starts. */
  onCell?: (cell: CodeCell) => void;
}

interface FailedCell extends CodeCell {
  name: string;
  message: string;
  traceback: string[];
}

/** What `execute.py` tells, a line for each. */
export type ExecuteEvent =
  | { event: "cell" } & CodeCell
  | { event: "failed" } & FailedCell
  | { event: "stopped"; message: string }
  | { event: "done" } & Executed;

/**
 * Runs a notebook in our kernel, in the notebook's own folder. The file itself is left as it is.
 *
 * @throws {Problem} if a cell fails: which, and why.
 */
export async function execute(
  path: string,
  { at = project, variables = {}, withPage = false, onCell }: ExecuteOptions = {},
): Promise<Executed> {
  let executed: Executed | undefined;
  let problem: string | undefined;
  const { lines } = await run(
    [
      ...withTask([at.python], SCRIPT, path),
      ...["--kernel", KERNEL_NAME],
      ...(withPage ? ["--page"] : []),
    ],
    {
      cwd: dirname(path),
      env: changed(jupyterEnvironment(at), variables),
      onLine: (line, stream) => {
        if (stream !== "stdout") return;
        const event: ExecuteEvent = JSON.parse(line);
        if (event.event === "cell") onCell?.(event);
        else if (event.event === "done") executed = { notebook: event.notebook, page: event.page };
        else problem = describeProblem(event, path);
      },
    },
  );
  if (problem) throw new Problem(problem);
  if (executed) return executed;
  throw new Problem(`${lines.join("\n")}\n\nRunning ${path} failed, for the reason above.`);
}

/** Runs a notebook and shows, on a terminal, which cell is at work. */
export function runAndShow(path: string, options: ExecuteOptions = {}): Promise<Executed> {
  return step(`Running ${nameOf(path)}`, (detail) =>
    execute(path, {
      ...options,
      onCell: ({ number, of, line }) => detail(`cell ${number} of ${of}: ${line}`),
    }));
}

/** An undefined value takes the variable away. */
function changed(
  env: Record<string, string>,
  variables: Record<string, string | undefined>,
): Record<string, string> {
  const entries = Object.entries({ ...env, ...variables });
  return Object.fromEntries(
    entries.flatMap(([name, value]) => value === undefined ? [] : [[name, value]]),
  );
}

function describeProblem(
  event: Extract<ExecuteEvent, { event: "failed" | "stopped" }>,
  path: string,
): string {
  if (event.event === "stopped") return event.message;
  const { number, line, name, message, traceback } = event;
  const where = `${basename(path)}, cell ${number} failed: `;
  // What the library says is a sentence that names the fix.
  if (name.startsWith("Census")) return where + message;
  const lines = traceback.length > 0 ? traceback : [`${name}: ${message}`];
  return where + [...lines, "", `The cell starts with: ${line}`].join("\n");
}
