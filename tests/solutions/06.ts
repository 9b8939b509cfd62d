import { deepStrictEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { figures, world } from "../figures.ts";
import type { Expectation } from "../solutions_test.ts";

const MONTH = "2025-10";

/** The figures of the countries that have a row: those with trade in the year so far. */
function rowsOf(flow: "exports" | "imports") {
  const seen = new Set(
    figures.filter((figure) =>
      figure.month.startsWith("2025-") && figure.month <= MONTH && figure[flow] !== 0
    ).map(({ code }) => code),
  );
  return figures.filter(({ month, code }) => month === MONTH && seen.has(code));
}

/** Longitudes and latitudes by code, read without the library. */
const places = new Map(
  readFileSync(new URL("../../data/places.csv", import.meta.url), "utf8").trim().split("\n")
    .map((line) => line.split(","))
    .map(([code = "", longitude, latitude]) => [code, [Number(longitude), Number(latitude)]]),
);

/** The haversine formula, in kilometres. */
function distance(from: string, to: string): number {
  const [[lon1 = NaN, lat1 = NaN] = [], [lon2 = NaN, lat2 = NaN] = []] = [
    places.get(from),
    places.get(to),
  ].map((place) => place?.map((degrees) => degrees * Math.PI / 180));
  const h = Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** The median and the mean; the steps of imports; the share of exports within 5,000 kilometres. */
export const expected: Expectation[] = [
  (text) => {
    const values = rowsOf("exports").map(({ exports }) => exports).sort((a, b) => a - b);
    const half = (values.length - 1) / 2;
    const median = ((values[Math.floor(half)] ?? 0) + (values[Math.ceil(half)] ?? 0)) / 2;
    const mean = world("exports", MONTH) / values.length;
    ok(text.includes(`median: $${median.toFixed(1)} million`), text);
    ok(text.includes(`mean: $${mean.toFixed(1)} million`), text);
  },
  (text) => {
    const shown = [...text.matchAll(/"from (\S+): (\d+) countries"/g)].map(([, ...parts]) => parts);
    const digits = (millions: number) => Math.min(Math.floor(Math.log10(millions)), 4);
    const counts = Map.groupBy(
      rowsOf("imports"),
      ({ imports }) => imports < 1 ? -1 : digits(imports),
    );
    deepStrictEqual(
      shown,
      [["$10B", 4], ["$1B", 3], ["$100M", 2], ["$10M", 1], ["$1M", 0], ["$0", -1]].map((
        [name, step],
      ) => [name, `${counts.get(Number(step))?.length}`]),
    );
  },
  (text) => {
    const near = rowsOf("exports").filter(({ code }) => distance("1000", code) <= 5000)
      .reduce((sum, { exports }) => sum + exports, 0);
    const share = 100 * near / world("exports", MONTH);
    ok(text.includes(`${share.toFixed(1)}%`), text);
  },
];
