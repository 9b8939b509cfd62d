import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { codeOf, figures, label, signed, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const MONTH = "2025-10";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "02_imports_and_the_balance.ipynb")));
const cell = (id: string) => cells.find((cell) => cell.id === id);
const [simple = "", flows = ""] = picturesOf(cells);

const ranked = figures.filter(({ month }) => month === MONTH)
  .map((figure) => ({ ...figure, balance: figure.exports - figure.imports }))
  .toSorted((a, b) => b.balance - a.balance);
const shown = [...ranked.slice(0, 10), ...ranked.slice(-10)];

/** The texts of a drawing, in the order in which they stand there. */
const textsOf = (picture: string) =>
  [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");

/** The ends of a drawing's bars, measured from zero, for each kind of bars. */
const barsOf = (picture: string) => {
  const zero = Number(/aria-label="rule"><line[^>]*x1="([\d.]+)"/.exec(picture)?.[1]);
  return [...picture.matchAll(/aria-label="bar">(.*?)<\/g>/gs)].map(([, group = ""]) =>
    [...group.matchAll(/<rect[^>]*>/g)].map(([rect]) => {
      const length = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)?.[1]);
      const [left, right] = [length("x") - zero, length("x") + length("width") - zero];
      return Math.abs(left) > Math.abs(right) ? left : right;
    })
  );
};

/** Whether bars are as long as figures, to the same scale. */
function areAsLongAs(bars: readonly number[] = [], values: readonly number[], scale: number) {
  strictEqual(bars.length, values.length);
  values.forEach((value, index) =>
    ok(Math.abs((bars[index] ?? NaN) - scale * value) < 0.02, `bar ${index + 1}`)
  );
}

for (const [name, picture] of Object.entries({ simple, flows })) {
  Deno.test(`chapter 02 draws the ten largest surpluses and deficits, in order (${name})`, () => {
    const names = textsOf(picture).map(codeOf).filter(Boolean);
    deepStrictEqual(names, shown.map(({ code }) => code));
  });

  Deno.test(`each balance of chapter 02 has its figure (${name})`, () => {
    const labels = textsOf(picture).filter((text) => /^[+−]\$[\d.]+B$/.test(text));
    deepStrictEqual(labels, shown.map(({ balance }) => signed(balance)));
  });
}

Deno.test("the bars of chapter 02 are as long as the balances", () => {
  const [bars = []] = barsOf(simple);
  const scale = (bars.at(-1) ?? NaN) / (shown.at(-1)?.balance ?? NaN);
  areAsLongAs(bars, shown.map(({ balance }) => balance), scale);
});

Deno.test("behind its balances, chapter 02 draws both flows to the same scale", () => {
  const [exports, imports, balances] = barsOf(flows);
  const scale = (exports?.at(-1) ?? NaN) / (shown.at(-1)?.exports ?? NaN);
  areAsLongAs(exports, shown.map(({ exports }) => exports), scale);
  areAsLongAs(imports, shown.map(({ imports }) => -imports), scale);
  areAsLongAs(balances, shown.map(({ balance }) => balance), scale);
});

Deno.test("chapter 02 counts the countries that it does not draw", () => {
  const others = textsOf(flows).find((text) => text.endsWith(" others"));
  const traded = figures.filter(({ month, exports, imports }) =>
    month >= "2025-01" && month <= MONTH && (exports !== 0 || imports !== 0)
  );
  // A partner has a row once its trade of the year so far is not zero.
  match(others ?? "", new RegExp(`: ${new Set(traded.map(({ code }) => code)).size - 20} others$`));
});

Deno.test("the charts of chapter 02 say which two measures are subtracted", () => {
  for (const picture of [simple, flows]) {
    const text = textsOf(picture).join(" ");
    match(text, /October 2025/);
    match(text, /xports .*minus imports/);
    match(text, /exports\/hs: total exports, FAS value/);
    match(text, /imports\/hs: general imports, customs value/);
    match(text, /not seasonally adjusted/);
  }
});

Deno.test("the charts of chapter 02 tell their figures to those who do not see them", () => {
  const [first, last] = [shown[0], shown.at(-1)];
  ok(first && last);
  const balances = textOf(cell("balance"));
  match(balances, /October 2025: Switzerland /);
  ok(balances.includes(`Switzerland ${signed(first.balance)}`));
  ok(balances.includes(`Mexico ${signed(last.balance)}`));
  ok(
    textOf(cell("flows")).includes(
      `Mexico ${label(last.exports)} out, ${label(last.imports)} in`,
    ),
  );
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
});

Deno.test("the choice of chapter 02 has the two ends, each with its ten figures", () => {
  const [ends, others] = picturesOf(cells).slice(2).map(textsOf);
  for (const texts of [ends, others]) {
    strictEqual(texts?.filter((text) => /^[+−]\$[\d.]+B$/.test(text)).length, 10);
  }
  ok(ends?.includes("Switzerland") && others?.includes("Mexico"));
});
