import { type TextBox, textBoxes } from "./_text_boxes.ts";

/** How far something reaches over each edge of a drawing, in pixels; 0 where it does not. */
export interface Overflow {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between the numbers of an axis and its label, in pixels. */
const GAP = 3;

/** Between a name and a label beside it, which else would read as one. */
const NAME_GAP = 12;

/** How far the texts of a drawing reach over its edges: names on an axis that is too narrow. */
export function textOverflow(svg: Element): Overflow {
  const { width, height } = sizeOf(svg);
  const boxes = textBoxes(svg);
  const most = (beyond: (box: TextBox) => number) => Math.ceil(Math.max(0, ...boxes.map(beyond)));
  return {
    left: most(({ left }) => -left),
    right: most(({ right }) => right - width),
    top: most(({ top }) => -top),
    bottom: most(({ bottom }) => bottom - height),
  };
}

/**
 * Moves the labels of axes away from the numbers of the axis, and out of the drawing if need be.
 * Plot places both for small text that is not turned.
 */
export function separateAxisLabels(svg: Element): void {
  const boxes = textBoxes(svg);
  const { width, height } = sizeOf(svg);
  const ticks = boxes.filter(({ mark }) => mark.endsWith("-axis tick label"));
  for (const label of boxes.filter(({ mark }) => mark.endsWith("-axis label"))) {
    if (!ticks.some((tick) => overlapX(label, tick) && overlapY(label, tick))) continue;
    if (isUpright(label)) {
      const inTheWay = ticks.filter((tick) => overlapY(label, tick));
      const isLeft = label.left < width / 2;
      move(label.text, [
        isLeft
          ? Math.min(...inTheWay.map(({ left }) => left)) - GAP - label.right
          : Math.max(...inTheWay.map(({ right }) => right)) + GAP - label.left,
        0,
      ]);
    } else {
      const inTheWay = ticks.filter((tick) => overlapX(label, tick));
      const isAbove = label.top < height / 2;
      move(label.text, [
        0,
        isAbove
          ? Math.min(...inTheWay.map(({ top }) => top)) - GAP - label.bottom
          : Math.max(...inTheWay.map(({ bottom }) => bottom)) + GAP - label.top,
      ]);
    }
  }
}

/** Moves the names at the left of a drawing away from labels that reach over them, as of long bars. */
export function separateNames(svg: Element): void {
  const boxes = textBoxes(svg);
  const names = boxes.filter(({ mark }) => mark === "y-axis tick label");
  const labels = boxes.filter(({ mark }) => !/-axis (tick )?label$/.test(mark));
  const depths = names.flatMap((name) =>
    labels.filter((label) => overlapX(name, label) && overlapY(name, label))
      .map((label) => name.right - label.left + NAME_GAP)
  );
  if (depths.length === 0 || names.some(({ left }) => left > sizeOf(svg).width / 2)) return;
  const depth = Math.max(...depths);
  for (const text of new Set(names.map(({ text }) => text))) move(text, [-depth, 0]);
}

function sizeOf(svg: Element): { width: number; height: number } {
  return {
    width: Number(svg.getAttribute("width")),
    height: Number(svg.getAttribute("height")),
  };
}

/** Before whatever else moves and turns the text. */
function move(text: Element, [x, y]: [x: number, y: number]): void {
  const transform = text.getAttribute("transform") ?? "";
  text.setAttribute(
    "transform",
    `translate(${Math.round(x)},${Math.round(y)}) ${transform}`.trim(),
  );
}

function isUpright({ left, right, top, bottom }: TextBox): boolean {
  return bottom - top > right - left;
}

function overlapX(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right;
}

function overlapY(a: TextBox, b: TextBox): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}
