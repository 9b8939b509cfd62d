import * as Plot from "@observablehq/plot";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { textWidth } from "../notebook/_measure_text.ts";
import { labelPoints } from "./label_points.ts";

interface Point {
  x: number;
  y: number;
  name: string;
}

Deno.test("labelPoints() labels by importance, and leaves out what has no room", () => {
  const crowd = Array.from({ length: 9 }, (_, index) => ({ x: 5, y: 5, name: `same ${index}` }));
  const shown = labelsOf([{ x: 1, y: 1, name: "alone" }, ...crowd]);
  deepStrictEqual(shown.map(({ text }) => text).slice(0, 2), ["alone", "same 0"]);
  ok(shown.length < 10);
});

Deno.test("no two labels of labelPoints() overlap, and each is nearest to its own dot", () => {
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: (index * 37) % 60,
    y: (index * 23) % 41,
    name: `Name of point ${index}`,
  }));
  const { labels, dots } = draw(points, 60);
  ok(labels.length > 10);
  const halfWidth = (text: string) => textWidth(text, { size: 12, weight: 400 }) / 2;
  const distance = (label: typeof labels[0], dot: typeof dots[0] | undefined) =>
    Math.hypot(
      Math.max(0, Math.abs(label.x - (dot?.x ?? NaN)) - halfWidth(label.text)),
      Math.max(0, Math.abs(label.y - (dot?.y ?? NaN)) - 6),
    );
  for (const label of labels) {
    const own = points.findIndex(({ name }) => name === label.text);
    const distances = dots.map((dot) => distance(label, dot));
    strictEqual(distances.indexOf(Math.min(...distances)), own, label.text);
    ok(Math.min(...distances) >= 4, "beside the dot, not on it");
  }
  for (const a of labels) {
    for (const b of labels) {
      const apart = Math.abs(a.y - b.y) >= 11.99 ||
        Math.abs(a.x - b.x) >= halfWidth(a.text) + halfWidth(b.text) - 0.01;
      ok(a === b || apart, `${a.text} and ${b.text}`);
    }
  }
});

Deno.test("labelPoints() gives no more labels than asked for", () => {
  const points = [{ x: 1, y: 1, name: "a" }, { x: 5, y: 5, name: "b" }, { x: 9, y: 9, name: "c" }];
  deepStrictEqual(labelsOf(points, 2).map(({ text }) => text), ["a", "b"]);
  strictEqual(labelsOf(points).length, 3);
});

Deno.test("a point at the right edge of a drawing has its label on the left", () => {
  const points = [{ x: 1, y: 1, name: "left" }, { x: 9, y: 9, name: "a rather long name" }];
  const [first, last] = labelsOf(points);
  ok(first && first.x > 40 && last && last.x < 620);
});

function labelsOf(points: readonly Point[], count?: number) {
  return draw(points, count).labels;
}

/** The labels and the dots of a plot of 640 by 400 pixels, and where their middle lies. */
function draw(points: readonly Point[], count?: number) {
  const plot = Plot.plot({
    marks: [
      Plot.dot(points, { x: "x", y: "y" }),
      Plot.text(points, labelPoints({ x: "x", y: "y", text: "name", ...(count && { count }) })),
    ],
  });
  const labels = [...plot.querySelectorAll("[aria-label=text] text")].map((element) => {
    const [x = 0, y = 0] = [...element.getAttribute("transform")?.matchAll(/[\d.]+/g) ?? []]
      .map(Number);
    return { text: element.textContent ?? "", x, y };
  });
  const dots = [...plot.querySelectorAll("circle")].map((circle) => ({
    x: Number(circle.getAttribute("cx")),
    y: Number(circle.getAttribute("cy")),
  }));
  return { labels, dots };
}
