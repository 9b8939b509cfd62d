import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { chapterRows } from "../lib/reference/_tables.ts";
import { cellsOf, NOTEBOOKS, textOf } from "./notebook.ts";
import { effectiveNumber, figuresBy, nameOf, productFigures, yearOf } from "./product_figures.ts";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "12_every_product.ipynb")));
const shown = (id: string) => textOf(cells.find((cell) => cell.id === id));
const chapterName = (code: string) => chapterRows().find(({ hs2 }) => hs2 === code)?.short_name;

const byChapter = [...figuresBy("chapter")].sort(([, a], [, b]) => yearOf(b) - yearOf(a));
const largestOf = (figures: typeof productFigures) =>
  [...figures].sort((a, b) => yearOf([b]) - yearOf([a]))[0];

Deno.test("the bars are the fourteen chapters that moved most, with their change", () => {
  const moves = byChapter.map(([code, figures]) => {
    const [first, second] = [0, 1].map((half) =>
      figures.reduce((sum, figure) => sum + (half === 0 ? figure.first : figure.second), 0)
    );
    return {
      code,
      change: (second ?? 0) - (first ?? 0),
      percent: (second ?? 0) / (first ?? 1) - 1,
    };
  });
  const largest = moves.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 14)
    .sort((a, b) => b.change - a.change);
  const signed = (value: number, decimals: number) =>
    `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(decimals)}`;
  const words = largest.map(({ code, change, percent }) =>
    `${chapterName(code)} ${signed(change / 1e9, 1)} (${signed(100 * percent, 0)}%)`
  );
  const [alt = ""] = shown("grew").split("\n");
  strictEqual(
    alt,
    `Change of imports between the halves of the year, billions: ${words.join(", ")}`,
  );
});

Deno.test("the pairs add up to the world, to the dollar", () => {
  strictEqual(shown("check"), `[ true, "$${yearOf(productFigures).toLocaleString("en-US")}" ]`);
});

Deno.test("columns and SQL give the same concentration, which is that of the figures", () => {
  const expected = byChapter.slice(0, 8).map(([code, figures]) => {
    const largest = largestOf(figures);
    return {
      code,
      billions: (yearOf(figures) / 1e9).toFixed(1),
      partner: largest?.partner ?? "",
      percent: (100 * yearOf(largest ? [largest] : []) / yearOf(figures)).toFixed(1),
      effective: effectiveNumber(figures).toFixed(1),
    };
  });
  const rows = (id: string) => shown(id).split("\n").slice(1).map((line) => line.split(/ {2,}/));
  deepStrictEqual(
    rows("sql"),
    expected.map((d) => [d.code, d.billions, d.partner, d.percent, d.effective]),
  );
  deepStrictEqual(
    rows("effective"),
    expected.map((d) => [
      chapterName(d.code),
      `$${d.billions} billion`,
      nameOf(d.partner),
      `${Number(d.percent).toFixed(0)}%`,
      d.effective,
    ]),
  );
});

Deno.test("the prose of lesson 12 holds for its figures", () => {
  const prose = cells.filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => source).join("\n");
  ok(prose.includes(`${Number(shown("ask")).toLocaleString("en-US")} rows`));
  // "Gold from Switzerland, organic chemicals from Ireland" are among those that added most.
  match(shown("from"), /Gold, gems, jewelry .* Switzerland /);
  match(shown("from"), /Organic chemicals .* Ireland /);
  ok(productFigures.length > 11_000, "over eleven thousand pairs");
});

Deno.test("no cell of lesson 12 is longer than thirty lines", () => {
  const long = cells.filter((cell) =>
    cell.cell_type === "code" && cell.source.split("\n").length > 30
  );
  deepStrictEqual(long.map(({ id }) => id), []);
});
