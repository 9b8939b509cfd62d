import * as Plot from "@observablehq/plot";
import { Resvg } from "@resvg/resvg-js";
import { escapeUTF8 as escape } from "entities";
import { fileURLToPath } from "node:url";
import { CensusError } from "../errors.ts";
import { type Source, sourceLine } from "../table/source.ts";
import { document } from "./document.ts";

/** Options of {@linkcode chart}. */
export interface ChartOptions {
  /** Where the figures come from: the `source` of a table, or those of several. */
  source: Source | readonly Source[];
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  alt: string;
}

/** A chart that shows itself in a notebook's cell, as SVG, PNG and words. */
export interface Chart {
  svg: string;
  /** The same picture, twice the size, for places that show no SVG. */
  png: Uint8Array;
  /** The alternative text and the source line. */
  text: string;
}

interface TextStyle {
  size: number;
  weight: number;
  color: string;
}

/** One strip of the picture: charts are strips of text and drawing, one below the other. */
interface Strip {
  height: number;
  markup: string;
}

/** Dark on white, baked in: a dark theme shows a light chart, and never dark text on dark. */
const INK = "#1f2328";
const PAPER = "#ffffff";

const TITLE: TextStyle = { size: 17, weight: 600, color: INK };
const SUBTITLE: TextStyle = { size: 13, weight: 400, color: "#57606a" };
const SMALL_PRINT: TextStyle = { size: 10.5, weight: 400, color: "#57606a" };

const FONT_FAMILY = "Inter, system-ui, sans-serif";
const LINE_HEIGHT = 1.4;

/** How full a line gets: a page without our font shows the SVG in one that may be wider. */
const LINE_FILL = 0.92;

const PADDING = 16;
const GAP = 8;

/** The PNG is drawn for screens with two pixels a point, and for print. */
const PNG_SCALE = 2;

/** From a package, not from the system: the same bytes come out on every machine. */
const FONT_FILES = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"]
  .map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)));

/**
 * Finishes a plot for a notebook: title, legends, drawing, caption and source line in one picture,
 * as SVG and as PNG, with a text that says what it shows. The same plot gives the same bytes.
 *
 * @param plot What `Plot.plot({ document, ... })` gives.
 * @throws {CensusError} If no source has rows: a chart of nothing would pass for one of no trade.
 *
 * @example
 * ```ts
 * import { match } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { chart, document, fetchTable, loadConfig, toRecords } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const table = await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time: "from 2025-01" }, config);
 * const plot = Plot.plot({
 *   document,
 *   title: "U.S. exports",
 *   marks: [Plot.lineY(toRecords(table), { x: (d) => `${d.time}`, y: "ALL_VAL_MO" })],
 * });
 * match(chart(plot, { source: table.source, alt: "A line." }).svg, /U\.S\. exports/);
 * ```
 */
export function chart(plot: Element, { source, alt }: ChartOptions): Chart {
  const drawing = plot.matches("svg") ? plot : plot.querySelector(":scope > svg:last-of-type");
  const width = Number(drawing?.getAttribute("width"));
  if (!width) throw new TypeError("chart() takes what Plot.plot({ document, ... }) gives");

  const reasons = [source].flat().map(({ whyEmpty }) => whyEmpty);
  if (reasons.length > 0 && reasons.every(Boolean)) {
    throw new CensusError(`There is nothing to draw, for there are no rows: ${reasons[0]}`);
  }

  const line = sourceLine(source);
  const strips = [
    ...(drawing === plot ? [drawingStrip(plot)] : stripsOf(plot, width)),
    textStrip(line, width, SMALL_PRINT),
  ];
  const svg = stack(strips, width, alt);
  return withDisplay({ svg, png: rasterize(svg), text: `${alt}\n${line}` });
}

/** The parts of a figure, in the order in which Plot put them. */
function stripsOf(figure: Element, width: number): Strip[] {
  return [...figure.children].map((part) => {
    const text = part.textContent ?? "";
    switch (part.localName) {
      case "h2":
        return textStrip(text, width, TITLE);
      case "h3":
        return textStrip(text, width, SUBTITLE);
      case "figcaption":
        return textStrip(text, width, SMALL_PRINT);
      case "svg":
        return drawingStrip(part);
      default:
        throw new TypeError(`chart() cannot draw <${part.localName}>: label the marks instead`);
    }
  });
}

function textStrip(text: string, width: number, { size, weight, color }: TextStyle): Strip {
  const lines = breakLines(text, LINE_FILL * width / size);
  const spans = lines.map((line, index) =>
    `<tspan x="0" y="${round((index + 0.75) * size * LINE_HEIGHT)}">${escape(line)}</tspan>`
  );
  return {
    height: round(lines.length * size * LINE_HEIGHT),
    markup: `<text font-size="${size}" font-weight="${weight}" fill="${color}">${
      spans.join("")
    }</text>`,
  };
}

/** Plot knows where a text breaks: it is asked to set it, and the lines are read off. */
function breakLines(text: string, lineWidth: number): string[] {
  const set = Plot.text([text], { lineWidth }).plot({ document, axis: null });
  const spans = [...set.querySelectorAll("tspan")];
  return spans.length > 0 ? spans.map((span) => span.textContent ?? "") : [text];
}

/**
 * A drawing of Plot's as a group. Its style sheet is for pages, where it would also reach other
 * charts, and the one variable in it is unknown to the renderer of the PNG.
 */
function drawingStrip(svg: Element): Strip {
  const copy = svg.cloneNode(true) as Element;
  for (const style of copy.querySelectorAll("style")) style.remove();
  const kept = ["text-anchor", "font-size", "fill"].flatMap((name) => {
    const value = copy.getAttribute(name);
    return value ? [`${name}="${value}"`] : [];
  });
  return {
    height: Number(copy.getAttribute("height")),
    markup: `<g ${kept.join(" ")}>${
      copy.innerHTML.replaceAll("var(--plot-background)", PAPER)
    }</g>`,
  };
}

function stack(strips: readonly Strip[], width: number, alt: string): string {
  let top = PADDING;
  const groups = strips.map(({ height, markup }) => {
    const group = `<g transform="translate(${PADDING},${round(top)})">${markup}</g>`;
    top += height + GAP;
    return group;
  });
  const size = { width: width + 2 * PADDING, height: Math.ceil(top - GAP + PADDING) };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
    `viewBox="0 0 ${size.width} ${size.height}" font-family="${FONT_FAMILY}" fill="${INK}" ` +
    `color="${INK}" style="white-space:pre" role="img" aria-label="${escape(alt)}">` +
    `<rect width="100%" height="100%" fill="${PAPER}"/>${groups.join("")}</svg>`;
}

function rasterize(svg: string): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: PNG_SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: "Inter" },
  }).render().asPng();
}

/** Lets a notebook show the chart when it is the last thing in a cell. */
function withDisplay(chart: Chart): Chart {
  return Object.assign(chart, {
    [Symbol.for("Jupyter.display")]: () => ({
      "image/svg+xml": chart.svg,
      "image/png": chart.png.toBase64(),
      "text/plain": chart.text,
    }),
  });
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
