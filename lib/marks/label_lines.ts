import type * as Plot from "@observablehq/plot";
import { LABEL_SIZE } from "../notebook/_house_style.ts";
import { positionsOf, valuesOf } from "./_channels.ts";
import { initializer } from "./_initializer.ts";
import { spreadLabels } from "./spread_labels.ts";

/** Options of {@linkcode labelLines}: those of a text. */
export interface LabelLinesOptions extends Plot.TextOptions {
  x: Plot.ChannelValueSpec;
  y: Plot.ChannelValueSpec;
  text: Plot.ChannelValue;
  /** Which line a point belongs to; without it all are of one. */
  z?: Plot.ChannelValue;
  fontSize?: number;
}

/** Between the end of a line and its label, in pixels. */
const GAP = 6;

/** Of two labels, as a part of their size. */
const LINE_HEIGHT = 1.25;

/**
 * Options of a Plot text that labels each line at its end: a reader looks for a name where the line
 * leads, and needs no legend. Labels of lines that end close together move apart. Give it the data of
 * the lines, their `x`, `y` and `z`.
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
export function labelLines(
  { z, fontSize = LABEL_SIZE, ...options }: LabelLinesOptions,
): Plot.Initialized<Plot.TextOptions> {
  const channels: Plot.MarkOptions["channels"] = z === undefined ? {} : { series: { value: z } };
  const text = { fontSize, textAnchor: "start", ...options, channels } as const;
  return initializer(text, (data, facets, channels, scales) => {
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
    return { data, facets: ends, channels: { x: { value: xs }, y: { value: ys } } };
  });
}
