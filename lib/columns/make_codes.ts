import type { TextColumn } from "./columns.ts";

/**
 * Room for codes, each as small as a dictionary of that many texts allows.
 *
 * @param length How many codes.
 * @param distinct How many texts the dictionary has.
 * @returns Zeros.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { makeCodes } from "./make_codes.ts";
 *
 * strictEqual(makeCodes(1000, 256).byteLength, 1000);
 * strictEqual(makeCodes(1000, 257).byteLength, 2000);
 * ```
 */
export function makeCodes(length: number, distinct: number): TextColumn["codes"] {
  if (distinct <= 2 ** 8) return new Uint8Array(length);
  return distinct <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}
