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

/** A reason that can be told from an installer's words. */
export type FailureKind = "no room" | "not writable" | "no network" | "no packages";

/**
 * The words. The order matters: an installer that finds no disk space or no network often adds a
 * second, wrong guess.
 */
const WORDS: readonly [FailureKind, RegExp][] = [
  ["no room", /no space left|not enough space|ENOSPC|disk quota/i],
  ["not writable", /permission ?denied|read-only file system|access is denied|EACCES|EROFS/i],
  ["no network", /connection broken|dns error|error sending request|timed? ?out|proxyerror/i],
  ["no packages", /no matching distribution/i],
];

/** Why an installation failed, by what the installer printed; undefined if that is not known. */
export function failureKind(output: string): FailureKind | undefined {
  return WORDS.find(([, words]) => words.test(output))?.[0];
}

/** Says why an installation failed, and what to do, from what the installer printed. */
export function explainFailure(output: string, installation: Installation): Problem {
  const known = knownFailure(output, installation);
  if (known) return known;
  const shown = output.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
  const { what, from } = installation;
  return new Problem(`${shown}\n\nInstalling ${what} from ${from} failed, for the reason above.`);
}

/** As {@linkcode explainFailure}; undefined if the reason is not one of those we know. */
export function knownFailure(
  output: string,
  { from, folder }: Pick<Installation, "from" | "folder">,
): Problem | undefined {
  const again = "then run this task again";
  switch (failureKind(output)) {
    case "no room":
      return new Problem(`The disk is full: free 600 MB, ${again}.`);
    case "not writable":
      return new Problem(
        `${folder} cannot be written to: move the project to a folder of your own, ${again}.`,
      );
    case "no network":
      return new Problem(
        `${from} cannot be reached: connect to the network, ${again} (only the first run needs it).`,
      );
    case "no packages":
      return new Problem(
        `${from} has no packages for this Python on this system: install Python 3.10 to 3.14 ` +
          `(64-bit; on Windows for ARM the x64 one), ${again}.`,
      );
  }
}
