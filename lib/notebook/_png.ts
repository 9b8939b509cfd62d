import { Resvg } from "@resvg/resvg-js";
import { fileURLToPath } from "node:url";
import { isInFont } from "./_measure_text.ts";

/** The PNG is drawn for screens with two pixels a point, and for print. */
const SCALE = 2;

const FONT_FILES = [400, 600].map((weight) =>
  fileURLToPath(new URL(`font/inter-${weight}.ttf`, import.meta.url))
);

/**
 * The picture as a PNG, twice as large. Our own font makes it the same on every machine; only
 * characters that it has not, such as Chinese ones, come from the fonts of the system.
 */
export function toPng(svg: string): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: !isInFont(svg),
      defaultFontFamily: "Inter",
    },
  }).render().asPng();
}
