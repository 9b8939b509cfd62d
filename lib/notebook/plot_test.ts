import * as Plot from "@observablehq/plot";
import * as unchanged from "@observablehq/plot-package";
import { deepStrictEqual, match, ok, strictEqual, throws } from "node:assert/strict";
import { bundleOf } from "../cell/_display.ts";

const rows = [{ name: "Mexico", value: 3 }, { name: "Trinidad and Tobago", value: 1 }];

Deno.test("Plot has all that the package has", () => {
  const missing = Object.keys(unchanged).filter((name) => !(name in Plot));
  deepStrictEqual(missing, []);
});

for (
  const [how, plot] of [
    ["Plot.plot()", () => Plot.plot({ marks: [Plot.barX(rows, { x: "value", y: "name" })] })],
    ["mark.plot()", () => Plot.barX(rows, { x: "value", y: "name" }).plot()],
    ["marks().plot()", () => Plot.marks(Plot.barX(rows, { x: "value", y: "name" })).plot()],
    ["Plot.legend()", () => Plot.legend({ color: { type: "threshold", domain: [1, 2] } })],
  ] as const
) {
  Deno.test(`what ${how} gives needs no document, and shows itself with a PNG`, async () => {
    const shown = await bundleOf(plot());
    deepStrictEqual(Object.keys(shown), ["text/markdown", "image/png", "text/plain"]);
    match(`${shown["text/markdown"]}`, /^<img alt="A chart" .*src="data:image\/svg\+xml;base64,/);
  });
}

Deno.test("a plot's own words are its alternative text", async () => {
  const plot = Plot.plot({ title: "Bars", subtitle: "Two of them", marks: [Plot.barX(rows)] });
  match(`${(await bundleOf(plot))["text/markdown"]}`, /<img alt="Bars\. Two of them" /);
});

Deno.test("long names have room, and the drawing keeps its width", () => {
  const bars = { x: "value", y: "name" };
  const marks = () => [
    Plot.barX(rows, bars),
    Plot.text(rows, { ...bars, text: "name", textAnchor: "start", dx: 4 }),
  ];
  const plain = unchanged.plot({ document: Plot.plot().ownerDocument, width: 400, marks: marks() });
  const made = Plot.plot({ width: 400, marks: marks() });
  strictEqual(made.getAttribute("width"), "400");
  // Twenty letters of twelve pixels beside a scale that leaves forty for them, on each side.
  const [left = 0, , width = 0] = (made.getAttribute("viewBox") ?? "").split(" ").map(Number);
  ok(left < -60 && width === 400, made.getAttribute("viewBox") ?? "");
  const reach = (plot: Element) =>
    Math.max(...[...plot.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width"))));
  ok(reach(made) < reach(plain) - 60);
});

Deno.test("a drawing with room for its words is the package's own, in our font", () => {
  const made = Plot.barY([1, 2, 3]).plot();
  strictEqual(made.getAttribute("viewBox"), "0 0 680 400");
  match(made.getAttribute("font-family") ?? "", /^Inter/);
  ok(Number(made.getAttribute("font-size")) >= 11);
});

Deno.test("what needs a canvas says so, and what to draw instead", () => {
  const says = /has no canvas.*quantize/;
  throws(() => Plot.plot({ color: { type: "linear", domain: [0, 1], legend: true } }), says);
  throws(() => Plot.raster([1, 2, 3, 4], { width: 2, height: 2 }).plot(), says);
});
