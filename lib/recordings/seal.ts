/**
 * The last line of a large recording. It has a digest of all bytes before it.
 *
 * @param digest SHA-256, in hexadecimal.
 * @returns The line, and the line break before it.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { seal, SEAL_LENGTH } from "./seal.ts";
 *
 * const digest = "0".repeat(64);
 * strictEqual(seal(digest), `\n{"sha256":"${digest}"}\n`);
 * strictEqual(seal(digest).length, SEAL_LENGTH);
 * ```
 */
export function seal(digest: string): string {
  return `\n${JSON.stringify({ sha256: digest })}\n`;
}

/** All seals are equally long, so that a reader knows where the body ends. */
export const SEAL_LENGTH = seal("0".repeat(64)).length;
