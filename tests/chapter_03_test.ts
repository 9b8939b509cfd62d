import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { codeOf, figureOf, figures, label, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "03_thirty_two_months.ipynb")));
const cell = (id: string) => cells.find((cell) => cell.id === id);
const pictures = picturesOf(cells);
const [flows = "", five = "", nine = ""] = pictures;
// Between them stand the pictures of the choice.
const changes = pictures.at(-1) ?? "";

const MONTHS = [...new Set(figures.map(({ month }) => month))].sort();
const CODES = ["2010", "1220", "5700", "5520", "5830", "5800", "4280", "4190", "4419"];

/** The texts of a drawing, in the order in which they stand there. */
const textsOf = (picture: string) =>
  [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");

/** The lines of a drawing: the heights of their points, from the top. */
const linesOf = (picture: string) =>
  picture.split('aria-label="').filter((part) => part.startsWith('line"'))
    .flatMap((part) => [...part.matchAll(/ d="M([^"]+)"/g)])
    .map(([, path = ""]) => path.split("L").map((point) => Number(point.split(",")[1])));

/** Whether a line has the shape of figures: the heights are a linear function of them. */
function follows(heights: readonly number[], values: readonly number[]): boolean {
  const low = values.indexOf(Math.min(...values));
  const high = values.indexOf(Math.max(...values));
  const at = (list: readonly number[], index: number) => list[index] ?? NaN;
  const slope = (at(heights, high) - at(heights, low)) / (at(values, high) - at(values, low));
  return heights.length === values.length && slope < 0 &&
    values.every((value, index) =>
      Math.abs(at(heights, low) + slope * (value - at(values, low)) - at(heights, index)) < 0.05
    );
}

const importsOf = (code: string) => MONTHS.map((month) => figureOf(code, month).imports);

Deno.test("the two lines of chapter 03 follow all exports and imports", () => {
  const [exports = [], imports = []] = linesOf(flows);
  strictEqual(MONTHS.length, 32);
  ok(follows(exports, MONTHS.map((month) => world("exports", month))));
  ok(follows(imports, MONTHS.map((month) => world("imports", month))));
  const texts = textsOf(flows);
  ok(texts.includes(`Exports ${label(world("exports", "2026-08"))}`));
  ok(texts.includes(`Imports ${label(world("imports", "2026-08"))}`));
});

Deno.test("chapter 03 marks the surge where the figures have it", () => {
  const early = MONTHS.filter((month) => month < "2025-07");
  const highest = early.toSorted((a, b) => world("imports", b) - world("imports", a))[0];
  strictEqual(highest, "2025-03");
  ok(textsOf(flows).includes(`March 2025: ${label(world("imports", "2025-03"))}`));
  match(textOf(cell("world")), /imports are highest in March 2025/);
});

Deno.test("chapter 03 labels the five largest partners, and no label covers another", () => {
  const ends = CODES.map((code) => figureOf(code, "2026-08"))
    .toSorted((a, b) => b.imports - a.imports).slice(0, 5);
  const labels = [...five.matchAll(/translate\([\d.]+,([\d.]+)\)[^>]*>([^<>]+) (\$[\d.]+B)</g)];
  deepStrictEqual(
    labels.map(([, , name = "", figure]) => [codeOf(name), figure]),
    ends.map(({ code, imports }) => [code, label(imports)]),
  );
  const heights = labels.map(([, height]) => Number(height));
  heights.slice(1).forEach((height, index) => ok(height - (heights[index] ?? NaN) >= 10));

  const lines = linesOf(five);
  strictEqual(lines.length, 5);
  for (const { code } of ends) ok(lines.some((line) => follows(line, importsOf(code))), code);
});

Deno.test("the nine small charts of chapter 03 share a scale", () => {
  const lines = linesOf(nine);
  strictEqual(lines.length, 9);
  const scales = CODES.map((code) => {
    const values = importsOf(code);
    const line = lines.find((line) => follows(line, values)) ?? [];
    const range = (list: readonly number[]) => Math.max(...list) - Math.min(...list);
    return range(line) / range(values);
  });
  for (const scale of scales) ok(Math.abs(scale / (scales[0] ?? NaN) - 1) < 0.001);
  deepStrictEqual(
    textsOf(nine).map(codeOf).filter(Boolean).sort(),
    CODES.toSorted(),
  );
});

Deno.test("of the nine, those that were largest early in 2025 have their figure", () => {
  const peaks = CODES.flatMap((code) => {
    const values = importsOf(code);
    const month = MONTHS[values.indexOf(Math.max(...values))] ?? "";
    return month >= "2025-01" && month <= "2025-03" ? [label(Math.max(...values))] : [];
  });
  deepStrictEqual(textsOf(nine).filter((text) => /^\$[\d.]+B$/.test(text)).sort(), peaks.sort());
});

Deno.test("the table of chapter 03 has the first quarters, largest change first", () => {
  const quarter = (year: string, imports: (month: string) => number) =>
    ["01", "02", "03"].reduce((sum, month) => sum + imports(`${year}-${month}`), 0);
  const row = (imports: (month: string) => number) => {
    const [before, after] = [quarter("2024", imports), quarter("2025", imports)];
    return [before, after, after - before];
  };
  const rows = CODES.map((code) => row((month) => figureOf(code, month).imports))
    .toSorted((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
  const wanted = [row((month) => world("imports", month)), ...rows];
  const money = (millions: number) => {
    const [amount, unit] = Math.abs(millions) < 1000
      ? [Math.abs(millions), "million"]
      : [Math.abs(millions) / 1000, "billion"];
    return `${millions < 0 ? "−" : ""}$${amount.toFixed(1)} ${unit}`;
  };
  const shown = textOf(cell("behind")).split("\n").slice(1, 11)
    .map((line) => line.match(/−?\$[\d.]+ \w+/g));
  deepStrictEqual(shown, wanted.map((row) => row.map(money)));

  // What the text below says of it.
  const [all = 0, first = 0, second = 0] = wanted.map((row) => row[2] ?? 0);
  ok((first + second) / all > 0.4 && (first + second) / all < 0.5);
});

Deno.test("each month of chapter 03 is compared with the same month a year before", () => {
  const wanted = MONTHS.slice(12).map((month, index) => {
    const percent = 100 * (world("imports", month) / world("imports", MONTHS[index] ?? "") - 1);
    const rounded = Math.abs(percent).toFixed(0);
    return rounded === "0" ? "0%" : `${percent < 0 ? "−" : "+"}${rounded}%`;
  });
  const alt = textOf(cell("year-before"));
  deepStrictEqual(
    [...alt.matchAll(/ ((?:0|[+−]\d+)%)(?:,|\n)/g)].map(([, percent]) => percent),
    wanted,
  );
  const drawn = textsOf(changes).filter((text) => /^(0|[+−]\d+)%$/.test(text));
  deepStrictEqual(drawn.toSorted(), wanted.toSorted());
  strictEqual(changes.match(/<rect [^>]*x=/g)?.length, wanted.length);
});

Deno.test("chapter 03 shows that months add up to the year to date, and years to date do not", () => {
  const months = MONTHS.filter((month) => month.startsWith("2026"));
  const dollars = (count: number) =>
    Math.round(
      months.slice(0, count).reduce((sum, month) => sum + world("imports", month), 0) * 10,
    ) *
    100_000;
  const shown = textOf(cell("to-date")).split("\n").slice(1).map((line) =>
    Number(line.split(/ {2,}/)[2]?.replaceAll(",", ""))
  );
  deepStrictEqual(shown, months.map((_, index) => dollars(index + 1)));
  match(textOf(cell("to-date-sum")), /CensusTotalError: .*year to date/);
});

Deno.test("the charts of chapter 03 say that nothing is seasonally adjusted, and when it was", () => {
  for (const picture of [flows, five, nine, changes]) {
    const text = textsOf(picture).join(" ");
    match(text, /not seasonally adjusted; January 2024 to August 2026/);
    match(text, /general imports, customs value/);
  }
});

Deno.test("the choice of chapter 03 has a picture for each of four partners", () => {
  const chosen = pictures.slice(3, -1);
  deepStrictEqual(chosen.length, 4);
  for (const [index, code] of ["2010", "1220", "5700", "5520"].entries()) {
    const [line = []] = linesOf(chosen[index] ?? "");
    ok(follows(line, importsOf(code)), code);
  }
});
