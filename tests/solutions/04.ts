import { deepStrictEqual } from "node:assert/strict";
import { codeOf, figures, world } from "../figures.ts";
import type { Expectation } from "../solutions_test.ts";

const MONTHS = [...new Set(figures.map(({ month }) => month))].sort();
const CODES = ["2010", "1220", "5700", "5520", "5830", "5800", "4280", "4190", "4419"];

/** Imports per day; the largest month against the median; exports of the year to date. */
export const expected: Expectation[] = [
  (text) => {
    const wanted = MONTHS
      .map((month) => {
        const [year = 0, number = 0] = month.split("-").map(Number);
        const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
        return { month, billions: world("imports", month) / 1000 / days };
      })
      .toSorted((a, b) => b.billions - a.billions)
      .slice(0, 5)
      .map(({ month, billions }) => [month, billions.toFixed(1)]);
    deepStrictEqual(
      [...text.matchAll(/"(\d{4}-\d{2}): \$([\d.]+) billion a day"/g)].map(([, ...rest]) => rest),
      wanted,
    );
  },
  (text) => {
    const wanted = CODES
      .map((code) => {
        const sorted = figures.filter((figure) => figure.code === code)
          .map(({ imports }) => imports).sort((a, b) => a - b);
        // Of 32 months, the median lies between the 16th and the 17th.
        const median = ((sorted[15] ?? 0) + (sorted[16] ?? 0)) / 2;
        return { code, times: (sorted.at(-1) ?? 0) / median };
      })
      .toSorted((a, b) => b.times - a.times)
      .map(({ code, times }) => [code, times.toFixed(1)]);
    deepStrictEqual(
      [...text.matchAll(/"(.+): ([\d.]+) times its median"/g)]
        .map(([, name = "", times]) => [codeOf(name), times]),
      wanted,
    );
  },
  (text) => {
    const soFar = (year: string) =>
      MONTHS.filter((month) => month.startsWith(year) && month.slice(5) <= "08")
        .reduce((sum, month) => sum + world("exports", month), 0);
    const [before, now] = [soFar("2025"), soFar("2026")];
    const trillions = (millions: number) => `$${(millions / 1e6).toFixed(1)} trillion`;
    deepStrictEqual([...text.matchAll(/"([^"]+)"/g)].map(([, line]) => line), [
      `This year: ${trillions(now)}`,
      `The year before: ${trillions(before)}`,
      `Change: +${(100 * (now / before - 1)).toFixed(1)}%`,
    ]);
  },
];
