import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { figures, world } from "./figures.ts";
import { groupingsInSample, groupingSum, membersOf } from "./groupings.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "02_the_trap.ipynb")));
const cell = (id: string) => textOf(cells.find((cell) => cell.id === id));
const [picture = ""] = picturesOf(cells);

const MONTH = "2025-10";
const total = world("exports", MONTH);
const sums = new Map(
  groupingsInSample().map((code) => [code, groupingSum("exports", MONTH, code)]),
);
const inGroupings = [...sums.values()].reduce((sum, value) => sum + value, 0);
const billions = (millions: number) => (millions / 1000).toFixed(1);

/** The texts of the drawing, in the order in which they stand there. */
const texts = [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");

Deno.test("lesson 02 adds up the kinds of rows as the figures do", () => {
  for (
    const [kind, rows, sum] of [
      ["the world", 1, `$${billions(total)} billion`],
      ["countries", "\\d+", `$${billions(total)} billion`],
      ["groupings", sums.size, `$${billions(inGroupings)} billion`],
      ["all rows", "\\d+", `$${billions((2 * total + inGroupings) / 1000)} trillion`],
    ]
  ) {
    match(
      cell("ask"),
      new RegExp(`^${kind} +${rows} +${`${sum}`.replace(/[$.]/g, "\\$&")}$`, "m"),
    );
  }
});

/** What is added up, one row of the chart after the other: names and millions of dollars. */
const parts: [name: string, value: number][] = (() => {
  const regions = [...sums].filter(([code]) => code.endsWith("XXX"));
  const others = [...sums].filter(([code]) => !code.endsWith("XXX"))
    .toSorted(([, a], [, b]) => b - a);
  const add = (list: [string, number][]) => list.reduce((sum, [, value]) => sum + value, 0);
  const largest = others.slice(0, 3).map(([, value]) => value);
  strictEqual(regions.length, 7);
  return [
    ["Countries", total],
    ["World", total],
    ["7 regions", add(regions)],
    ...["OECD", "APEC", "NATO"].map((name, rank): [string, number] => [name, largest[rank] ?? NaN]),
    [`${others.length - 3} other groupings`, add(others.slice(3))],
  ];
})();

Deno.test("the chart of lesson 02 names what is added again, and says how much it is", () => {
  const isName = (text: string) => parts.some(([name]) => name === text) || text === "All rows";
  deepStrictEqual(texts.filter(isName), [...parts.map(([name]) => name), "All rows"]);
  deepStrictEqual(texts.filter((text) => /^\+?\$[\d.]+[BT]$/.test(text)), [
    ...parts.map(([, value], index) => `${index === 0 ? "" : "+"}$${billions(value)}B`),
    `$${billions((2 * total + inGroupings) / 1000)}T`,
  ]);
});

Deno.test("each bar of lesson 02 is as long as its sum, and begins where the last one ended", () => {
  const group = /aria-label="bar">(.*?)<\/g>/s.exec(picture)?.[1] ?? "";
  const bars = [...group.matchAll(/<rect[^>]* width="([\d.]+)" x="([\d.]+)"/g)]
    .map(([, width, x]) => ({ x: Number(x), width: Number(width) }));
  const [first, all] = [bars[0], bars.at(-1)];
  ok(first && all && bars.length === parts.length + 1);
  const scale = first.width / total;
  parts.reduce((x, [name, value], index) => {
    ok(Math.abs((bars[index]?.x ?? NaN) - x) < 0.02, name);
    ok(Math.abs((bars[index]?.width ?? NaN) - scale * value) < 0.02, name);
    return x + scale * value;
  }, first.x);
  strictEqual(all.x, first.x);
  const ratio = all.width / first.width;
  ok(Math.abs(ratio - (2 * total + inGroupings) / total) < 0.001, `${ratio}`);
  ok(texts.join(" ").includes(`${ratio.toFixed(1)} times`));
});

Deno.test("lesson 02 says in which rows a dollar sold to Germany stands", () => {
  const groupings = groupingsInSample().filter((code) => membersOf(code).includes("4280"));
  deepStrictEqual(groupings.sort(), ["0003", "0022", "0023", "4XXX"]);
  const { source = "" } = cells.find(({ id }) => id === "trap-meaning") ?? {};
  match(source, /those of the world, Europe, the European Union, NATO and the OECD/);
});

Deno.test("lesson 02 shows refusals that name the rows, and the sums that stand", () => {
  match(cell("refuse"), /^CensusTotalError: ALL_VAL_MO cannot be added up: World \(-\)/);
  ok(cell("refuse").includes(`\n$${billions(total)} billion`));
  match(
    cell("overlap"),
    /European Union \(0003\) and Germany \(4280\) are a grouping and a country/,
  );
  match(cell("overlap"), /European Union \(0003\) and NATO \(0023\) share countries/);
  const both = groupingSum("exports", MONTH, "0003") + groupingSum("exports", MONTH, "0020");
  ok(cell("overlap").includes(`European Union and USMCA: $${billions(both)} billion`));
});

Deno.test("lesson 02 holds the sum of its countries against the published total", () => {
  const tenths = figures.filter(({ month }) => month === MONTH)
    .reduce((sum, figure) => sum + Math.round(figure.exports * 10), 0);
  const shown = [Math.round(total * 10), tenths, tenths - Math.round(total * 10)]
    .map((value) => (value * 100_000).toLocaleString("en-US").replace("-", "−"));
  match(cell("proof"), new RegExp(`^2025-10 +\\d+ +${shown.join(" +")}$`, "m"));
  match(cell("proof"), /add up to the total, within the rounding/);
});

Deno.test("lesson 02 adds up months, and refuses years to date", () => {
  const months = [...new Set(figures.map(({ month }) => month))]
    .filter((month) => month.startsWith("2025-") && month <= MONTH);
  const year = months.reduce((sum, month) => sum + world("exports", month), 0);
  const trillions = `$${(year / 1e6).toFixed(1)} trillion`;
  ok(cell("year").includes(`Months: ${trillions}`));
  ok(cell("year").includes(`Year to date: ${trillions}`));
  match(cell("year"), /Years to date: CensusTotalError: .* is the year to date/);
});

Deno.test("lesson 02 refuses levels and totals, and adds up what the Bureau's guide prints", () => {
  const [levels = "", parts = "", sum = ""] = cell("level").split("\n");
  match(levels, /"09" and "0901" are of different levels/);
  match(parts, /DF "-" is the total that "1" is a part of/);
  strictEqual(sum, "$123.0 billion");
  strictEqual(107_249_767_181 + 15_782_111_880, 123_031_879_061);
});
