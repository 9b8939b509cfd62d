/** Options of {@linkcode formatDollars}. */
export interface FormatDollarsOptions {
  /** `$29.5B` instead of `$29.5 billion`: for labels in a chart. */
  short?: boolean;
}

/**
 * An amount of U.S. dollars as people write it, to one decimal.
 *
 * @param dollars The amount, in dollars.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { formatDollars } from "./format_dollars.ts";
 *
 * strictEqual(formatDollars(29_523_700_000), "$29.5 billion");
 * strictEqual(formatDollars(-640_000_000, { short: true }), "−$640.0M");
 * ```
 */
export function formatDollars(
  dollars: number,
  { short = false }: FormatDollarsOptions = {},
): string {
  const format = new Intl.NumberFormat("en-US", {
    notation: "compact",
    compactDisplay: short ? "short" : "long",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${dollars < 0 ? "−" : ""}$${format.format(Math.abs(dollars))}`;
}
