/**
 * How every chart looks: dark on white, in one font. Baked in, so that a dark theme shows a light
 * chart, and never dark text on dark.
 *
 * @module
 */

/** How a text is set: its size in pixels, and how bold and dark it is. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
}

export const INK = "#1f2328";
export const PAPER = "#ffffff";
const QUIET = "#57606a";

export const TITLE: TextStyle = { size: 17, weight: 600, color: INK };
export const SUBTITLE: TextStyle = { size: 13, weight: 400, color: QUIET };
export const SMALL_PRINT: TextStyle = { size: 11, weight: 400, color: QUIET };

/** Axes, legends and labels. Plot's own 10 pixels are hard to read on many a screen. */
export const LABEL_SIZE = 12;

export const FONT_FAMILY = "Inter, system-ui, sans-serif";

/** The width of a drawing in pixels: with its padding, a column of a report. */
export const WIDE = 680;

/** The same on a phone of 390 pixels, the most common width. */
export const NARROW = 326;

/** Around a drawing, in pixels. */
export const PADDING = 16;
