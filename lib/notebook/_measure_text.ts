import { csvParse } from "d3";
import { once } from "../reference/_once.ts";

/** How large and how bold a text is set. */
export interface FontStyle {
  readonly size: number;
  readonly weight: number;
}

/** From this weight on, a text is set in the bolder one of our two fonts. */
const BOLD = 500;

/** For a character that our font has not, in thousandths of the size: as wide as they come. */
const WIDEST = 1000;

/** The width of a line of text in our font, in pixels. */
export function textWidth(text: string, { size, weight }: FontStyle): number {
  const widths = characterWidths()[weight < BOLD ? 400 : 600];
  const width = [...text].reduce((sum, character) => sum + (widths.get(character) ?? WIDEST), 0);
  return width * size / 1000;
}

/** Breaks a text into lines of at most `width` pixels; a longer word has a line of its own. */
export function breakLines(text: string, width: number, font: FontStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && textWidth(longer, font) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Whether a text holds only what our font can draw. */
export function isInFont(text: string): boolean {
  const { 400: widths } = characterWidths();
  return [...text].every((character) => character === "\n" || widths.has(character));
}

/** The width of each character by weight, in thousandths of the size. */
const characterWidths = once(() => {
  const rows = csvParse<"character" | "400" | "600">(
    Deno.readTextFileSync(new URL("font/widths.csv", import.meta.url)),
  );
  const of = (weight: "400" | "600") =>
    new Map(rows.map(({ character, [weight]: width }) => [decode(character), Number(width)]));
  return { 400: of("400"), 600: of("600") };
});

/** `U+0041` is `A`. */
function decode(codePoint: string): string {
  return String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
}
