import { Resvg } from "@resvg/resvg-js";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { breakLines, isInFont, textWidth } from "./_measure_text.ts";

/** How wide the renderer of the PNG draws a text: the ink between two bars, and the bars. */
function drawnWidth(text: string, weight: number): number {
  const fontFiles = [400, 600].map((weight) =>
    fileURLToPath(new URL(`font/inter-${weight}.ttf`, import.meta.url))
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="50">` +
    `<text y="30" font-family="Inter" font-weight="${weight}" font-size="20">|${text}|</text></svg>`;
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
}

for (const weight of [400, 600]) {
  Deno.test(`a text is as wide as it is drawn, at weight ${weight}`, () => {
    for (const text of ["Mexico", "illicit", "WWW", "$1,234.5B", "Côte d’Ivoire", "−3.1%"]) {
      const style = { size: 20, weight };
      const expected = drawnWidth(text, weight) - drawnWidth("", weight);
      const measured = textWidth(text, style);
      ok(Math.abs(measured - expected) < 0.5, `${text}: ${measured}, drawn ${expected}`);
    }
  });
}

Deno.test("text is broken between words, as late as it fits", () => {
  const font = { size: 10, weight: 400 };
  const width = textWidth("two words", font);
  deepStrictEqual(breakLines("two words of text", width, font), ["two words", "of text"]);
  deepStrictEqual(breakLines("two words", width - 1, font), ["two", "words"]);
  deepStrictEqual(breakLines("incomprehensibilities of it", width, font), [
    "incomprehensibilities",
    "of it",
  ]);
});

Deno.test("our font has the names of all places, and says what it has not", () => {
  const names = Deno.readTextFileSync(new URL("../../data/countries.csv", import.meta.url));
  ok(isInFont(names.replaceAll("\n", " ")));
  strictEqual(isInFont("中国"), false);
});
