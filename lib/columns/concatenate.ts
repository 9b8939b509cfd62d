/**
 * Pieces of bytes as one. `Buffer.concat` gives a `Buffer`, whose `slice` shares memory: not this.
 *
 * @param pieces The pieces, in order.
 * @returns A copy of their bytes.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { concatenate } from "./concatenate.ts";
 *
 * const pieces = [new Uint8Array([1]), new Uint8Array([2, 3])];
 * deepStrictEqual(concatenate(pieces), new Uint8Array([1, 2, 3]));
 * ```
 */
export function concatenate(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
