/** What the doctor found of one thing. */
export interface Finding {
  /** What was looked at, in a word or two. */
  what: string;
  /**
   * - `fine`: as it should be;
   * - `note`: something that a reader may want to know, and that stops nobody;
   * - `fault`: something will not work until it is mended.
   */
  state: "fine" | "note" | "fault";
  /** What it is, in a sentence. */
  says: string;
  /** The command, or the step, that mends it. */
  mend?: string;
}

const SIGNS: Readonly<Record<Finding["state"], string>> = {
  fine: "ok  ",
  note: "note",
  fault: "MEND",
};

/** A finding as lines for a terminal. */
export function describeFinding({ what, state, says, mend }: Finding): string {
  const line = `${SIGNS[state]}  ${what}: ${says}`;
  return mend ? `${line}\n      ${mend}` : line;
}
