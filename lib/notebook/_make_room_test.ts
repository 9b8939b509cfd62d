import * as Plot from "@observablehq/plot";
import { ok, strictEqual } from "node:assert/strict";
import { labelBars } from "../marks/label_bars.ts";
import { textOverflow } from "./_make_room.ts";
import { textBoxes } from "./_text_boxes.ts";

const rows = Array.from({ length: 8 }, (_, index) => ({
  name: `A partner with a long name, ${index}`,
  value: 1e9 * index,
}));

/** A plot by its kind, and whether its axis has a label that could be in the way. */
const PLOTS: [kind: string, plot: () => Element][] = [
  ["long names at the left", () => Plot.barX(rows, { x: "value", y: "name" }).plot()],
  [
    "turned names below, and a label",
    () => Plot.barY(rows, { x: "name", y: "value" }).plot({ x: { tickRotate: -60 } }),
  ],
  ["large numbers", () => Plot.dot(rows, { x: "value", y: "value" }).plot()],
  [
    "names at the right and a label beside them",
    () =>
      Plot.barX(rows, { x: "value", y: "name" }).plot({
        y: { axis: "right", label: "Partner", labelAnchor: "center" },
      }),
  ],
  [
    "facets side by side, with names above",
    () => Plot.dot(rows, { x: "value", y: "value", fx: "value" }).plot({ width: 900 }),
  ],
  ["facets", () => Plot.dot(rows, { x: "value", y: "value", fy: "name" }).plot()],
];

for (const [kind, plot] of PLOTS) {
  Deno.test(`all words lie in the drawing, and none on the label of an axis: ${kind}`, () => {
    const svg = plot();
    const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "")
      .split(" ").map(Number);
    const boxes = textBoxes(svg);
    ok(boxes.length > 8);
    for (const { text, ...box } of boxes) {
      ok(box.left >= left && box.right <= left + width, `${text.textContent}`);
      ok(box.top >= top && box.bottom <= top + height, `${text.textContent}`);
    }
    const labels = boxes.filter(({ mark }) => mark.endsWith("-axis label"));
    ok(labels.length > 0);
    for (const label of labels) {
      const touching = boxes.filter((box) =>
        box.mark.endsWith("-axis tick label") &&
        box.left < label.right && label.left < box.right &&
        box.top < label.bottom && label.top < box.bottom
      );
      strictEqual(touching.length, 0, `${label.text.textContent}`);
    }
  });
}

Deno.test("a label beyond a long negative bar does not stand on the bar's name", () => {
  const balances = [{ name: "China", value: -20 }, { name: "Mexico", value: -17 }];
  const bar = { x: "value", y: "name" };
  const boxes = textBoxes(Plot.plot({
    x: { axis: null },
    marks: [Plot.barX(balances, bar), Plot.text(balances, labelBars({ ...bar, text: "value" }))],
  }));
  const names = boxes.filter(({ mark }) => mark === "y-axis tick label");
  const labels = boxes.filter(({ mark }) => mark === "text");
  ok(names.length === 2 && labels.length === 2);
  strictEqual(new Set(names.map(({ right }) => Math.round(right))).size, 1, "in one column");
  const reach = Math.min(...labels.map(({ left }) => left));
  for (const name of names) ok(name.right < reach, `${name.right} and ${reach}`);
});

Deno.test("turned text is measured as it stands", () => {
  const plot = Plot.plot({
    width: 200,
    height: 100,
    marks: [Plot.text(["a text of some length"], { x: [0], rotate: 90, frameAnchor: "middle" })],
  });
  const [box] = textBoxes(plot).filter(({ mark }) => mark === "text");
  ok(box && box.bottom - box.top > 100 && box.right - box.left < 15);
  ok(textOverflow(plot).top > 0);
});
