import { fileURLToPath } from "node:url";

const WITH_TASK = fileURLToPath(new URL("with_task.py", import.meta.url));

/**
 * The command that runs a Python module or file, and ends it when this process does. Nothing from
 * the user's own Python settings takes part.
 */
export function withTask(python: readonly string[], program: string, ...args: string[]): string[] {
  return [...python, "-I", "-X", "utf8", WITH_TASK, program, ...args];
}

/** Options of {@linkcode run}. */
export interface RunOptions {
  cwd?: string;
  /** The whole environment of the program; without it, that of this process. */
  env?: Record<string, string>;
  /** Called with each line as it comes. */
  onLine?: (line: string, stream: "stdout" | "stderr") => void;
}

/** How a program ended, and all that it printed. */
export interface RunResult {
  success: boolean;
  code: number;
  lines: string[];
}

/**
 * Runs a program to its end and reads both its streams, line by line.
 *
 * @throws {Deno.errors.NotFound} if there is no such program.
 */
export async function run(
  [program = "", ...args]: readonly string[],
  { cwd, env, onLine }: RunOptions = {},
): Promise<RunResult> {
  const child = new Deno.Command(program, {
    args,
    cwd,
    ...(env && { env, clearEnv: true }),
    // Kept open and empty: its end tells a program that this process is gone.
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();

  const lines: string[] = [];
  const read = async (name: "stdout" | "stderr") => {
    for await (const line of linesOf(child[name])) {
      lines.push(line);
      onLine?.(line, name);
    }
  };
  const [{ success, code }] = await Promise.all([child.status, read("stdout"), read("stderr")]);
  await child.stdin.close().catch(() => {});
  return { success, code, lines };
}

/**
 * Runs a program that has the terminal to itself. Ctrl-C reaches it as well as this process, which
 * waits for it to put things away.
 *
 * @returns Its exit code.
 */
export async function hand(
  [program = "", ...args]: readonly string[],
  { cwd, env }: Pick<RunOptions, "cwd" | "env"> = {},
): Promise<number> {
  const ignore = () => {};
  const child = new Deno.Command(program, {
    args,
    cwd,
    ...(env && { env, clearEnv: true }),
    // Kept open and empty: its end tells the program that this process is gone.
    stdin: "piped",
  }).spawn();
  const forward = () => child.kill("SIGTERM");
  Deno.addSignalListener("SIGINT", ignore);
  if (Deno.build.os !== "windows") Deno.addSignalListener("SIGTERM", forward);
  const { code } = await child.status;
  await child.stdin.close().catch(() => {});
  Deno.removeSignalListener("SIGINT", ignore);
  if (Deno.build.os !== "windows") Deno.removeSignalListener("SIGTERM", forward);
  return code;
}

/** The lines of a stream of text, without their ends. */
async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    // A line of megabytes comes in many pieces: only the new one is searched.
    const [first = "", ...others] = text.split("\n");
    rest += first;
    for (const line of others) {
      yield rest.replace(/\r$/, "");
      rest = line;
    }
  }
  if (rest) yield rest;
}
