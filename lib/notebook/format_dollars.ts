/** Options of {@linkcode formatDollars}. */
export interface FormatDollarsOptions {
  /** `$29.5B` instead of `$29.5 billion`: for labels in a chart. */
  short?: boolean;
}

/**
 * An amount of U.S. dollars as people write it, to one decimal.
 *
 * @param dollars The amount, in dollars.
 * @param options `short` writes `$29.5B` instead of `$29.5 billion`.
 * @returns The amount in words; what rounds to zero has no minus sign.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { formatDollars } from "us-trade";
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
    signDisplay: "negative", // Of what is rounded, so that there is no minus zero.
  });
  const amount = format.format(dollars);
  return amount.startsWith("-") ? `−$${amount.slice(1)}` : `$${amount}`;
}
