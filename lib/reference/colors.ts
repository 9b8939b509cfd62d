import { once } from "./_once.ts";
import { type Partner, partnerCode } from "./partners.ts";
import { colorRows } from "./_tables.ts";

/** For partners without a colour of their own, and for whatever is only there to compare with. */
const GREY = "#8a9099";

/**
 * The colour of a flow or of a partner: the same in every chart, chosen to hold for colour-blind
 * readers and in print.
 *
 * @param flowOrPartner `exports`, `imports`, a partner's code, or a record that has one.
 * @returns A colour as CSS writes it; grey for partners without a colour of their own.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { colorOf } from "us-trade";
 *
 * strictEqual(colorOf("exports"), "#4a7c59");
 * strictEqual(colorOf({ CTY_CODE: "5590" }), "#8a9099"); // Singapore
 * ```
 */
export function colorOf(flowOrPartner: Partner): string {
  return colors().get(partnerCode(flowOrPartner)) ?? GREY;
}

const colors = once(() => new Map(colorRows().map(({ name, color }) => [name, color])));
