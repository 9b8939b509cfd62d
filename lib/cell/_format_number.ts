/**
 * A number as people write it: thousands are separated, and the minus sign is as wide as a digit.
 *
 * @param value The number.
 * @param decimals How many decimals are shown.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { formatNumber } from "./_format_number.ts";
 *
 * strictEqual(formatNumber(8214), "8,214");
 * strictEqual(formatNumber(-0.02, 1), "0.0");
 * ```
 */
export function formatNumber(value: number, decimals = 0): string {
  const text = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative", // Of what is rounded, so that there is no minus zero.
  }).format(value);
  return text.replace("-", "−");
}
