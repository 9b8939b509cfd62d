import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { codeOf, figures, signed, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const MONTH = "2025-10";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "02_imports_and_the_balance.ipynb")));
const cell = (id: string) => cells.find((cell) => cell.id === id);
const [picture = ""] = picturesOf(cells);

const ranked = figures.filter(({ month }) => month === MONTH)
  .map((figure) => ({ ...figure, balance: figure.exports - figure.imports }))
  .toSorted((a, b) => b.balance - a.balance);
const shown = [...ranked.slice(0, 10), ...ranked.slice(-10)];

/** The texts of the drawing, in the order in which they stand there. */
const texts = [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");

/** The sides of the bars of each of the three kinds, where zero is at the rule. */
const bars = [...picture.matchAll(/aria-label="bar">(.*?)<\/g>/gs)].map(([, group = ""]) =>
  [...group.matchAll(/<rect[^>]*>/g)].map(([rect]) => {
    const length = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)?.[1]);
    return { left: length("x"), right: length("x") + length("width") };
  })
);
const zero = Number(/aria-label="rule"><line[^>]*x1="([\d.]+)"/.exec(picture)?.[1]);

Deno.test("chapter 02 draws the ten largest surpluses and deficits, in their order", () => {
  const names = texts.filter((text) => codeOf(text));
  deepStrictEqual(names.map(codeOf), shown.map(({ code }) => code));
  ok(texts.some((text) => /^\d+ others$/.test(text)), "the gap between the ends is counted");
});

Deno.test("each balance of chapter 02 has its figure", () => {
  const labels = texts.filter((text) => /^[+−]\$[\d.]+B$/.test(text));
  deepStrictEqual(labels, shown.map(({ balance }) => signed(balance)));
});

Deno.test("the bars of chapter 02 go as far as the flows and their difference", () => {
  const [exports = [], imports = [], balances = []] = bars;
  deepStrictEqual([exports.length, imports.length, balances.length], [20, 20, 20]);
  const last = shown.length - 1;
  const scale = ((exports[last]?.right ?? NaN) - zero) / (shown[last]?.exports ?? NaN);
  shown.forEach((figure, index) => {
    const drawn = [
      (exports[index]?.right ?? NaN) - zero,
      zero - (imports[index]?.left ?? NaN),
      figure.balance > 0
        ? (balances[index]?.right ?? NaN) - zero
        : (balances[index]?.left ?? NaN) - zero,
    ];
    [figure.exports, figure.imports, figure.balance].forEach((value, kind) =>
      ok(Math.abs((drawn[kind] ?? NaN) - scale * value) < 0.02, `${figure.code}, bar ${kind + 1}`)
    );
  });
});

Deno.test("the chart of chapter 02 says which two measures it subtracts", () => {
  for (
    const part of [
      "surpluses and deficits in goods, October 2025",
      "Billions of U.S. dollars",
      "exports minus imports",
      "exports/hs: total exports, FAS value",
      "imports/hs: general imports, customs value",
      "not seasonally adjusted",
    ]
  ) ok(texts.join(" ").includes(part), part);
});

Deno.test("the chart of chapter 02 names its ends to those who do not see it", () => {
  const alt = textOf(cell("chart"));
  match(alt, /Largest surpluses: Switzerland \+\$9\.1B, United Kingdom \+\$6\.7B/);
  match(alt, /Largest deficits: Mexico −\$19\.0B, Taiwan −\$17\.4B/);
});

Deno.test("the balances of chapter 02 add up to that of the world", () => {
  const lines = textOf(cell("sum")).split("\n");
  const sum = (rows: typeof ranked) => signed(rows.reduce((sum, row) => sum + row.balance, 0));
  const plus = ranked.filter(({ balance }) => balance > 0);
  const minus = ranked.filter(({ balance }) => balance < 0);
  const total = signed(world("exports", MONTH) - world("imports", MONTH));
  deepStrictEqual(lines.slice(0, 4), [
    `Surplus with ${plus.length} countries: ${sum(plus)}`,
    `Deficit with ${minus.length} countries: ${sum(minus)}`,
    `All countries: ${total}`,
    `World rows: ${total}`,
  ]);
});

Deno.test("chapter 02 joins the two flows of a partner", () => {
  match(
    textOf(cell("join")),
    /exports: 29523700000,\s+imports: 48491300000,\s+balance: -18967600000/,
  );
  strictEqual(picturesOf(cells).length, 1);
});
