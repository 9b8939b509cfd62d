import type * as Plot from "@observablehq/plot-package";
import { forceCollide, forceSimulation, forceX, forceY, type GeoStreamWrapper } from "d3";
import { initializer } from "../notebook/_initializer.ts";
import type { MarkChannel } from "./label_options.ts";

/** Options of {@linkcode pushApart}: any of the mark's, a place, and the size of a circle there. */
export interface PushApartOptions {
  /** Where the middle of a circle would like to be, across. */
  readonly x: MarkChannel;
  /** The same, up and down. */
  readonly y: MarkChannel;
  /** Its size. */
  readonly r: MarkChannel;
}

/** In pixels. `x` and `y` are where it is moved to, `place` where it would like to be. */
interface Circle {
  x: number;
  y: number;
  r: number;
  place: [x: number, y: number];
}

/** Pixels between two circles. */
const GAP = 1;

/** Enough for a few hundred circles to come to rest. */
const STEPS = 300;

/**
 * Options of a Plot mark whose circles must not cover each other: each one stays as close to its
 * place as the others let it. Marks with the same data and the same `x`, `y` and `r` move alike, so
 * that labels stay with their circles; what a `filter` leaves out keeps its room. The same data
 * moves the same way each time.
 *
 * @param options Those of the mark: where its circles would like to be, and how large they are.
 * @returns The same options, by which Plot moves the circles.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { pushApart } from "us-trade";
 *
 * const circles = [{ x: 1, y: 1, size: 4 }, { x: 1, y: 1, size: 9 }];
 * const options = pushApart({ x: "x", y: "y", r: "size", fill: "teal" });
 * const plot = Plot.plot({ marks: [Plot.dot(circles, options)] });
 * const centers = [...plot.querySelectorAll("circle")].map((circle) => circle.getAttribute("cx"));
 * strictEqual(new Set(centers).size, 2);
 * ```
 */
export function pushApart<const Options extends PushApartOptions>(options: Options): Options {
  // A text has no radius of its own, yet must give way like the circle that it labels.
  const channels = { r: { value: options.r, scale: "r" } };
  const moved: unknown = initializer(
    { ...options, channels } as Plot.MarkOptions,
    (data, facets, { x, y, r }, scales, _dimensions, { projection }) => {
      const toPixels = projection
        ? (longitude: number, latitude: number) => project(projection, longitude, latitude)
        : (x: number, y: number) => [scales.x?.(x), scales.y?.(y)] as const;
      const circles = numbersOf(x).map((value, index): Circle => {
        const [placeX = NaN, placeY = NaN] = toPixels(value, numbersOf(y)[index] ?? NaN);
        const radius = scales.r?.(numbersOf(r)[index]);
        return { x: placeX, y: placeY, r: radius, place: [placeX, placeY] };
      });
      const isDrawn = ({ x, y, r }: Circle) => isFinite(x) && isFinite(y) && r > 0;
      forceSimulation(circles.filter(isDrawn))
        .force("x", forceX<Circle>(({ place }) => place[0]))
        .force("y", forceY<Circle>(({ place }) => place[1]))
        .force("collide", forceCollide<Circle>(({ r }) => r + GAP / 2))
        .stop()
        .tick(STEPS);
      return {
        data,
        facets,
        channels: {
          x: { value: circles.map(({ x }) => x) },
          y: { value: circles.map(({ y }) => y) },
          r: { value: circles.map(({ r }) => r) },
        },
      };
    },
  );
  return moved as Options;
}

/** The values of a channel, which Plot has made an array of by now. */
function numbersOf(channel: Plot.Channel | undefined): number[] {
  return Array.from((channel?.value ?? []) as unknown[], Number);
}

/** A point of the globe on the map; nowhere if the map does not show it. */
function project(projection: GeoStreamWrapper, longitude: number, latitude: number): number[] {
  const point: number[] = [];
  projection.stream({
    point: (x, y) => void point.push(x, y),
    lineStart() {},
    lineEnd() {},
    polygonStart() {},
    polygonEnd() {},
  }).point(longitude, latitude);
  return point;
}
