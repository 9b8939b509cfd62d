import { countryRows } from "../reference/_tables.ts";
import { groupingMembers } from "../reference/_grouping_members.ts";
import { isWorld } from "../reference/partners.ts";
import { isWorldPublished } from "../sample/_sample_tables.ts";
import type { Source } from "../table/source.ts";

/** Which figure is meant. */
export interface RoundedFigure {
  /** The variable: `ALL_VAL_MO`. */
  readonly variable: string;
  /** The code of its partner. */
  readonly partner: string;
  /** Its month, `2025-10`. */
  readonly month: string;
}

/**
 * How far a figure may be from the exact one because its edition is rounded: half a step for each
 * published figure that it adds up. The sample adds up groupings, the world where it was not
 * published, and the months of a year to date.
 *
 * @param source Where the figure is from.
 * @param figure Which it is.
 * @returns U.S. dollars; 0 for exact figures.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { roundingError } from "./_rounding.ts";
 *
 * const source = { rounding: 100_000 };
 * const mexico = { variable: "ALL_VAL_YR", partner: "2010", month: "2025-03" };
 * strictEqual(roundingError(source, mexico), 150_000); // three months
 * ```
 */
export function roundingError(
  { rounding = 0 }: Pick<Source, "rounding">,
  { variable, partner, month }: RoundedFigure,
): number {
  if (rounding === 0) return 0;
  const months = variable.endsWith("_YR") ? Number(month.slice("2025-".length)) : 1;
  const figures = isWorld(partner)
    ? (isWorldPublished(month) ? 1 : countryRows().length)
    : groupingMembers(partner, month)?.size ?? 1;
  return rounding / 2 * months * figures;
}
