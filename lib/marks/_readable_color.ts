import { lab, rgb } from "d3";
import { PAPER } from "../notebook/_house_style.ts";

/** How much lighter or darker than its ground small text must be: WCAG 2, level AA. */
const LEAST_CONTRAST = 4.5;

/** How much darker a colour becomes at a time, of the 100 of white. */
const STEP = 1;

/** A colour of a line, as dark as text on our paper must be; as it is where that is dark enough. */
export function readableColor(color: string): string {
  const darkened = lab(color);
  if (!isFinite(darkened.l)) return color;
  while (contrast(darkened.formatHex(), PAPER) < LEAST_CONTRAST) darkened.l -= STEP;
  return darkened.l === lab(color).l ? color : darkened.formatHex();
}

/** The contrast of two colours as WCAG 2 measures it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
