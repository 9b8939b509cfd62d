import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { codeOf, figures, label, largest, signed, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const MONTH = "2025-10";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "03_imports_and_the_balance.ipynb")));
const cell = (id: string) => cells.find((cell) => cell.id === id);
const [ofExports = "", ofImports = "", simple = "", flows = ""] = picturesOf(cells);

const ranked = figures.filter(({ month }) => month === MONTH)
  .map((figure) => ({ ...figure, balance: figure.exports - figure.imports }))
  .toSorted((a, b) => b.balance - a.balance);
const shown = [...ranked.slice(0, 10), ...ranked.slice(-10)];

/** The texts of a drawing, in the order in which they stand there. */
const textsOf = (picture: string) =>
  [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");

/** The ends of a drawing's bars, measured from zero, where its rule is, for each kind of bars. */
const barsOf = (picture: string, from?: number) => {
  const zero = from ?? Number(/aria-label="rule"><line[^>]*x1="([\d.]+)"/.exec(picture)?.[1]);
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
  Deno.test(`lesson 03 draws the ten largest surpluses and deficits, in order (${name})`, () => {
    const names = textsOf(picture).map(codeOf).filter(Boolean);
    deepStrictEqual(names, shown.map(({ code }) => code));
  });

  Deno.test(`each balance of lesson 03 has its figure (${name})`, () => {
    const labels = textsOf(picture).filter((text) => /^[+−]\$[\d.]+B$/.test(text));
    deepStrictEqual(labels, shown.map(({ balance }) => signed(balance)));
  });
}

Deno.test("the bars of lesson 03 are as long as the balances", () => {
  const [bars = []] = barsOf(simple);
  const scale = (bars.at(-1) ?? NaN) / (shown.at(-1)?.balance ?? NaN);
  areAsLongAs(bars, shown.map(({ balance }) => balance), scale);
});

Deno.test("behind its balances, lesson 03 draws both flows to the same scale", () => {
  const [exports, imports, balances] = barsOf(flows);
  const scale = (exports?.at(-1) ?? NaN) / (shown.at(-1)?.exports ?? NaN);
  areAsLongAs(exports, shown.map(({ exports }) => exports), scale);
  areAsLongAs(imports, shown.map(({ imports }) => -imports), scale);
  areAsLongAs(balances, shown.map(({ balance }) => balance), scale);
});

for (const [flow, picture] of [["exports", ofExports], ["imports", ofImports]] as const) {
  Deno.test(`lesson 03 lets its reader choose ${flow}: the ten largest, and their share`, () => {
    const top = largest(flow, MONTH, 10);
    const texts = textsOf(picture);
    deepStrictEqual(texts.map(codeOf).filter(Boolean), top.map(({ code }) => code));
    deepStrictEqual(
      texts.filter((text) => /^\$[\d.]+B$/.test(text)),
      top.map((figure) => label(figure[flow])),
    );
    const [bars = []] = barsOf(picture, 0);
    const scale = (bars[0] ?? NaN) / (top[0]?.[flow] ?? NaN);
    areAsLongAs(bars, top.map((figure) => figure[flow]), scale);
    const share = top.reduce((sum, figure) => sum + figure[flow], 0) / world(flow, MONTH);
    ok(texts.includes(`Ten partners have ${(100 * share).toFixed(0)}% of all ${flow}`));
  });
}

Deno.test("the titles of lesson 03 say what is found, as the figures have it", () => {
  const titles = [simple, flows].map((picture) => textsOf(picture)[0]);
  const busiest = shown.toSorted((a, b) => b.exports + b.imports - a.exports - a.imports)[0];
  const [first, last] = [shown[0], shown.at(-1)];
  ok(busiest && first && last);
  deepStrictEqual([codeOf("Switzerland"), codeOf("Mexico")], [first.code, last.code]);
  strictEqual(busiest.code, last.code);
  deepStrictEqual(titles, [
    `Largest surplus: Switzerland ${signed(first.balance)}; ` +
    `largest deficit: Mexico ${signed(last.balance)}`,
    `Behind the ${signed(busiest.balance)} with Mexico lies trade of ` +
    label(busiest.exports + busiest.imports),
  ]);
});

Deno.test("lesson 03 counts the partners that it does not draw, and no bar touches the edge", () => {
  const traded = figures.filter(({ month, exports, imports }) =>
    month >= "2025-01" && month <= MONTH && (exports !== 0 || imports !== 0)
  );
  // A partner has a row once its trade of the year so far is not zero.
  const count = new Set(traded.map(({ code }) => code)).size - 20;
  ok(textsOf(flows).join(" ").includes(`${count} partners not drawn`));

  const ticks = textsOf(flows).filter((text) => /^\d+$/.test(text)).map(Number);
  ok(Math.max(...ticks) > Math.max(...shown.map(({ imports }) => imports / 1000)), "a tick beyond");
});

Deno.test("what lesson 03 says of China in January 2025 is what the figures say", () => {
  const china = figures.find(({ month, code }) => month === "2025-01" && code === "5700");
  ok(china);
  const deficit = ((china.imports - china.exports) / 1000).toFixed(1);
  ok(cell("meaning")?.source.includes(`and of ${deficit} here`), deficit);
});

Deno.test("the charts of lesson 03 say which two measures are subtracted", () => {
  for (const picture of [simple, flows]) {
    const text = textsOf(picture).join(" ");
    match(text, /October 2025/);
    match(text, /xports .*minus imports/);
    match(text, /exports\/hs: total exports, FAS value/);
    match(text, /imports\/hs: general imports, customs value/);
    match(text, /not seasonally adjusted/);
  }
});

Deno.test("the charts of lesson 03 tell their figures to those who do not see them", () => {
  const [first, last] = [shown[0], shown.at(-1)];
  ok(first && last);
  const balances = textOf(cell("balance-chart"));
  match(balances, /October 2025: Switzerland /);
  ok(balances.includes(`Switzerland ${signed(first.balance)}`));
  ok(balances.includes(`Mexico ${signed(last.balance)}`));
  ok(
    textOf(cell("flows-chart")).includes(
      `Mexico ${label(last.exports)} out, ${label(last.imports)} in`,
    ),
  );
});

Deno.test("the balances of lesson 03 add up to that of the world", () => {
  const lines = textOf(cell("sum")).split("\n");
  const sum = (rows: typeof ranked) => signed(rows.reduce((sum, row) => sum + row.balance, 0));
  const plus = ranked.filter(({ balance }) => balance > 0);
  const minus = ranked.filter(({ balance }) => balance < 0);
  const total = signed(world("exports", MONTH) - world("imports", MONTH));
  deepStrictEqual(lines.slice(0, 4), [
    `Surplus with ${plus.length} partners: ${sum(plus)}`,
    `Deficit with ${minus.length} partners: ${sum(minus)}`,
    `All partners: ${total}`,
    `World rows: ${total}`,
  ]);
});

Deno.test("lesson 03 joins the two flows of a partner", () => {
  match(
    textOf(cell("join")),
    /exports: 29523700000,\s+imports: 48491300000,\s+balance: -18967600000/,
  );
});
