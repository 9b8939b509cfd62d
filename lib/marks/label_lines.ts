import type * as Plot from "@observablehq/plot-package";
import { LABEL_SIZE } from "../notebook/_house_style.ts";
import type { LabelOptions, MarkChannel } from "./label_options.ts";
import { positionsOf, valuesOf } from "./_channels.ts";
import { initializer } from "../notebook/_initializer.ts";
import { readableColor } from "./_readable_color.ts";
import { spreadLabels } from "./spread_labels.ts";

/** Options of {@linkcode labelLines}: any of Plot's for a text, and which line a point is of. */
export interface LabelLinesOptions extends LabelOptions {
  /** Which line a point belongs to; without it all are of one. */
  readonly z?: MarkChannel;
}

/** Between the end of a line and its label, in pixels. */
const GAP = 6;

/** Of two labels, as a part of their size. */
const LINE_HEIGHT = 1.25;

/**
 * Options of a Plot text that labels each line at its end: a reader looks for a name where the line
 * leads, and needs no legend. Labels of lines that end close together move apart, and with a `fill`
 * each has the colour of its line, made dark enough to be read. Give it the data of the lines, their
 * `x`, `y` and `z`.
 *
 * @param options Any of Plot's for a text: where the lines are, and what is written at their ends.
 * @returns Options for `Plot.text`.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { labelLines } from "us-trade";
 *
 * const months = [1, 2, 3].flatMap((month) => [
 *   { month, flow: "exports", value: month },
 *   { month, flow: "imports", value: 5 - month },
 * ]);
 * const line = { x: "month", y: "value", z: "flow" };
 * const plot = Plot.plot({
 *   marks: [Plot.line(months, line), Plot.text(months, labelLines({ ...line, text: "flow" }))],
 * });
 * const labels = plot.querySelectorAll("[aria-label=text] text");
 * deepStrictEqual([...labels].map((label) => label.textContent), ["exports", "imports"]);
 * ```
 */
export function labelLines<const Options extends LabelLinesOptions>(
  { z, fontSize = LABEL_SIZE, ...options }: Options,
): Options {
  const channels = z === undefined ? {} : { series: { value: z } };
  const text = { fontSize, textAnchor: "start", ...options, channels } as Plot.TextOptions;
  if (typeof text.fill === "string") text.fill = readableColor(text.fill);
  const labelled: unknown = initializer(text, (data, facets, channels, scales) => {
    const [xs, ys] = [positionsOf(channels, scales, "x"), positionsOf(channels, scales, "y")];
    const series = valuesOf(channels.series);
    const ends = facets.map((indexes) => {
      const lastOf = new Map<unknown, number>();
      for (const index of indexes) {
        const last = lastOf.get(series[index]);
        if (!isFinite(xs[index] ?? NaN) || !isFinite(ys[index] ?? NaN)) continue;
        if (last === undefined || (xs[index] ?? 0) > (xs[last] ?? 0)) {
          lastOf.set(series[index], index);
        }
      }
      const ends = [...lastOf.values()];
      const places = spreadLabels(ends.map((index) => ys[index] ?? 0), {
        gap: LINE_HEIGHT * fontSize,
      });
      ends.forEach((index, rank) => {
        xs[index] = (xs[index] ?? 0) + GAP;
        ys[index] = places[rank] ?? 0;
      });
      return ends;
    });
    const places = { x: { value: xs }, y: { value: ys } };
    return { data, facets: ends, channels: { ...places, ...readableFill(channels.fill, scales) } };
  });
  return labelled as Options;
}

/** The colours of the labels, if their lines differ by colour. */
function readableFill(fill: Plot.Channel | undefined, scales: Plot.ScaleFunctions): Plot.Channels {
  if (!fill) return {};
  const toColor = (value: unknown) => fill.scale === "color" ? scales.color?.(value) : value;
  const colors = valuesOf(fill).map((value) => readableColor(`${toColor(value)}`));
  return { fill: { value: colors, scale: null } };
}
