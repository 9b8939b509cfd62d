import { schemeYlOrBr } from "d3";
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { contrast } from "../lib/marks/_readable_color.ts";
import { INK } from "../lib/notebook/_house_style.ts";
import { chapterRows, countryRows } from "../lib/reference/_tables.ts";
import { chapterFigures, sumsBy } from "./hs_chapter_figures.ts";
import { type Figure, figures } from "./figures.ts";
import { membersOf } from "./groupings.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";
import { recordedChapters } from "./recorded.ts";

const cells = cellsOf(
  Deno.readTextFileSync(join(NOTEBOOKS, "05_what_is_bought_and_the_duty_paid.ipynb")),
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

Deno.test("each square of the heat map is darker the more it holds, and its number can be read", () => {
  const steps = [0.1, 0.3, 1, 3, 10, 30, 100];
  const stepOf = ({ value }: { value: number }) => steps.filter((at) => value / 1e9 >= at).length;
  const fillsIn = (label: string) => {
    const [, group = ""] = new RegExp(`aria-label="${label}">(.*?)</g>`, "s").exec(map) ?? [];
    return [...group.matchAll(/<(?:rect|text)[^>]* fill="([^"]+)"/g)].map(([, fill = ""]) => fill);
  };
  const squares = chapterFigures
    .filter((figure) => chapters.includes(figure.chapter) && figure.value > 0)
    .sort((a, b) => b.value - a.value);
  const colors = squares.map((figure) => schemeYlOrBr[8]?.[stepOf(figure)] ?? "");
  deepStrictEqual(fillsIn("cell"), colors);
  const inks = fillsIn("text").map((fill) => fill === "currentColor" ? INK : fill);
  strictEqual(inks.length, squares.filter(({ value }) => value >= 1e8).length);
  inks.forEach((ink, index) => {
    const ground = colors[index] ?? "";
    ok(contrast(ink, ground) >= 4.5, `${ink} on ${ground}: ${contrast(ink, ground)}`);
  });
});

Deno.test("the heat map names its largest square, and no duty, since it shows none", () => {
  const [first] = chapterFigures.toSorted((a, b) => b.value - a.value);
  const finding = `${chapterNames.get(first?.chapter ?? "")} from ` +
    `${partnerNames.get(first?.partner ?? "")}, $${((first?.value ?? 0) / 1e9).toFixed(1)}B`;
  ok(map.includes(`Largest purchase: ${finding}`), finding);
  doesNotMatch(map, /duty/);
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
  const title = /<tspan[^>]*>.*?<\/text>/s.exec(scatter)?.[0].replace(/<[^>]+>/g, "");
  strictEqual(title, `${first} pays the highest rate, ${most} the most duty`);
  deepStrictEqual(textsOf(scatter, "y-axis tick label").slice(0, 2), ["0%", "2%"]);
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

Deno.test("what the words of lesson 05 say is what the figures say", () => {
  const words = cells.map((cell) => cell.source).join("\n");
  match(words, /Chapter 98 from Japan stands at \$5\.2 billion/);
  const japan = chapterFigures.find(({ partner, chapter }) =>
    partner === "5880" && chapter === "98"
  );
  strictEqual(((japan?.value ?? 0) / 1e9).toFixed(1), "5.2");
  match(words, /from which 85% of the year's imports came/);
  const partnerCodes = new Set(chapterFigures.map(({ partner }) => partner));
  const twelve = new Set([...partnerCodes, ...membersOf("0003")]);
  const sumOf = (rows: readonly Figure[]) => rows.reduce((sum, { imports }) => sum + imports, 0);
  const ofYear = figures.filter(({ month }) => month.startsWith("2024-"));
  const share = sumOf(ofYear.filter(({ code }) => twelve.has(code))) / sumOf(ofYear);
  strictEqual(Math.round(100 * share), 85);
  // "Free of duty, as most medicines": chapter 30 pays less than one dollar in a thousand.
  ok((sumsBy("chapter").get("30")?.rate ?? 1) < 0.001);
  // The partners with an agreement, Canada, Mexico and South Korea, pay the three lowest rates.
  deepStrictEqual(
    fromLargest(sumsBy("partner"), "rate").slice(-3).map(([code]) => code).sort(),
    ["1220", "2010", "5800"],
  );
});

Deno.test("both charts of lesson 05 say that the figures are of the year, and which edition", () => {
  for (const picture of [map, scatter]) {
    const parts = ["year to date", "imports for consumption", "published 2025"];
    for (const part of [...parts, "January to December 2024"]) {
      ok(picture.includes(part), part);
    }
  }
});

Deno.test("general imports differ from the chapters' figures as lesson 05 says", () => {
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
