import {
  FONT_FAMILY,
  INK,
  PADDING,
  PAPER,
  SMALL_PRINT,
  SUBTITLE,
  type TextStyle,
  TITLE,
  WIDE,
} from "./_house_style.ts";
import { breakLines } from "./_measure_text.ts";
import { isSwatches, swatchesStrip } from "./_swatches.ts";
import { childrenToXml, escapeXml, withCountedIds } from "./_to_xml.ts";

/** A picture that needs nothing else but our font. */
export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** One strip of the picture: charts are strips of text and drawing, one below the other. */
export interface Strip {
  readonly height: number;
  readonly markup: string;
}

/** The properties that a drawing's root hands down to what it holds. */
const HANDED_DOWN = ["text-anchor", "font-size", "font-family", "fill", "style"];

const LINE_HEIGHT = 1.4;
const GAP = 8;

/** Whether an element is a drawing, or a figure that Plot has put around one. */
export function isPlot(element: Element): boolean {
  return Number(drawingOf(element)?.getAttribute("width")) > 0;
}

/**
 * Stacks what Plot gives, title, legends, drawing and caption, and a line below them, in one picture.
 * The same plot gives the same bytes.
 *
 * @param alt What the picture says to those who do not see it.
 * @throws {TypeError} At a part that cannot be drawn, rather than leaving it out.
 */
export function makePicture(plot: Element, alt: string, line = ""): Picture {
  const width = Number(drawingOf(plot)?.getAttribute("width")) || WIDE;
  const parts = plot.localName === "figure" ? [...plot.children] : [plot];
  const strips = [
    ...parts.map((part) => stripOf(part, width)),
    ...(line ? [textStrip(line, width, SMALL_PRINT)] : []),
  ];
  return stack(strips, width, alt);
}

function drawingOf(plot: Element): Element | null {
  return plot.matches("svg") ? plot : plot.querySelector(":scope > svg:last-of-type");
}

/** A part of a figure, or what Plot gives that is no figure. */
function stripOf(part: Element, width: number): Strip {
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
  }
  if (isSwatches(part)) return swatchesStrip(part, width);
  throw new TypeError(`A chart cannot hold <${part.localName}>: label the marks instead`);
}

function textStrip(text: string, width: number, style: TextStyle): Strip {
  const { size, weight, color } = style;
  const lines = breakLines(text, width, style);
  const spans = lines.map((line, index) =>
    `<tspan x="0" y="${round((index + 0.75) * size * LINE_HEIGHT)}">${escapeXml(line)}</tspan>`
  );
  return {
    height: round(lines.length * size * LINE_HEIGHT),
    markup: `<text font-size="${size}" font-weight="${weight}" fill="${color}">${
      spans.join("")
    }</text>`,
  };
}

/** A drawing of Plot's as a group. The one variable in it is unknown to the renderer of the PNG. */
function drawingStrip(svg: Element): Strip {
  const [left = 0, top = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const attributes = HANDED_DOWN.flatMap((name) => {
    const value = svg.getAttribute(name);
    return value ? [`${name}="${escapeXml(value)}"`] : [];
  });
  if (left || top) attributes.push(`transform="translate(${-left},${-top})"`);
  return {
    height: Number(svg.getAttribute("height")),
    markup: `<g ${attributes.join(" ")}>${
      childrenToXml(svg).replaceAll("var(--plot-background)", PAPER)
    }</g>`,
  };
}

function stack(strips: readonly Strip[], drawn: number, alt: string): Picture {
  let top = PADDING;
  const groups = strips.map(({ height, markup }) => {
    const group = `<g transform="translate(${PADDING},${round(top)})">${markup}</g>`;
    top += height + GAP;
    return group;
  });
  const [width, height] = [drawn + 2 * PADDING, Math.ceil(top - GAP + PADDING)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}" fill="${INK}" ` +
    `color="${INK}" style="white-space:pre" role="img" aria-label="${escapeXml(alt)}">` +
    `<rect width="100%" height="100%" fill="${PAPER}"/>${groups.join("")}</svg>`;
  return { svg: withCountedIds(svg), width, height };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
