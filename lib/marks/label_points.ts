import type * as Plot from "@observablehq/plot-package";
import { LABEL_SIZE } from "../notebook/_house_style.ts";
import { textWidth } from "../notebook/_measure_text.ts";
import { initializer } from "../notebook/_initializer.ts";
import { positionsOf, valuesOf } from "./_channels.ts";
import type { LabelOptions } from "./label_options.ts";

/** Options of {@linkcode labelPoints}: any of Plot's for a text, and how many labels there are. */
export interface LabelPointsOptions extends LabelOptions {
  /** How many labels there are at the most; by default 20. */
  readonly count?: number;
  /** The radius of the dots in pixels, which labels keep clear of; by default 4. */
  readonly r?: number;
}

/** A rectangle, in pixels from the upper left. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Between a dot and its label, in pixels. */
const GAP = 3;

/** Between a label and any other dot: a name must be nearest to what it names. */
const CLEARANCE = 3 * GAP;

/**
 * Options of a Plot text that labels the points of a scatterplot: beside, above or below them,
 * wherever there is room. The first points are served first, so sort them by importance; a label
 * without room is left out, since two labels on top of each other say less than one.
 *
 * @param options Where the points are, what is written beside them, and how many labels there are.
 * @returns Options for `Plot.text`.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { labelPoints } from "us-trade";
 *
 * const points = [{ x: 1, y: 1, name: "here" }, { x: 9, y: 9, name: "there" }];
 * const plot = Plot.plot({
 *   marks: [
 *     Plot.dot(points, { x: "x", y: "y" }),
 *     Plot.text(points, labelPoints({ x: "x", y: "y", text: "name" })),
 *   ],
 * });
 * strictEqual(plot.querySelectorAll("[aria-label=text] text").length, 2);
 * ```
 */
export function labelPoints<const Options extends LabelPointsOptions>(
  { count = 20, r = 4, fontSize = LABEL_SIZE, ...options }: Options,
): Options {
  const text: Plot.TextOptions = {
    ...{ stroke: "white", strokeWidth: 3, fill: "currentColor", fontSize },
    ...options as Plot.TextOptions,
  };
  const labelled: unknown = initializer(text, (data, facets, channels, scales, dimensions) => {
    // By now Plot has read the columns, and the scales say where their values lie.
    const [xs, ys] = [positionsOf(channels, scales, "x"), positionsOf(channels, scales, "y")];
    const widths = valuesOf(channels.text)
      .map((label) =>
        textWidth(`${label}`, { size: fontSize, weight: Number(text.fontWeight) || 400 })
      );
    // A label may stand in the margins, but not on the numbers of the axes.
    const frame = {
      left: dimensions.marginLeft,
      right: dimensions.width,
      top: dimensions.marginTop - fontSize,
      bottom: dimensions.height - dimensions.marginBottom,
    };

    const kept = facets.map((indexes) => {
      const dots = Array.from(indexes, (i) => boxAround(xs[i] ?? 0, ys[i] ?? 0, 2 * r, 2 * r));
      const labels: Box[] = [];
      return indexes.filter((i, rank) => {
        const dot = dots[rank];
        if (!dot || labels.length === count) return false;
        const others = dots.filter((other) => !isSamePlace(other, dot)).map(withClearance);
        const place = placesBeside(dot, widths[i] ?? 0, fontSize).find((box) =>
          isWithin(box, frame) && ![...others, ...labels].some((taken) => overlap(box, taken))
        );
        if (!place) return false;
        labels.push(place);
        [xs[i], ys[i]] = centerOf(place);
        return true;
      });
    });
    return { data, facets: kept, channels: { x: { value: xs }, y: { value: ys } } };
  });
  return labelled as Options;
}

/** Right, left, above, below, then the corners: in the order in which a reader looks for a label. */
function placesBeside(dot: Box, width: number, height: number): Box[] {
  const [x, y] = centerOf(dot);
  const aside = dot.right - x + GAP + width / 2;
  const away = dot.bottom - y + height / 2;
  return [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]]
    .map(([right = 0, down = 0]) =>
      boxAround(x + right * (aside - (down ? GAP : 0)), y + down * away, width, height)
    );
}

function isSamePlace(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top;
}

function withClearance({ left, right, top, bottom }: Box): Box {
  return {
    left: left - CLEARANCE,
    right: right + CLEARANCE,
    top: top - CLEARANCE,
    bottom: bottom + CLEARANCE,
  };
}

function centerOf({ left, right, top, bottom }: Box): [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right &&
    inner.top >= outer.top && inner.bottom <= outer.bottom;
}
