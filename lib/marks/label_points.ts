import * as Plot from "@observablehq/plot";

/** Options of {@linkcode labelPoints}. */
export interface LabelPointsOptions<Point> {
  x: keyof Point & string;
  y: keyof Point & string;
  text: keyof Point & string;
  /** How many labels there are at the most. */
  count?: number;
  /** The radius of the dots, which labels keep clear of. */
  r?: number;
}

/** A rectangle, in pixels from the upper left. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Plot's size of text, and what a letter of our font takes on average; both in pixels. */
const FONT_SIZE = 10;
const LETTER_WIDTH = 5.2;

/** Between a dot and its label. */
const GAP = 3;

/**
 * A mark that labels the points of a scatterplot, beside, above or below them, wherever there is
 * room. The first points are served first, so sort them by importance; a label without room is left
 * out, since two labels on top of each other say less than one.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { document, labelPoints } from "us-trade";
 *
 * const points = [{ x: 1, y: 1, name: "here" }, { x: 9, y: 9, name: "there" }];
 * const plot = Plot.plot({
 *   document,
 *   marks: [
 *     Plot.dot(points, { x: "x", y: "y" }),
 *     labelPoints(points, { x: "x", y: "y", text: "name" }),
 *   ],
 * });
 * strictEqual(plot.querySelectorAll("[aria-label=text] text").length, 2);
 * ```
 */
export function labelPoints<Point>(
  points: readonly Point[],
  { x, y, text, count = 20, r = 4 }: LabelPointsOptions<Point>,
): Plot.Text {
  const options = { x, y, text, stroke: "white", strokeWidth: 3, fill: "currentColor" };
  return Plot.text(
    points as Plot.Data,
    Plot.initializer(options, (data, facets, channels, scales, dimensions) => {
      // By now Plot has read the columns, and the scales say where their values lie.
      const positions = (name: "x" | "y"): number[] => {
        const { value } = channels[name] as { value: Iterable<number> };
        return Array.from(value, (position) => scales[name]?.(position));
      };
      const [xs, ys] = [positions("x"), positions("y")];
      // A label may stand in the margins, but not on the numbers of the axes.
      const frame = {
        left: dimensions.marginLeft - FONT_SIZE / 2,
        right: dimensions.width,
        top: dimensions.marginTop - FONT_SIZE,
        bottom: dimensions.height - dimensions.marginBottom + FONT_SIZE / 2,
      };

      const kept = facets.map((indexes) => {
        const dots = Array.from(
          indexes,
          (i) => boxAround(xs[i] ?? 0, ys[i] ?? 0, 2 * r, 2 * r),
        );
        const labels: Box[] = [];
        return indexes.filter((i, rank) => {
          const dot = dots[rank];
          if (!dot || labels.length === count) return false;
          const taken = [...dots.filter((other) => other !== dot), ...labels];
          const place = placesBeside(dot, String(points[i]?.[text])).find((box) =>
            isWithin(box, frame) && !taken.some((other) => overlap(box, other))
          );
          if (!place) return false;
          labels.push(place);
          [xs[i], ys[i]] = centerOf(place);
          return true;
        });
      });
      return { data, facets: kept, channels: { x: { value: xs }, y: { value: ys } } };
    }),
  );
}

/** Right, left, above, below: in the order in which a reader looks for a label. */
function placesBeside(dot: Box, text: string): Box[] {
  const [x, y] = centerOf(dot);
  const width = text.length * LETTER_WIDTH;
  const aside = dot.right - x + GAP + width / 2;
  const away = dot.bottom - y + FONT_SIZE / 2;
  return [
    boxAround(x + aside, y, width, FONT_SIZE),
    boxAround(x - aside, y, width, FONT_SIZE),
    boxAround(x, y - away, width, FONT_SIZE),
    boxAround(x, y + away, width, FONT_SIZE),
  ];
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
