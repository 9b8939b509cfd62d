import * as Plot from "@observablehq/plot";
import { deepStrictEqual, ok } from "node:assert/strict";
import { PAPER } from "../notebook/_house_style.ts";
import { textBoxes } from "../notebook/_text_boxes.ts";
import { contrast } from "./_readable_color.ts";
import { labelLines } from "./label_lines.ts";

const NAMES = ["Mexico", "Canada", "China", "Vietnam"];

/** Four lines, of which the last three end together; in no order, and one month is missing. */
const rows = [3, 1, 2].flatMap((month) =>
  NAMES.map((name, index) => ({
    month,
    name,
    value: month === 3 ? (index ? 10 + index / 10 : 50) : 20 * index,
  }))
).concat({ month: 4, name: "Mexico", value: NaN });

function draw(options: Plot.PlotOptions = {}) {
  const line = { x: "month", y: "value", z: "name" };
  const plot = Plot.plot({
    width: 400,
    height: 300,
    ...options,
    marks: [Plot.line(rows, line), Plot.text(rows, labelLines({ ...line, text: "name" }))],
  });
  return textBoxes(plot).filter(({ mark }) => mark === "text");
}

Deno.test("each line is labelled once, at its last point, and to its right", () => {
  const labels = draw();
  deepStrictEqual(labels.map(({ text }) => text.textContent).sort(), NAMES.toSorted());
  deepStrictEqual(new Set(labels.map(({ left }) => Math.round(left))).size, 1);
});

Deno.test("labels of lines that end together do not touch, and keep their order", () => {
  for (const height of [120, 300]) {
    const labels = draw({ height }).toSorted((a, b) => a.top - b.top);
    deepStrictEqual(labels.map(({ text }) => text.textContent), [
      ...["Mexico", "Vietnam", "China", "Canada"],
    ]);
    labels.slice(1).forEach((label, index) => ok(label.top >= (labels[index]?.bottom ?? 0)));
  }
});

Deno.test("without a z, all points are of one line", () => {
  const line = { x: "month", y: "value" };
  const plot = Plot.text(rows, labelLines({ ...line, text: "name" })).plot();
  deepStrictEqual(plot.querySelectorAll("[aria-label=text] text").length, 1);
});

Deno.test("a label has the colour of its line, or a darker one where that is too light to read", () => {
  const colors = ["#c9822b", "#4a7c59", "gold", "#332288"]; // 3.2, 4.9, 1.4 and 12 to 1 on white.
  const line = { x: "month", y: "value", z: "name" };
  const fillsOf = (fill: Plot.ChannelValueSpec, scale: Plot.ScaleOptions = {}) =>
    [
      ...Plot.plot({
        color: scale,
        marks: [Plot.text(rows, labelLines({ ...line, text: "name", fill }))],
      }).querySelectorAll("[aria-label=text] text"),
    ]
      .map((label) => [label.textContent, label.getAttribute("fill") ?? ""] as const)
      .toSorted(([a = ""], [b = ""]) => NAMES.indexOf(`${a}`) - NAMES.indexOf(`${b}`))
      .map(([, fill]) => fill);

  const fills = fillsOf(({ name }: { name: string }) => colors[NAMES.indexOf(name)]);
  deepStrictEqual([fills[1], fills[3]], [colors[1], colors[3]]);
  ok(fills.every((fill) => contrast(fill, PAPER) >= 4.5), fills.join());
  deepStrictEqual(fillsOf("name", { domain: NAMES, range: colors }), fills);
});
