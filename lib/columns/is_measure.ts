/**
 * Whether a column holds whole numbers, which follows from its name: the API names the measures of a
 * month `_MO` and those of a year to date `_YR`, and nothing else.
 *
 * @param name The API's name of the column.
 * @returns True for `ALL_VAL_MO`; false for `CTY_CODE`, and for `QTY_1_MO_FLAG`, which is text.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { isMeasure } from "./is_measure.ts";
 *
 * strictEqual(isMeasure("ALL_VAL_MO"), true);
 * strictEqual(isMeasure("QTY_1_MO_FLAG"), false);
 * ```
 */
export function isMeasure(name: string): boolean {
  return /_(MO|YR)$/.test(name);
}
