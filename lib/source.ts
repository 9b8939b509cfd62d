import { utcFormat } from "d3";

/** Where the rows of a table come from, and what they measure. As a string: its source line. */
export interface Source {
  /** Which transport answered. */
  readonly kind: "live" | "recorded" | "sample";
  readonly dataset: string;
  /** The request as a person could paste it, with a place for the key. */
  readonly url: string;
  /** What the variables measure: "total exports, FAS value". Empty if they hold no money. */
  readonly measures: readonly string[];
  /** The first and the last month of the rows, as `2025-10`; null if there are no rows. */
  readonly months: readonly [string, string] | null;
  /** Which edition of the figures it is, since figures are revised: "retrieved 2026-11-22". */
  readonly vintage: string;
}

/**
 * The line that stands under a chart: dataset, basis, months, source and vintage.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { sourceLine } from "./source.ts";
 *
 * strictEqual(
 *   sourceLine({
 *     kind: "live",
 *     dataset: "imports/hs",
 *     url: "",
 *     measures: ["general imports, customs value"],
 *     months: ["2025-01", "2025-06"],
 *     vintage: "retrieved 2026-11-22",
 *   }),
 *   "Source: U.S. Census Bureau, imports/hs: general imports, customs value; " +
 *     "Census basis, not seasonally adjusted; January 2025 to June 2025. Retrieved 2026-11-22.",
 * );
 * ```
 */
export function sourceLine(source: Source): string {
  const basis = [...source.measures, "Census basis, not seasonally adjusted"];
  const months = source.months ? [describeMonths(source.months)] : [];
  return `Source: U.S. Census Bureau, ${source.dataset}: ${[...basis, ...months].join("; ")}. ` +
    `${capitalize(source.vintage)}.`;
}

function describeMonths([first, last]: readonly [string, string]): string {
  return first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
}

/** `2025-10` as people write it: "October 2025". */
function monthName(month: string): string {
  return utcFormat("%B %Y")(new Date(`${month}-01T00:00:00Z`));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
