import { utcFormat } from "d3";

/** Where the rows of a table come from, and what they measure. As a string: its source line. */
export interface Source {
  /** What answered: the network, a recording, or the sample. */
  readonly kind: "live" | "recorded" | "sample";
  /** The dataset that was asked, such as `exports/hs`. */
  readonly dataset: string;
  /** The request as a person could paste it, with a place for the key. */
  readonly url: string;
  /** What the variables measure: "total exports, FAS value". Empty if they hold no money. */
  readonly measures: readonly string[];
  /** The first and the last month of the rows, as `2025-10`; null if there are no rows. */
  readonly months: readonly [string, string] | null;
  /** What breaks the series between these months, a sentence each: new codes, other members. */
  readonly breaks?: readonly string[];
  /** Why there are no rows, in a sentence; only where there are none. */
  readonly whyEmpty?: string;
  /** To how many dollars the figures are rounded, if they are not exact: 100,000 in the sample. */
  readonly rounding?: number;
  /** Which edition of the figures it is, since figures are revised: "retrieved 2026-11-22". */
  readonly vintage: string;
}

/**
 * The line that stands under a chart: datasets, basis, months, source and vintage. A chart that
 * draws on several tables names each dataset, and what they share once. Where HS codes cross a
 * revision of the Harmonized System, or a grouping changed its members, the line says so.
 *
 * @param source The source of a table, or those of several.
 * @returns The line, which ends with a full stop.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { sourceLine } from "us-trade";
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
export function sourceLine(source: Source | readonly Source[]): string {
  const sources = [source].flat();
  const measures = sources.map(({ dataset, measures }) =>
    measures.length > 0 ? `${dataset}: ${measures.join("; ")}` : dataset
  );
  const months = sources.flatMap((source) => source.months ?? []).toSorted();
  const [first, last] = [months.at(0), months.at(-1)];
  const parts = [
    ...unique(measures),
    "Census basis, not seasonally adjusted",
    ...(first && last ? [describeMonths(first, last)] : []),
  ];
  const vintages = unique(sources.map(({ vintage }) => `${capitalize(vintage)}.`));
  const breaks = unique(sources.flatMap(({ breaks = [] }) => breaks));
  return [`Source: U.S. Census Bureau, ${parts.join("; ")}.`, ...breaks, ...vintages].join(" ");
}

/** `2025-10` as people write it: "October 2025". */
export function monthName(month: string): string {
  return utcFormat("%B %Y")(new Date(`${month}-01T00:00:00Z`));
}

function describeMonths(first: string, last: string): string {
  return first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
