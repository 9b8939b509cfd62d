import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { chapterRows, countryRows } from "../lib/reference/_tables.ts";
import { chapterFigures, sumsBy } from "./chapter_figures.ts";
import { figures } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";
import { recordedChapters } from "./recorded.ts";

const cells = cellsOf(
  Deno.readTextFileSync(join(NOTEBOOKS, "06_what_is_bought_and_the_duty_paid.ipynb")),
);
const cell = (id: string) => cells.find((cell) => cell.id === id);
const [map = "", scatter = ""] = picturesOf(cells);

const chapterNames = new Map(chapterRows().map((row) => [row.hs2, row.short_name]));
const partnerNames = new Map([
  ...countryRows().map((row) => [row.cty_code, row.name] as const),
  ["0003", "European Union"] as const,
]);

const fromLargest = (sums: ReturnType<typeof sumsBy>, by: "value" | "duty" | "rate" = "value") =>
  [...sums].sort(([, a], [, b]) => b[by] - a[by]);
const chapters = fromLargest(sumsBy("chapter")).slice(0, 20).map(([code]) => code);
const partners = fromLargest(sumsBy("partner")).map(([code]) => code);

/** The texts of one group of a drawing, by its label. */
function textsOf(picture: string, label: string): string[] {
  const [, group = ""] = new RegExp(`aria-label="${label}">(.*?)</g>`, "s").exec(picture) ?? [];
  return [...group.matchAll(/>([^<]+)<\/text>/g)].map(([, text = ""]) => text);
}

Deno.test("the heat map has the 20 largest chapters and the 12 partners, in their order", () => {
  deepStrictEqual(
    textsOf(map, "y-axis tick label"),
    chapters.map((code) => chapterNames.get(code)),
  );
  deepStrictEqual(
    textsOf(map, "x-axis tick label"),
    partners.map((code) => partnerNames.get(code)),
  );
});

Deno.test("the squares of the heat map are labelled with their figures, none below 0.1", () => {
  const labels = chapterFigures
    .filter((figure) => chapters.includes(figure.chapter) && figure.value >= 1e8)
    .sort((a, b) => b.value - a.value)
    .map(({ value }) => value < 9.95e9 ? (value / 1e9).toFixed(1) : `${Math.round(value / 1e9)}`);
  deepStrictEqual(textsOf(map, "text"), labels);
});

Deno.test("each square of the heat map has the colour of its step in the legend", () => {
  const steps = [0.1, 0.3, 1, 3, 10, 30, 100];
  const colors = [...map.matchAll(/<rect[^>]*fill="(#[0-9a-f]{6}|rgb\([^)]*\))"/g)]
    .map(([, color = ""]) => color)
    .filter((color) => color !== "#ffffff");
  const [inLegend, inSquares] = [colors.slice(0, 8), colors.slice(8)];
  strictEqual(new Set(inLegend).size, 8);
  const expected = chapterFigures
    .filter((figure) => chapters.includes(figure.chapter))
    .sort((a, b) => b.value - a.value)
    .map(({ value }) => inLegend[steps.filter((step) => value / 1e9 >= step).length]);
  deepStrictEqual(inSquares, expected);
});

Deno.test("the chart of rates has a dot for each chapter, as high as its rate", () => {
  const dots = [...scatter.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  const rates = [...sumsBy("chapter").values()].map(({ rate }) => rate).sort((a, b) => b - a);
  strictEqual(dots.length, rates.length);
  const [top = 0, bottom = 0] = [Math.min(...dots), Math.max(...dots)];
  const [highest = 0, lowest = 0] = [rates[0], rates.at(-1)];
  dots.sort((a, b) => a - b).forEach((y, index) => {
    const share = ((rates[index] ?? 0) - lowest) / (highest - lowest);
    ok(Math.abs(bottom - share * (bottom - top) - y) < 0.01, `dot ${index + 1}`);
  });
});

Deno.test("the chart of rates names what it is about, and its title is true", () => {
  const [first] = fromLargest(sumsBy("chapter"), "rate").map(([code]) => chapterNames.get(code));
  const [most] = fromLargest(sumsBy("chapter"), "duty").map(([code]) => chapterNames.get(code));
  ok(scatter.includes(`Highest rate: ${first}. Most duty: ${most}`));
  const labels = textsOf(scatter, "text");
  for (
    const name of ["Knitted apparel", "Footwear", "Pharmaceuticals", "Machinery and computers"]
  ) ok(labels.includes(name), name);
  strictEqual(new Set(labels).size, labels.length);
});

Deno.test("the rate of a partner is the duty divided by imports for consumption", () => {
  const lines = textOf(cell("partners")).split("\n").slice(1);
  const shown = lines.map((line) => [line.split(/ {2,}/)[0], line.split(/ +/).at(-1)]);
  deepStrictEqual(
    shown,
    fromLargest(sumsBy("partner")).map(([code, { rate }]) => [
      partnerNames.get(code),
      `${(100 * rate).toFixed(2)}%`,
    ]),
  );
});

Deno.test("three divisions give three rates for China, and only the last is right", () => {
  const china = chapterFigures.filter((figure) => figure.partner === "5700");
  const mean = china.reduce((sum, { value, duty }) => sum + duty / value, 0) / china.length;
  const { duty = 0, rate = 0 } = sumsBy("partner").get("5700") ?? {};
  const arrived = figures
    .filter(({ code, month }) => code === "5700" && month.startsWith("2024-"))
    .reduce((sum, { imports }) => sum + imports * 1e6, 0);
  const shown = [...textOf(cell("divide")).matchAll(/([\d.]+)%/g)].map(([, text]) => text);
  deepStrictEqual(shown, [mean, duty / arrived, rate].map((share) => (100 * share).toFixed(1)));
});

Deno.test("what the words of chapter 06 say is what the figures say", () => {
  const words = cells.map((cell) => cell.source).join("\n");
  match(words, /Chapter 98 from Japan stands at \$5\.2 billion/);
  const japan = chapterFigures.find(({ partner, chapter }) =>
    partner === "5880" && chapter === "98"
  );
  strictEqual(((japan?.value ?? 0) / 1e9).toFixed(1), "5.2");
  // "Free of duty, as most medicines": chapter 30 pays less than one dollar in a thousand.
  ok((sumsBy("chapter").get("30")?.rate ?? 1) < 0.001);
  // "Most goods from Canada, Mexico and South Korea": the three lowest rates.
  deepStrictEqual(
    fromLargest(sumsBy("partner"), "rate").slice(-3).map(([code]) => code).sort(),
    ["1220", "2010", "5800"],
  );
});

Deno.test("both charts of chapter 06 say that the figures are of the year, and which edition", () => {
  for (const picture of [map, scatter]) {
    for (const part of ["year to date", "imports for consumption", "published 2025", "2024"]) {
      ok(picture.includes(part), part);
    }
  }
});

Deno.test("general imports differ from the chapters' figures as chapter 06 says", () => {
  const codes = new Set(chapterFigures.map(({ partner }) => partner));
  const arrived = new Map<string, number>();
  for (const { CTY_CODE, I_COMMODITY, GEN_VAL_MO } of recordedChapters()) {
    if (!codes.has(CTY_CODE ?? "")) continue;
    for (const key of [`${I_COMMODITY}`, `${CTY_CODE} ${I_COMMODITY}`]) {
      arrived.set(key, (arrived.get(key) ?? 0) + Number(GEN_VAL_MO));
    }
  }
  // "Twice what the API gave": Japan, chapter 98.
  const japan = chapterFigures.find((d) => d.partner === "5880" && d.chapter === "98");
  strictEqual(Math.round((japan?.value ?? 0) / (arrived.get("5880 98") ?? 1)), 2);
  // "Tobacco and ships among the widest": of all chapters, in the first tenth.
  const widest = [...sumsBy("chapter")]
    .map(([code, { value }]) => ({ code, gap: Math.abs(value / (arrived.get(code) ?? 1) - 1) }))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 10)
    .map(({ code }) => code);
  ok(widest.includes("24") && widest.includes("89"));
});
