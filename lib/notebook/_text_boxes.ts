import { textWidth } from "./_measure_text.ts";

/** The box around a line of text, in pixels from the upper left of its drawing. */
export interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: Element;
  /** What Plot calls the mark that it belongs to: "x-axis tick label". */
  readonly mark: string;
}

type Point = readonly [x: number, y: number];

/** What a text has from the elements around it. */
interface Inherited {
  readonly toDrawing: (point: Point) => Point;
  readonly anchor: string;
  readonly size: number;
  readonly weight: number;
  readonly mark: string;
}

/** Of a line of text, above and below its baseline, in parts of its size: as of most letters. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** Where the texts of a drawing lie. There is no browser to ask: our font's widths tell it. */
export function textBoxes(svg: Element): TextBox[] {
  return boxesIn(svg, {
    toDrawing: (point) => point,
    anchor: "start",
    size: 0,
    weight: 400,
    mark: "",
  });
}

function boxesIn(element: Element, around: Inherited): TextBox[] {
  const own = inherit(element, around);
  if (element.localName === "text") return boxesOf(element, own);
  return [...element.children].flatMap((child) => boxesIn(child, own));
}

function inherit(element: Element, around: Inherited): Inherited {
  const transform = readTransform(element.getAttribute("transform") ?? "");
  const weight = element.getAttribute("font-weight");
  return {
    toDrawing: (point) => around.toDrawing(transform(point)),
    anchor: element.getAttribute("text-anchor") ?? around.anchor,
    size: parseFloat(element.getAttribute("font-size") ?? "") || around.size,
    weight: weight === "bold" ? 700 : Number(weight) || around.weight,
    mark: element.getAttribute("aria-label") ?? around.mark,
  };
}

/** Plot writes no other ones: `translate(10,20)`, `translate(10,20) rotate(-40)`. */
function readTransform(transform: string): (point: Point) => Point {
  const steps = [...transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)].map(
    ([, kind, values]) => {
      const [a = 0, b = 0] = (values ?? "").split(/[\s,]+/).map(Number);
      if (kind === "translate") return ([x, y]: Point): Point => [x + a, y + b];
      const [sin, cos] = [Math.sin(a * Math.PI / 180), Math.cos(a * Math.PI / 180)];
      return ([x, y]: Point): Point => [x * cos - y * sin, x * sin + y * cos];
    },
  );
  return (point) => steps.reduceRight((moved, step) => step(moved), point);
}

/** The box of each line of a text: a line is the text itself, or a `<tspan>` in it. */
function boxesOf(text: Element, own: Inherited): TextBox[] {
  const { size, mark } = own;
  const place = (element: Element, name: string, otherwise: number) => {
    const value = element.getAttribute(name);
    if (value === null) return otherwise;
    return value.endsWith("em") ? parseFloat(value) * size : parseFloat(value);
  };
  const spans = [...text.children].filter(({ localName }) => localName === "tspan");
  const start: Point = [place(text, "x", 0), place(text, "y", 0)];
  let y = start[1];
  return (spans.length > 0 ? spans : [text]).map((line) => {
    y = place(line, "y", y) + place(line, "dy", 0);
    const width = textWidth(readableIn(line), own);
    const left = place(line, "x", start[0]) + place(line, "dx", 0) -
      width * ({ middle: 0.5, end: 1 }[own.anchor] ?? 0);
    const corners = [left, left + width].flatMap((x) =>
      [y - ASCENT * size, y + DESCENT * size].map((y) => own.toDrawing([x, y]))
    );
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      text,
      mark,
    };
  });
}

/** What is read of a line: a `<title>` in it is a tooltip. */
function readableIn(line: Element): string {
  return [...line.childNodes]
    .filter(({ nodeName }) => nodeName.toLowerCase() !== "title")
    .map(({ textContent }) => textContent ?? "").join("");
}
