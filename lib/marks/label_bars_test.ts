import * as Plot from "@observablehq/plot";
import { ok, strictEqual } from "node:assert/strict";
import { type TextBox, textBoxes } from "../notebook/_text_boxes.ts";
import { labelBars } from "./label_bars.ts";

const rows = [
  { name: "Netherlands", balance: 5.25 },
  { name: "Mexico", balance: -17.5 },
  { name: "Nobody", balance: 0 },
];

/** Each bar with the box of its label. */
function draw(plot: Element): { bar: DOMRectReadOnly; label: TextBox }[] {
  const labels = textBoxes(plot).filter(({ mark }) => mark === "text");
  return [...plot.querySelectorAll("[aria-label=bar] rect")].map((rect, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"]
      .map((name) => Number(rect.getAttribute(name)));
    const label = labels[index];
    if (!label) throw new Error("a bar without a label");
    const bar = { left: x, right: x + width, top: y, bottom: y + height } as DOMRectReadOnly;
    return { bar, label };
  });
}

Deno.test("a label stands beyond the end of its bar, on the other side of a negative one", () => {
  const bar = { x: "balance", y: "name" };
  const [plus, minus, zero] = draw(Plot.plot({
    marks: [Plot.barX(rows, bar), Plot.text(rows, labelBars({ ...bar, text: "balance" }))],
  }));
  ok(plus && minus && zero);
  strictEqual(Math.round(plus.label.left - plus.bar.right), 5);
  strictEqual(Math.round(minus.bar.left - minus.label.right), 5);
  strictEqual(Math.round(zero.label.left - zero.bar.right), 5);
  for (const { bar, label } of [plus, minus]) {
    ok(label.top > bar.top && label.bottom < bar.bottom, "and beside its bar");
  }
});

Deno.test("a label stands above a column, and below a negative one", () => {
  const bar = { x: "name", y: "balance" };
  const [plus, minus] = draw(Plot.plot({
    marks: [Plot.barY(rows, bar), Plot.text(rows, labelBars({ ...bar, text: "balance" }))],
  }));
  ok(plus && minus);
  ok(plus.label.bottom < plus.bar.top && plus.bar.top - plus.label.bottom < 10);
  ok(minus.label.top > minus.bar.bottom && minus.label.top - minus.bar.bottom < 10);
});

Deno.test("bars run to the right of zero backwards too, on a scale that is reversed", () => {
  const bar = { x: "balance", y: "name" };
  const [plus] = draw(Plot.plot({
    x: { reverse: true },
    marks: [Plot.barX(rows, bar), Plot.text(rows, labelBars({ ...bar, text: "balance" }))],
  }));
  strictEqual(plus && Math.round(plus.bar.left - plus.label.right), 5);
});
