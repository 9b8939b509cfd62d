import { distance } from "fastest-levenshtein";

/** A word is a slip of another if at most this share of its letters differ. */
const LARGEST_SHARE = 0.34;

/**
 * The word that was probably meant: the nearest by the number of letters to change, whatever their
 * case. A word of which at least half was written counts as near. Of words equally near, the first.
 *
 * @returns The word, or null if none is near, or nothing was written.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { nearest } from "./_nearest.ts";
 *
 * strictEqual(nearest("GEN_VAL_M0", ["ALL_VAL_MO", "GEN_VAL_MO"]), "GEN_VAL_MO");
 * strictEqual(nearest("all_val", ["ALL_VAL_MO", "GEN_VAL_MO"]), "ALL_VAL_MO");
 * strictEqual(nearest("wine", ["ALL_VAL_MO", "GEN_VAL_MO"]), null);
 * ```
 */
export function nearest<Word extends string>(word: string, words: Iterable<Word>): Word | null {
  const written = word.toLowerCase();
  if (written === "") return null;
  let best: Word | null = null;
  let fewest = Math.max(1, Math.floor(written.length * LARGEST_SHARE)) + 1;
  for (const candidate of words) {
    const word = candidate.toLowerCase();
    const isBegun = word.startsWith(written) && written.length * 2 >= word.length;
    const changes = isBegun ? Math.min(1, word.length - written.length) : distance(written, word);
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}
