import * as Plot from "@observablehq/plot";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { pushApart } from "./push_apart.ts";

/** Three in one spot, of different size, and one alone. */
const data = [
  { longitude: 5, latitude: 50, size: 9 },
  { longitude: 5, latitude: 50, size: 4 },
  { longitude: 6, latitude: 50, size: 1 },
  { longitude: -100, latitude: 40, size: 4 },
];
const place = { x: "longitude", y: "latitude", r: "size" };

function draw(options: Plot.PlotOptions = { projection: "equal-earth" }): Element {
  return Plot.plot({
    r: { range: [0, 40] },
    ...options,
    marks: [
      Plot.dot(data, pushApart({ ...place, fill: "teal" })),
      Plot.text(data, pushApart({ ...place, text: "size" })),
    ],
  });
}

function circlesOf(plot: Element): number[][] {
  return [...plot.querySelectorAll("circle")].map((circle) =>
    ["cx", "cy", "r"].map((name) => Number(circle.getAttribute(name)))
  );
}

/** How far two circles are from touching, in pixels: negative where they overlap. */
function gap([x1 = 0, y1 = 0, r1 = 0]: number[], [x2 = 0, y2 = 0, r2 = 0]: number[]): number {
  return Math.hypot(x1 - x2, y1 - y2) - r1 - r2;
}

for (const options of [{ projection: "equal-earth" } as const, {}]) {
  const kind = options.projection ?? "x and y scales";

  Deno.test(`pushApart() leaves no circle on another one, with ${kind}`, () => {
    const circles = circlesOf(draw(options));
    strictEqual(circles.length, data.length);
    circles.forEach((circle, index) =>
      circles.slice(index + 1).forEach((other) => ok(gap(circle, other) > -0.5))
    );
  });

  Deno.test(`pushApart() leaves a circle alone that none touches, with ${kind}`, () => {
    const still = Plot.plot({
      r: { range: [0, 40] },
      ...options,
      marks: [Plot.dot(data, { ...place, fill: "teal" })],
    });
    const alone = (plot: Element) =>
      circlesOf(plot).toSorted(([a = 0], [b = 0]) => a - b)[0]?.map((length) => length.toFixed(1));
    strictEqual(`${alone(draw(options))}`, `${alone(still)}`);
  });
}

Deno.test("pushApart() moves a label with its circle", () => {
  const plot = draw();
  const labels = [...plot.querySelectorAll("text")].map((text) =>
    /translate\(([\d.]+),([\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.slice(1).map(
      Number,
    )
  );
  const circles = circlesOf(plot);
  strictEqual(labels.length, data.length);
  labels.forEach((label) =>
    ok(
      circles.some(([x = 0, y = 0]) =>
        Math.hypot(x - (label?.[0] ?? 0), y - (label?.[1] ?? 0)) < 1
      ),
    )
  );
});

Deno.test("pushApart() gives way to what a filter leaves out, too", () => {
  const filtered = Plot.plot({
    r: { range: [0, 40] },
    projection: "equal-earth",
    marks: [
      Plot.dot(data, pushApart({ ...place, filter: (_: unknown, index: number) => index > 0 })),
    ],
  });
  deepStrictEqual(circlesOf(filtered), circlesOf(draw()).filter(([, , r]) => r !== 40));
});

Deno.test("pushApart() draws the same picture again, and leaves out what is nowhere", () => {
  strictEqual(draw().outerHTML, draw().outerHTML);
  const nowhere = [...data, { longitude: undefined, latitude: undefined, size: 3 }];
  const plot = Plot.plot({
    projection: "equal-earth",
    marks: [Plot.dot(nowhere, pushApart(place))],
  });
  strictEqual(circlesOf(plot).length, data.length);
});
