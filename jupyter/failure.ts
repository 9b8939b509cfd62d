import { Problem } from "./problem.ts";

/** How much of a program's output is shown when the reason is not one of those we know. */
const SHOWN_LINES = 20;

/** What an installation was about, for the sentence that says why it failed. */
export interface Installation {
  /** What was to be installed: "the Jupyter packages". */
  what: string;
  /** Where from: "PyPI". */
  from: string;
  /** The folder that is written to. */
  folder: string;
}

/** Says why an installation failed, and what to do, from what the installer printed. */
export function explainFailure(output: string, installation: Installation): Problem {
  const known = knownFailure(output, installation);
  if (known) return known;
  const shown = output.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
  const { what, from } = installation;
  return new Problem(`${shown}\n\nInstalling ${what} from ${from} failed, for the reason above.`);
}

/**
 * The failures that can be told from their words. The order matters: an installer that finds no disk
 * space or no network often adds a second, wrong guess.
 */
export function knownFailure(
  output: string,
  { from, folder }: Pick<Installation, "from" | "folder">,
): Problem | undefined {
  const again = "then run this task again";
  if (/no space left|not enough space|ENOSPC|disk quota/i.test(output)) {
    return new Problem(`The disk is full: free 600 MB, ${again}.`);
  }
  if (/permission ?denied|read-only file system|access is denied|EACCES|EROFS/i.test(output)) {
    return new Problem(
      `${folder} cannot be written to: move the project to a folder of your own, ${again}.`,
    );
  }
  if (/connection broken|dns error|error sending request|timed? ?out|proxyerror/i.test(output)) {
    return new Problem(
      `${from} cannot be reached: connect to the network, ${again} (only the first run needs it).`,
    );
  }
  if (/no matching distribution/i.test(output)) {
    return new Problem(
      `${from} has no packages for this Python on this system: install Python 3.10 to 3.14 ` +
        `(64-bit; on Windows for ARM the x64 one), ${again}.`,
    );
  }
}
