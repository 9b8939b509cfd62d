import * as Plot from "@observablehq/plot";
import { Resvg } from "@resvg/resvg-js";
import {
  deepStrictEqual,
  match,
  notDeepStrictEqual,
  ok,
  strictEqual,
  throws,
} from "node:assert/strict";
import { bundleOf } from "../cell/_display.ts";
import type { Source } from "../table/source.ts";
import { document } from "./_document.ts";
import { chart } from "./chart.ts";

const source: Source = {
  kind: "sample",
  dataset: "exports/hs",
  url: "",
  measures: ["total exports, FAS value"],
  months: ["2025-10", "2025-10"],
  vintage: "sample figures",
};

const alt = `Bars & more: "Mexico" <first>, $1 and $2`;

function bars(options: Plot.PlotOptions = {}) {
  const data = [{ name: "Côte d’Ivoire & <Co>", value: 2 }, { name: "Mexico", value: 1 }];
  const marks = [Plot.barX(data, { x: "value", y: "name", fill: "#4a7c59" })];
  return Plot.plot({ width: 400, height: 100, marks, ...options });
}

/** What a cell would show, its parts as text. */
async function bundle(value: object): Promise<Record<string, string>> {
  return await bundleOf(value) as Record<string, string>;
}

/** The picture inside an image of Markdown. */
function svgIn(markdown = "", attribute = "src"): string {
  const [, data = ""] = new RegExp(`${attribute}="data:image/svg\\+xml;base64,([^"]+)"`)
    .exec(markdown) ?? [];
  return new TextDecoder().decode(Uint8Array.fromBase64(data));
}

function pngIn({ "image/png": png = "" }: Record<string, string>): Uint8Array {
  return Uint8Array.fromBase64(png);
}

/** Width and height as the file itself says them. */
function pixels(png: Uint8Array): [number, number] {
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

Deno.test("chart() shows itself as an image of Markdown, a PNG and words, and as nothing else", async () => {
  const shown = await bundle(chart(bars(), { source, alt }));
  deepStrictEqual(Object.keys(shown), ["text/markdown", "image/png", "text/plain"]);
  const markdown = shown["text/markdown"] ?? "";
  match(markdown, /^<img alt="[^"]+" width="\d+" height="\d+" style="[^"]+" src="data:[^"]+">$/);
  match(markdown, /max-width:100%;height:auto/);
  match(svgIn(markdown), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  deepStrictEqual(String.fromCharCode(...pngIn(shown).slice(1, 4)), "PNG");
  match(shown["text/plain"] ?? "", /^Bars & more: "Mexico" <first>, \$1 and \$2\nSource: U\.S\. /);
});

Deno.test("the words of a chart are in its image, and two amounts become no formula", async () => {
  const { "text/markdown": markdown = "" } = await bundle(chart(bars(), { source, alt }));
  const [, words = ""] = /alt="([^"]*)"/.exec(markdown) ?? [];
  strictEqual(words.includes("$"), false);
  const image = document.createElement("div");
  image.innerHTML = markdown;
  strictEqual(image.querySelector("img")?.getAttribute("alt"), alt);
});

Deno.test("a chart carries its font, the bold one only where something is bold", async () => {
  const weightsIn = async (options: Plot.PlotOptions) => {
    const shown = await bundle(chart(bars(options), { source, alt }));
    return svgIn(shown["text/markdown"]).match(
      /(?<=@font-face\{font-family:Inter;font-weight:)\d+/g,
    );
  };
  deepStrictEqual(await weightsIn({}), ["400"]);
  deepStrictEqual(await weightsIn({ title: "A title" }), ["400", "600"]);
});

Deno.test("chart() draws a wide and a narrow picture, if it is told how", async () => {
  const widths: number[] = [];
  const drawn = chart((width) => {
    widths.push(width);
    return bars({ width });
  }, { source, alt });
  deepStrictEqual(widths, [680, 326]);
  const { "text/markdown": markdown = "" } = await bundle(drawn);
  match(
    markdown,
    /^<picture><source media="\(max-width: 600px\)" width="358" .*<img .*<\/picture>$/,
  );
  match(svgIn(markdown), /width="712"/);
  match(svgIn(markdown, "srcset"), /width="358"/);
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

Deno.test("chart() draws the PNG twice as large as the SVG", async () => {
  const made = chart(bars(), { source, alt });
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(made.svg) ?? [];
  deepStrictEqual(pixels(pngIn(await bundle(made))), [2 * Number(width), 2 * Number(height)]);
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

Deno.test("chart() draws text into the PNG, with the font that comes with the library", async () => {
  const [withTitle, otherTitle, bold] = await Promise.all([
    bundle(chart(bars({ title: "The title" }), { source, alt })),
    bundle(chart(bars({ title: "The totle" }), { source, alt })),
    bundle(chart(bars({ title: "The title", style: { fontWeight: "600" } }), { source, alt })),
  ]);
  notDeepStrictEqual(withTitle["image/png"], otherTitle["image/png"]);
  notDeepStrictEqual(withTitle["image/png"], bold["image/png"]);
});

Deno.test("chart() gives the same bytes again, with ids too", async () => {
  const clipped = () => {
    const marks = [Plot.line([[0, 0], [1, 1]], { clip: true }), Plot.dot([[1, 1]], { clip: true })];
    return chart(bars({ marks }), { source, alt });
  };
  const [first, second] = [await bundle(clipped()), await bundle(clipped())];
  deepStrictEqual(first, second);
  const svg = svgIn(first["text/markdown"]);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  ok(ids.length > 0 && new Set(ids).size === ids.length, `${ids}`);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) ok(ids.includes(id), id);
});

Deno.test("chart() writes well-formed XML, whatever texts and attributes hold", () => {
  const rows = [{ value: 1, name: "A & B \u0007<c>", link: 'https://example.com/?a=1&b=<2>"' }];
  const marks = [
    Plot.barX(rows, { x: "value", y: "name", href: "link", ariaLabel: "name", title: "name" }),
  ];
  const { svg } = chart(bars({ marks, title: "A & B <script>" }), { source, alt });
  match(svg, />A &amp; B &lt;script&gt;</);
  match(svg, / href="https:\/\/example\.com\/\?a=1&amp;b=&lt;2&gt;&quot;"/);
  match(svg, / aria-label="A &amp; B &lt;c&gt;"/);
  match(svg, /<title>A &amp; B &lt;c&gt;<\/title>/);
  match(svg, /aria-label="Bars &amp; more: &quot;Mexico&quot; &lt;first&gt;/);
  new Resvg(svg); // It reads strict XML, and throws at anything else.
});

Deno.test("half a character in a chart is one sentence", () => {
  const says = { name: "TypeError", message: /^A text of the chart holds half a character/ };
  throws(() => chart(bars({ title: "\ud83d" }), { source, alt }), says);
  throws(() => chart(bars(), { source, alt: "\udc00" }), says);
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

Deno.test("chart() draws no unknown part, nor leaves one out", () => {
  const plot = bars({ title: "A title" });
  plot.append(document.createElement("p"));
  throws(() => chart(plot, { source, alt }), {
    name: "TypeError",
    message: "A chart cannot hold <p>: label the marks instead",
  });
});

Deno.test("chart() draws a legend of names, in as many rows as it takes", () => {
  const names = Array.from({ length: 12 }, (_, index) => `Partner number ${index} & co`);
  const { svg } = chart(bars({ color: { domain: names, legend: true } }), { source, alt });
  const labels = [...svg.matchAll(/<g transform="translate\((\d+),([\d.]+)\)"><svg .*?<\/text>/g)];
  strictEqual(labels.length, names.length);
  match(labels[0]?.[0] ?? "", />Partner number 0 &amp; co<\/text>$/);
  ok(new Set(labels.map(([, , y]) => y)).size > 2);
  ok(labels.every(([, x]) => Number(x) < 400 - 120));
});
