import * as Plot from "@observablehq/plot";
import { Resvg } from "@resvg/resvg-js";
import {
  deepStrictEqual,
  match,
  notDeepStrictEqual,
  strictEqual,
  throws,
} from "node:assert/strict";
import type { Source } from "../table/source.ts";
import { chart } from "./chart.ts";
import { document } from "./document.ts";

const source: Source = {
  kind: "sample",
  dataset: "exports/hs",
  url: "",
  measures: ["total exports, FAS value"],
  months: ["2025-10", "2025-10"],
  vintage: "sample figures",
};

const alt = `Bars & more: "Mexico" <first>`;

function bars(options: Plot.PlotOptions = {}) {
  const data = [{ name: "Côte d’Ivoire & <Co>", value: 2 }, { name: "Mexico", value: 1 }];
  const marks = [Plot.barX(data, { x: "value", y: "name", fill: "#4a7c59" })];
  return Plot.plot({ document, width: 400, height: 100, marks, ...options });
}

function display(value: object): Record<string, string> {
  return (value as Record<symbol, () => Record<string, string>>)
    [Symbol.for("Jupyter.display")]?.() ??
    {};
}

/** Width and height as the file itself says them. */
function pixels(png: Uint8Array): [number, number] {
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

Deno.test("chart() shows itself as SVG, PNG and words", () => {
  const shown = display(chart(bars(), { source, alt }));
  deepStrictEqual(Object.keys(shown), ["image/svg+xml", "image/png", "text/plain"]);
  match(shown["image/svg+xml"] ?? "", /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  deepStrictEqual(
    [...Uint8Array.fromBase64(shown["image/png"] ?? "").slice(1, 4)],
    [..."PNG"].map((letter) => letter.charCodeAt(0)),
  );
  match(shown["text/plain"] ?? "", /^Bars & more: "Mexico" <first>\nSource: U\.S\. Census Bureau/);
});

Deno.test("chart() draws no chart of nothing, and says why there is nothing", () => {
  const empty = { ...source, months: null, whyEmpty: "2031-01 is not published yet" };
  for (const none of [empty, [empty, empty]]) {
    throws(() => chart(bars(), { source: none, alt }), {
      name: "CensusError",
      message: "There is nothing to draw, for there are no rows: 2031-01 is not published yet",
    });
  }
  match(chart(bars(), { source: [empty, source], alt }).text, /October 2025/);
});

Deno.test("chart() draws the PNG twice as large as the SVG", () => {
  const { svg, png } = chart(bars(), { source, alt });
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  deepStrictEqual(pixels(png), [2 * Number(width), 2 * Number(height)]);
});

Deno.test("chart() keeps title, subtitle, stepped legend, caption and source line in the SVG", () => {
  const color = { type: "threshold", domain: [1.5], label: "Billions", legend: true } as const;
  const { svg } = chart(
    bars({ title: "The title", subtitle: "The subtitle", caption: "The caption", color }),
    { source, alt },
  );
  const parts = ["The title", "The subtitle", "Billions", "Côte", "The caption", "Source: U.S."];
  const places = parts.map((part) => svg.indexOf(part));
  strictEqual(places.includes(-1), false, `${parts} at ${places}`);
  deepStrictEqual(places, places.toSorted((a, b) => a - b), "from top to bottom");
});

Deno.test("chart() draws text into the PNG, with the font that comes with the project", () => {
  const withTitle = chart(bars({ title: "The title" }), { source, alt });
  const otherTitle = chart(bars({ title: "The totle" }), { source, alt });
  notDeepStrictEqual(withTitle.png, otherTitle.png);
});

Deno.test("chart() gives the same bytes again", () => {
  const [first, second] = [chart(bars(), { source, alt }), chart(bars(), { source, alt })];
  strictEqual(first.svg, second.svg);
  deepStrictEqual(first.png, second.png);
});

Deno.test("chart() escapes text for SVG, which another reader takes as well-formed", () => {
  const { svg } = chart(bars({ title: "A & B <script>" }), { source, alt });
  match(svg, /A &amp; B &lt;script&gt;/);
  match(svg, /Côte d’Ivoire &amp; &lt;Co&gt;/);
  match(svg, /aria-label="Bars &amp; more: &quot;Mexico&quot; &lt;first&gt;"/);
  new Resvg(svg); // It reads strict XML, and throws at anything else.
});

Deno.test("chart() leaves no style sheet that would reach other charts, and no variable", () => {
  const halo = Plot.text(["x"], { frameAnchor: "middle", stroke: "var(--plot-background)" });
  const { svg } = chart(bars({ marks: [halo] }), { source, alt });
  strictEqual(/<style|var\(/.test(svg), false);
});

Deno.test("chart() breaks a long source line instead of cutting it", () => {
  const { svg } = chart(bars(), { source: { ...source, vintage: "a ".repeat(200) + "end" }, alt });
  match(svg, /end\.<\/tspan>/);
  const lines = svg.match(/<tspan/g) ?? [];
  strictEqual(lines.length > 4, true);
});

Deno.test("chart() refuses what is not a plot, in one sentence", () => {
  throws(() => chart(document.createElement("p"), { source, alt }), /takes what Plot\.plot/);
});
