import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { codeOf, figureOf, figures, label, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "04_thirty_two_months.ipynb")));
const cell = (id: string) => cells.find((cell) => cell.id === id);
const [flows = "", five = "", nine = "", changes = "", ...partners] = picturesOf(cells);

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

Deno.test("the two lines of lesson 04 follow all exports and imports", () => {
  const [exports = [], imports = []] = linesOf(flows);
  strictEqual(MONTHS.length, 32);
  ok(follows(exports, MONTHS.map((month) => world("exports", month))));
  ok(follows(imports, MONTHS.map((month) => world("imports", month))));
  const texts = textsOf(flows);
  ok(texts.includes(`exports ${label(world("exports", "2026-08"))}`));
  ok(texts.includes(`imports ${label(world("imports", "2026-08"))}`));
});

Deno.test("lesson 04 marks the highest month of imports, which its title names", () => {
  const highest = MONTHS.toSorted((a, b) => world("imports", b) - world("imports", a))[0];
  strictEqual(highest, "2025-03");
  const peak = `March 2025: ${label(world("imports", "2025-03"))}`;
  deepStrictEqual(
    textsOf(flows).filter((text) => text.includes(peak)),
    [`Imports were highest in ${peak}`, peak],
  );
  match(textOf(cell("world-chart")), /Imports are highest in March 2025/);
});

Deno.test("lesson 04 labels the five largest partners, and no label covers another", () => {
  const ends = CODES.map((code) => figureOf(code, "2026-08"))
    .toSorted((a, b) => b.imports - a.imports).slice(0, 5);
  const labels = [...five.matchAll(/translate\([\d.]+,([\d.]+)\)[^>]*>([^<>]+) (\$[\d.]+B)</g)];
  // Rows come in no order, but a label stands where its line ends.
  labels.sort(([, a], [, b]) => Number(a) - Number(b));
  deepStrictEqual(
    labels.map(([, , name = "", figure]) => [codeOf(name), figure]),
    ends.map(({ code, imports }) => [code, label(imports)]),
  );
  const heights = labels.map(([, height]) => Number(height));
  heights.slice(1).forEach((height, index) => ok(height - (heights[index] ?? NaN) >= 10));

  ok(textsOf(five).includes(`Largest in August 2026: Mexico ${label(ends[0]?.imports ?? NaN)}`));
  strictEqual(ends[0]?.code, codeOf("Mexico"));

  const lines = linesOf(five);
  strictEqual(lines.length, 5);
  for (const { code } of ends) ok(lines.some((line) => follows(line, importsOf(code))), code);
});

Deno.test("the nine small charts of lesson 04 share a scale", () => {
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

Deno.test("each of the nine small charts names its highest month, and the title counts them", () => {
  const peaks = CODES.map((code) => {
    const values = importsOf(code);
    const highest = Math.max(...values);
    return { month: MONTHS[values.indexOf(highest)] ?? "", value: highest };
  });
  const names = peaks.map(({ month, value }) => {
    const date = new Date(month);
    const name = date.toLocaleDateString("en-US", { month: "short", timeZone: "UTC" });
    return `${label(value)} in ${name} ${month.slice(0, 4)}`;
  });
  const texts = textsOf(nine);
  deepStrictEqual(texts.filter((text) => /^\$[\d.]+B in /.test(text)).sort(), names.sort());
  strictEqual(nine.match(/<circle /g)?.length, CODES.length);
  const early = peaks.filter(({ month }) => month >= "2025-01" && month <= "2025-03").length;
  ok(texts.includes(`${early} of 9 partners had their highest month early in 2025`));
  ok(texts.join(" ").includes("grey: January to March 2025"), "the band is explained");
});

Deno.test("the table of lesson 04 has the first quarters, largest change first", () => {
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

Deno.test("each month of lesson 04 is compared with the same month a year before", () => {
  const wanted = MONTHS.slice(12).map((month, index) =>
    world("imports", month) / world("imports", MONTHS[index] ?? "") - 1
  );
  const percent = (change: number) => {
    const rounded = Math.abs(100 * change).toFixed(0);
    return rounded === "0" ? "0%" : `${change < 0 ? "−" : "+"}${rounded}%`;
  };
  const alt = textOf(cell("year-before-chart"));
  deepStrictEqual(
    [...alt.matchAll(/ (0|[+−]\d+)%(?:,|\n)/g)].map(([, number]) => `${number}%`),
    wanted.map(percent),
  );

  // As long as the changes, to one scale, and each in its own place.
  const group = changes.split('aria-label="bar"')[1]?.split("</g>")[0] ?? "";
  const bars = [...group.matchAll(/<rect[^>]*>/g)].map(([rect]) => {
    const length = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)?.[1]);
    return { middle: length("x") + length("width") / 2, height: length("height") };
  });
  strictEqual(bars.length, wanted.length);
  const scale = (bars[0]?.height ?? NaN) / Math.abs(wanted[0] ?? NaN);
  wanted.forEach((change, index) => {
    ok(Math.abs((bars[index]?.height ?? NaN) - scale * Math.abs(change)) < 0.02, MONTHS[index]);
  });

  // The months stand under their bars.
  const [, moved, ticks = ""] =
    /<g [^>]*translate\(([\d.]+),[^>]*"x-axis tick label"[^>]*>(.*?)<\/g>/s.exec(changes) ?? [];
  const places = [...ticks.matchAll(/translate\(([\d.]+),/g)]
    .map(([, x]) => Number(x) + Number(moved));
  const quarters = bars.filter((_, index) => index % 3 === 0);
  strictEqual(places.length, quarters.length);
  quarters.forEach(({ middle }, index) => ok(Math.abs(middle - (places[index] ?? NaN)) < 1));

  const [last = NaN] = wanted.slice(-1);
  const marked = [Math.max(...wanted), Math.min(...wanted), last].map(percent);
  const labels = changes.split('aria-label="text"')[1]?.split("</g>")[0] ?? "";
  deepStrictEqual(textsOf(labels).sort(), marked.sort());
  ok(textsOf(changes).some((text) => text.includes(`Imports of August 2026: ${percent(last)}`)));
});

Deno.test("lesson 04 lets its reader choose a partner: a line for each year, and its change", () => {
  const chosen = ["2010", "5700", "5520", "4190"];
  strictEqual(partners.length, chosen.length);
  chosen.forEach((code, index) => {
    const picture = partners[index] ?? "";
    const lines = linesOf(picture);
    for (const year of ["2024", "2025", "2026"]) {
      const values = MONTHS.filter((month) => month.startsWith(year))
        .map((month) => figureOf(code, month).imports);
      ok(lines.some((line) => follows(line, values)), `${code} in ${year}`);
      ok(textsOf(picture).includes(year));
    }
    const [now, before] = ["2026-08", "2025-08"].map((month) => figureOf(code, month).imports);
    const change = 100 * ((now ?? NaN) / (before ?? NaN) - 1);
    const sign = change < 0 ? "−" : "+";
    const title = textsOf(picture)[0] ?? "";
    ok(
      title.endsWith(
        `: ${label(now ?? NaN)} in August 2026, ${sign}${Math.abs(change).toFixed(0)}% in a year`,
      ),
      title,
    );
    strictEqual(codeOf(/^Imports from (.+):/.exec(title)?.[1] ?? ""), code);
  });
});

Deno.test("what lesson 04 says of February, of Switzerland and of Ireland is in the figures", () => {
  const billions = (code: string, month: string) =>
    (figureOf(code, month).imports / 1000).toFixed(1);
  const average = (code: string, isOf: (month: string) => boolean) => {
    const values = MONTHS.filter(isOf).map((month) => figureOf(code, month).imports);
    return (values.reduce((sum, value) => sum + value, 0) / values.length / 1000).toFixed(1);
  };
  const { source: behind = "" } = cell("behind-read") ?? {};
  for (
    const said of [
      `December 2024, with ${billions("4419", "2024-12")} billion`,
      `once more, with ${billions("4419", "2025-07")}`,
      `Ireland had ${billions("4190", "2025-09")} billion`,
      `averaged ${average("4190", (month) => month > "2025-09")} billion a month, ` +
      `against ${average("4190", (month) => month < "2025")} in 2024`,
    ]
  ) ok(behind.includes(said), said);

  const [before, after] = ["2024-02", "2025-02"].map((month) => world("imports", month));
  const ratio = (after ?? NaN) / (before ?? NaN);
  const { source: february = "" } = cell("year-before-words") ?? {};
  ok(february.includes(`${(100 * (ratio - 1)).toFixed(1)}% above it`));
  ok(february.includes(`${(100 * (ratio * 29 / 28 - 1)).toFixed(1)}% per day`));
});

Deno.test("lesson 04 shows that months add up to the year to date, and years to date do not", () => {
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

Deno.test("the charts of lesson 04 say that nothing is seasonally adjusted, and when it was", () => {
  for (const picture of [flows, five, nine, changes, ...partners]) {
    const text = textsOf(picture).join(" ");
    match(text, /not seasonally adjusted; January 2024 to August 2026/);
    match(text, /general imports, customs value/);
  }
});
