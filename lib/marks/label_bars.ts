import type * as Plot from "@observablehq/plot-package";
import { LABEL_SIZE } from "../notebook/_house_style.ts";
import { textWidth } from "../notebook/_measure_text.ts";
import type { LabelOptions } from "./label_options.ts";
import { positionsOf, valuesOf } from "./_channels.ts";
import { initializer } from "../notebook/_initializer.ts";

/** Between a bar and its label, in pixels. */
const GAP = 5;

/**
 * Options of a Plot text that labels bars beyond their ends: those of negative values on the other
 * side. Give it the `x` and `y` of the bars; it sees which of the two has the names.
 *
 * @param options Any of Plot's for a text: where the bars are, and what is written beside them.
 * @returns Options for `Plot.text`.
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
export function labelBars<const Options extends LabelOptions>(
  { fontSize = LABEL_SIZE, ...options }: Options,
): Options {
  const text = { fontSize, ...options } as Plot.TextOptions;
  const labelled: unknown = initializer(text, (data, facets, channels, scales) => {
    const length = scales.x && "bandwidth" in scales.x ? "y" : "x";
    const base: number = scales[length]?.(0);
    const ends = positionsOf(channels, scales, length);
    const texts = valuesOf(channels.text);
    const places = ends.map((end, index) => {
      // The text is set around its middle.
      const size = length === "y" ? fontSize : textWidth(`${texts[index]}`, {
        size: fontSize,
        weight: Number(text.fontWeight) || 400,
      });
      const away = GAP + size / 2;
      // Upwards, pixels become fewer; zero is labelled where positive values are.
      const isBefore = length === "x" ? end < base : end <= base;
      return isBefore ? end - away : end + away;
    });
    return { data, facets, channels: { [length]: { value: places } } };
  });
  return labelled as Options;
}
