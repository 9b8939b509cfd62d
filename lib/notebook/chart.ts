import { showAs } from "../cell/_display.ts";
import { CensusError } from "../errors.ts";
import { type Source, sourceLine } from "../table/source.ts";
import { bundleOf, type Drawn } from "./_bundle.ts";
import { NARROW, WIDE } from "./_house_style.ts";
import { isPlot, makePicture, type Picture } from "./_picture.ts";

/** Options of {@linkcode chart}. */
export interface ChartOptions {
  /** Where the figures come from: the `source` of a table, or those of several. */
  source: Source | readonly Source[];
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  alt: string;
}

/** A chart as SVG, and its size in pixels. */
export interface ChartPicture {
  /** The drawing, with title, legends and source line. */
  readonly svg: string;
  /** Pixels across. */
  readonly width: number;
  /** Pixels from top to bottom. */
  readonly height: number;
}

/** A chart that shows itself in a notebook's cell, as a picture and in words. */
export interface Chart {
  /** The picture for a screen. */
  readonly wide: ChartPicture;
  /** The picture for a phone, if there is one. */
  readonly narrow?: ChartPicture;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** The picture as it is, without the font that a cell adds. */
  readonly svg: string;
  /** The alternative text and the source line. */
  readonly text: string;
}

/**
 * Finishes a plot for a notebook: title, legends, drawing, caption and source line in one picture,
 * with a text that says what it shows. The same plot gives the same bytes.
 *
 * @param plot What `Plot.plot(...)` gives; or a function that makes it for a width in pixels. It is
 * drawn for a screen and for a phone then, and a page shows the one that fits.
 * @param options Where the figures are from, and what the chart shows, in words.
 * @returns The picture and its words; it shows itself when it ends a cell.
 * @throws {CensusError} If no source has rows: a chart of nothing would pass for one of no trade.
 * @throws {TypeError} If it is no plot, or one with a part that cannot be drawn.
 *
 * @example
 * ```ts
 * import { match } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { chart, fetchTable, loadConfig, toRecords } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const table = await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time: "from 2025-01" }, config);
 * const plot = Plot.plot({
 *   title: "U.S. exports",
 *   marks: [Plot.lineY(toRecords(table), { x: (d) => `${d.time}`, y: "ALL_VAL_MO" })],
 * });
 * match(chart(plot, { source: table.source, alt: "A line." }).svg, /U\.S\. exports/);
 * ```
 */
export function chart(
  plot: Element | ((width: number) => Element),
  { source, alt }: ChartOptions,
): Chart {
  const reasons = [source].flat().map(({ whyEmpty }) => whyEmpty);
  if (reasons.length > 0 && reasons.every(Boolean)) {
    throw new CensusError(`There is nothing to draw, for there are no rows: ${reasons[0]}`);
  }

  const line = sourceLine(source);
  const draw = (plot: Element): Picture => {
    if (!isPlot(plot)) throw new TypeError("chart() takes what Plot.plot(...) gives");
    return makePicture(plot, alt, line);
  };
  const drawn: Drawn = typeof plot === "function"
    ? { alt, wide: draw(plot(WIDE)), narrow: draw(plot(NARROW)) }
    : { alt, wide: draw(plot) };
  const text = `${alt}\n${line}`;
  return showAs({ ...drawn, svg: drawn.wide.svg, text }, () => bundleOf(drawn, text));
}
