import { schemeYlGn } from "d3";
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { countryShapes } from "../lib/reference/shapes.ts";
import { countryRows } from "../lib/reference/_tables.ts";
import { type Figure, figures, label, largest, world } from "./figures.ts";
import { cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const cells = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, "06_a_map.ipynb")));
const cell = (id: string) => textOf(cells.find((cell) => cell.id === id));
const [map = "", bubbles = ""] = picturesOf(cells);

const MONTH = "2025-10";
const nameOf = (code: string) =>
  countryRows().find(({ cty_code }) => cty_code === code)?.name ?? code;

/** A country's row appears once its trade of the year so far is not zero. */
const traded = figures.filter(({ month, code }) =>
  month === MONTH &&
  figures.some((other) =>
    other.code === code && other.month.startsWith("2025-") &&
    other.month <= MONTH &&
    other.exports !== 0
  )
);

/** In millions of dollars: the lower ends of the steps, and the same as the lesson writes them. */
const STEPS = [0, 1, 10, 100, 1000, 10_000];
const STEP_NAMES = ["$0", "$1M", "$10M", "$100M", "$1B", "$10B"];
const stepOf = ({ exports }: Figure) => STEPS.findLastIndex((step) => exports >= step);

const shapeCodes = new Set(
  countryShapes().map(({ properties }) => properties.CTY_CODE),
);
const drawn = traded.filter(({ code }) => shapeCodes.has(code));
const missing = traded.filter(({ code }) => !shapeCodes.has(code));

/** The shapes, circles or texts of one mark of a drawing; the first of its kind, unless another is asked for. */
function markOf(
  picture: string,
  mark: "geo" | "dot" | "text",
  index = 0,
): string {
  return [
    ...picture.matchAll(
      new RegExp(`<g [^>]*aria-label="${mark}".*?</g>`, "gs"),
    ),
  ][index]?.[0] ?? "";
}

/** The texts of a drawing, in the order in which they stand there. */
function textsOf(picture: string): string[] {
  return [...picture.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text ?? "");
}

Deno.test("the map of lesson 06 has as many countries of each colour as the figures say", () => {
  const shapes = markOf(map, "geo");
  const colors = schemeYlGn[6] ?? [];
  const counts = colors.map((color) => shapes.split(`fill="${color}"`).length - 1);
  deepStrictEqual(
    counts,
    STEPS.map((_, step) => drawn.filter((d) => stepOf(d) === step).length),
  );
});

Deno.test("the map of lesson 06 says what it finds, its steps, its month and its source", () => {
  const most = traded.filter(({ exports }) => exports >= 10_000);
  const share = most.reduce((sum, { exports }) => sum + exports, 0) /
    world("exports", MONTH);
  const texts = textsOf(map).join(" ");
  for (
    const part of [
      `${most.length} of ${traded.length} partners took ${
        Math.round(100 * share)
      }% of U.S. exports`,
      "Exports of goods in October 2025",
      "U.S. dollars",
      ...STEP_NAMES.slice(1),
      "exports/hs: total exports, FAS value",
    ]
  ) ok(texts.includes(part), part);
});

Deno.test("the map of lesson 06 shows the United States as neither a buyer nor a gap", () => {
  const fillsOf = (shapes: string) =>
    [...shapes.matchAll(/ fill="(#\w+)"/g)].map(([, fill]) => fill);
  const [own] = fillsOf(markOf(map, "geo", 1));
  ok(own && !fillsOf(markOf(map, "geo")).includes(own));
  deepStrictEqual(textsOf(markOf(map, "text")), ["U.S."]);
});

Deno.test("a shape of lesson 06 names itself and its figure", () => {
  for (const { code, exports } of largest("exports", MONTH, 3)) {
    ok(
      markOf(map, "geo").includes(
        `<title>${nameOf(code)} ${label(exports)}</title>`,
      ),
      nameOf(code),
    );
  }
});

Deno.test("lesson 06 counts its steps as the figures do", () => {
  const rows = [
    ...cell("steps").matchAll(
      /^ *(\$\w+) +(\d+) +\$([\d.]+) (billion|million)$/gm,
    ),
  ];
  deepStrictEqual(
    rows.map(([, from, count, amount, unit]) => [from, count, amount, unit]),
    STEP_NAMES.map((name, step) => {
      const inStep = traded.filter((figure) => stepOf(figure) === step);
      const sum = inStep.reduce((sum, { exports }) => sum + exports, 0);
      const isBillion = sum >= 1000;
      return [
        name,
        `${inStep.length}`,
        (isBillion ? sum / 1000 : sum).toFixed(1),
        isBillion ? "billion" : "million",
      ];
    }).reverse(),
  );
});

Deno.test("lesson 06 shows what an even scale would do to the figures", () => {
  const step = Math.max(...traded.map(({ exports }) => exports)) / 5;
  const lightest = traded.filter(({ exports }) => exports < step).length;
  match(cell("even"), new RegExp(`lightest colour: ${lightest}\n`));
  match(
    cell("even"),
    new RegExp(`other four: ${traded.length - lightest}$`, "m"),
  );
});

Deno.test("lesson 06 names every partner that the map does not draw", () => {
  ok(missing.length > 40);
  const text = cell("missing");
  deepStrictEqual(
    missing.map(({ code }) => nameOf(code)).filter((name) => !text.includes(name)),
    [],
  );
  const share = missing.reduce((sum, { exports }) => sum + exports, 0) /
    world("exports", MONTH);
  ok(text.includes(`took ${(100 * share).toFixed(1)}% of all exports`), text);
});

Deno.test("lesson 06 sets the share of land beside the share of exports", () => {
  const shares = new Map(
    [...cell("land").matchAll(/^(\S.*?) +([\d.]+)% +([\d.]+)%$/gm)]
      .map((
        [, name = "", land, exports],
      ) => [name, [Number(land), Number(exports)]]),
  );
  for (const { code, exports } of largest("exports", MONTH, 5)) {
    const share = 100 * exports / world("exports", MONTH);
    strictEqual(
      shares.get(nameOf(code))?.[1]?.toFixed(2),
      share.toFixed(2),
      nameOf(code),
    );
  }
  // Square kilometres, by common knowledge: Russia's, and all land without the U.S. and Antarctica.
  const [land = 0] = shares.get("Russia") ?? [];
  ok(Math.abs(land - 100 * 17.1 / (149 - 14 - 9.5)) < 0.5, `${land}`);
});

/** The circles of the drawing, from large to small. */
const circles = circlesOf(markOf(bubbles, "dot"));

function circlesOf(drawing: string) {
  return [...drawing.matchAll(/<circle [^>]*>/g)]
    .map(([circle]) => {
      const [x = NaN, y = NaN, r = NaN] = ["cx", "cy", "r"]
        .map((name) => Number(new RegExp(` ${name}="([^"]+)"`).exec(circle)?.[1]));
      return { x, y, r, fill: / fill="([^"]+)"/.exec(circle)?.[1] };
    })
    .toSorted((a, b) => b.r - a.r);
}

Deno.test("the circles of lesson 06 are the countries, and their areas the exports", () => {
  const values = traded.map(({ exports }) => exports).filter((value) => value > 0)
    .toSorted((a, b) => b - a);
  strictEqual(circles.length, values.length);
  const [first] = circles;
  circles.forEach(({ r }, index) => {
    const expected = (values[index] ?? 0) / (values[0] ?? 1);
    ok(
      Math.abs((r / (first?.r ?? 1)) ** 2 - expected) < 1e-3,
      `circle ${index + 1}`,
    );
  });
});

Deno.test("no circle of lesson 06 covers another one", () => {
  ok(circles.length > 200);
  circles.forEach((circle, index) =>
    circles.slice(index + 1).forEach((other) => {
      const distance = Math.hypot(circle.x - other.x, circle.y - other.y);
      ok(
        distance > circle.r + other.r - 1,
        `${distance} < ${circle.r} + ${other.r}`,
      );
    })
  );
});

Deno.test("the largest circles of lesson 06 have their names and figures, and make its title", () => {
  const texts = textsOf(bubbles).join(" ");
  const [first, second] = largest("exports", MONTH, 2).map(({ code }) => nameOf(code));
  ok(texts.includes(`${first} and ${second} are the largest buyers`), texts);
  ok(texts.includes("circles are moved apart"));
  for (const { code, exports } of largest("exports", MONTH, 16)) {
    ok(texts.includes(`${nameOf(code)} ${label(exports)}`), nameOf(code));
  }
});

Deno.test("two circles of lesson 06 say how large ten billion and three billion are", () => {
  const sizes = circlesOf(markOf(bubbles, "dot", 1));
  deepStrictEqual(textsOf(markOf(bubbles, "text", 1)), ["$10B", "$3B"]);
  const [first] = largest("exports", MONTH, 1);
  sizes.forEach(({ r }, index) => {
    const area = (r / (circles[0]?.r ?? 1)) ** 2;
    const expected = [10_000, 3000].map((millions) => millions / (first?.exports ?? 1))[index] ?? 0;
    ok(Math.abs(area - expected) < 1e-3, `${area} ${expected}`);
  });
});

Deno.test("a colour of lesson 06 is a part of the world", () => {
  const continents = new Map(
    countryRows().map((row) => [row.cty_code, row.continent]),
  );
  const byColor = Map.groupBy(
    largest("exports", MONTH, circles.length),
    ({ code }) => {
      const continent = continents.get(code) ?? "";
      return /[123]XXX/.test(continent) ? "Americas" : continent;
    },
  );
  const counts = Map.groupBy(circles, ({ fill }) => fill).values().map((
    { length },
  ) => length);
  deepStrictEqual(
    [...counts].sort(),
    [...byColor.values()].map(({ length }) => length).sort(),
  );
});
