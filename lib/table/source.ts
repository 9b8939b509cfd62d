import { utcFormat } from "d3";
import { hsRevisions } from "../reference/hs_revisions.ts";

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
  /** Why there are no rows, in a sentence; only where there are none. */
  readonly whyEmpty?: string;
  /** Which edition of the figures it is, since figures are revised: "retrieved 2026-11-22". */
  readonly vintage: string;
}

/**
 * The line that stands under a chart: datasets, basis, months, source and vintage. A chart that
 * draws on several tables names each dataset, and what they share once. Where HS codes cross a
 * revision of the Harmonized System, the line says so.
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
  const revisions = unique(sources.flatMap(describeRevisions));
  return [`Source: U.S. Census Bureau, ${parts.join("; ")}.`, ...revisions, ...vintages].join(" ");
}

/** The code of a commodity in a request, but for the total of all. */
const HS_CODE = /[=,&][EI]_COMMODITY\b(?!=-)/;

/** Where codes have got another meaning between the first and the last month. */
function describeRevisions({ url, months }: Source): string[] {
  if (!months || !HS_CODE.test(url)) return [];
  const ends = months.map((month) => ({ time: Temporal.PlainYearMonth.from(month) }));
  return hsRevisions(ends).map(({ name, time }) =>
    `Codes changed with ${name}, in ${monthName(`${time}`)}.`
  );
}

function describeMonths(first: string, last: string): string {
  return first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
}

/** `2025-10` as people write it: "October 2025". */
function monthName(month: string): string {
  return utcFormat("%B %Y")(new Date(`${month}-01T00:00:00Z`));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
