import type * as Plot from "@observablehq/plot";
import { LABEL_SIZE } from "../notebook/_house_style.ts";
import { textWidth } from "../notebook/_measure_text.ts";
import { positionsOf, valuesOf } from "./_channels.ts";
import { initializer } from "./_initializer.ts";

/** Options of {@linkcode labelBars}: those of a text. */
export interface LabelBarsOptions extends Plot.TextOptions {
  x: Plot.ChannelValueSpec;
  y: Plot.ChannelValueSpec;
  text: Plot.ChannelValue;
  fontSize?: number;
}

/** Between a bar and its label, in pixels. */
const GAP = 5;

/**
 * Options of a Plot text that labels bars beyond their ends: those of negative values on the other
 * side. Give it the `x` and `y` of the bars; it sees which of the two has the names.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { labelBars } from "us-trade";
 *
 * const partners = [{ name: "Mexico", balance: -17 }, { name: "Netherlands", balance: 5 }];
 * const bar = { x: "balance", y: "name" };
 * const plot = Plot.plot({
 *   marks: [Plot.barX(partners, bar), Plot.text(partners, labelBars({ ...bar, text: "balance" }))],
 * });
 * const labels = plot.querySelectorAll("[aria-label=text] text");
 * deepStrictEqual([...labels].map((label) => label.textContent), ["-17", "5"]);
 * ```
 */
export function labelBars(
  { fontSize = LABEL_SIZE, ...options }: LabelBarsOptions,
): Plot.Initialized<Plot.TextOptions> {
  const text = { fontSize, ...options };
  return initializer(text, (data, facets, channels, scales) => {
    const length = scales.x && "bandwidth" in scales.x ? "y" : "x";
    const base: number = scales[length]?.(0);
    const ends = positionsOf(channels, scales, length);
    const texts = valuesOf(channels.text);
    const places = ends.map((end, index) => {
      // The text is set around its middle.
      const size = length === "y" ? fontSize : textWidth(`${texts[index]}`, {
        size: fontSize,
        weight: Number(options.fontWeight) || 400,
      });
      const away = GAP + size / 2;
      // Upwards, pixels become fewer; zero is labelled where positive values are.
      const isBefore = length === "x" ? end < base : end <= base;
      return isBefore ? end - away : end + away;
    });
    return { data, facets, channels: { [length]: { value: places } } };
  });
}
