import { once } from "./_once.ts";
import { hsChapters } from "./_tables.ts";

/**
 * The short name of the HS chapter that a code of any length belongs to: its first two digits.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { chapterName } from "./chapter_name.ts";
 *
 * strictEqual(chapterName("87"), "Cars, trucks, parts");
 * strictEqual(chapterName("0901210010"), "Coffee, tea, spices");
 * ```
 */
export function chapterName(code: string): string {
  return names().get(code.slice(0, 2)) ?? code;
}

const names = once(() => new Map(hsChapters().map((row) => [row.hs2, row.short_name])));
