import type { MimeBundle } from "../cell/_display.ts";
import type { Picture } from "./_picture.ts";
import { escapeXml } from "./_to_xml.ts";

/** A picture, drawn for a wide and perhaps for a narrow place, and what it says in words. */
export interface Drawn {
  readonly wide: Picture;
  readonly narrow?: Picture;
  readonly alt: string;
}

/** Up to this width of the window, in pixels, the narrow picture is shown. */
export const NARROW_UP_TO = 600;

/** What is set in the bolder font. */
const BOLD = /font-weight(="|:\s*)(bold|[5-9]00)/;

/** Shrinks in a narrow place, where a picture of fixed width would be cut. */
const IMAGE_STYLE = "display:block;max-width:100%;height:auto";

/**
 * What a cell shows for a chart. Markdown with one image is shown in each of the places that were
 * tried, trusted or not, with its words for a screen reader; SVG is cut in a narrow window, and HTML
 * is not shown where a notebook is not trusted. The PNG is for places that know neither.
 */
export async function bundleOf(drawn: Drawn, text: string): Promise<MimeBundle> {
  const { toPng } = await import("./_png.ts");
  return {
    "text/markdown": await imageOf(drawn),
    "image/png": toPng(drawn.wide.svg).toBase64(),
    "text/plain": text,
  };
}

/** A chart as an image of HTML, in one line, with our font inside. */
export async function imageOf({ wide, narrow, alt }: Drawn): Promise<string> {
  const [own, ofNarrow] = [await dataUrl(wide), narrow && await dataUrl(narrow)];
  const image = `<img alt="${asMarkdown(escapeXml(alt))}" width="${wide.width}" ` +
    `height="${wide.height}" style="${IMAGE_STYLE}" src="${own}">`;
  if (!narrow) return image;
  return `<picture><source media="(max-width: ${NARROW_UP_TO}px)" width="${narrow.width}" ` +
    `height="${narrow.height}" srcset="${ofNarrow}">${image}</picture>`;
}

/** HTML for readers of Markdown, who take two dollar signs for a formula, and a blank line for its end. */
export function asMarkdown(html: string): string {
  return html.replaceAll("$", "&#36;").replace(/\s*\n\s*/g, " ");
}

async function dataUrl({ svg }: Picture): Promise<string> {
  const bytes = new TextEncoder().encode(await withFont(svg));
  return `data:image/svg+xml;base64,${bytes.toBase64()}`;
}

/** A picture in a page sees no font but its own. */
async function withFont(svg: string): Promise<string> {
  const weights = BOLD.test(svg) ? [400, 600] : [400];
  const faces = await Promise.all(weights.map(fontFace));
  return svg.replace(">", () => `><style>${faces.join("")}</style>`);
}

async function fontFace(weight: number): Promise<string> {
  const file = await Deno.readFile(new URL(`font/inter-${weight}.woff2`, import.meta.url));
  return `@font-face{font-family:Inter;font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${file.toBase64()}) format("woff2")}`;
}
