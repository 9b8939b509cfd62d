import { colors } from "./_tables.ts";

/** For partners without a colour of their own, and for whatever is only there to compare with. */
const GREY = "#8a9099";

/**
 * The colour of a flow, `exports` or `imports`, or of a partner by its code: the same in every
 * chart, chosen to hold for colour-blind readers and in print. Partners without a colour of their
 * own are grey.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { colorOf } from "./colors.ts";
 *
 * strictEqual(colorOf("exports"), "#4a7c59");
 * ```
 */
export function colorOf(flowOrPartner: string): string {
  return colors().find(({ name }) => name === flowOrPartner)?.color ?? GREY;
}
