import { INK, LABEL_SIZE } from "./_house_style.ts";
import { textWidth } from "./_measure_text.ts";
import type { Strip } from "./_picture.ts";
import { escapeXml, toXml } from "./_to_xml.ts";

const FONT = { size: LABEL_SIZE, weight: 400 };

/** The least height of a row, and what lies between a swatch, its label, and the next swatch. */
const ROW_HEIGHT = 22;
const LABEL_GAP = 6;
const ITEM_GAP = 14;

/** Whether it is Plot's legend of colours or symbols with names, which it makes of HTML. */
export function isSwatches(part: Element): boolean {
  return part.querySelector(":scope > [class$=-swatch] > svg") !== null;
}

/** Such a legend as a strip of a picture: swatches with their labels, in as many rows as it takes. */
export function swatchesStrip(legend: Element, width: number): Strip {
  const items = [...legend.querySelectorAll(":scope > [class$=-swatch]")].map((item) => {
    const swatch = item.querySelector("svg");
    const label = item.textContent ?? "";
    const size = ["width", "height"].map((name) => Number(swatch?.getAttribute(name)));
    return { swatch, label, width: size[0] ?? 0, height: size[1] ?? 0 };
  });
  const rowHeight = Math.max(ROW_HEIGHT, ...items.map(({ height }) => height + LABEL_GAP));
  let [x, row] = [0, 0];
  const groups = items.map(({ swatch, label, ...size }) => {
    const textX = size.width + LABEL_GAP;
    const length = textX + textWidth(label, FONT);
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const middle = row * rowHeight + rowHeight / 2;
    const place = `translate(${Math.round(x)},${middle - size.height / 2})`;
    x += length + ITEM_GAP;
    return `<g transform="${place}">${swatch ? toXml(swatch) : ""}` +
      `<text x="${textX}" y="${size.height / 2}" dy="0.35em">${escapeXml(label)}</text></g>`;
  });
  return {
    height: (row + 1) * rowHeight,
    markup: `<g font-size="${LABEL_SIZE}" fill="${INK}">${groups.join("")}</g>`,
  };
}
