import { deepStrictEqual } from "node:assert/strict";
import { countryRows } from "../../lib/reference/_tables.ts";
import { chapterFigures, sumsBy } from "../hs_chapter_figures.ts";
import type { Expectation } from "../solutions_test.ts";

const nameOf = (code: string) =>
  code === "0003"
    ? "European Union"
    : countryRows().find(({ cty_code }) => cty_code === code)?.name;

const percent = (share: number, decimals = 1) => `${(100 * share).toFixed(decimals)}%`;

/** What stands between quotation marks, line by line. */
const quoted = (text: string) => [...text.matchAll(/"(.+?)"/g)].map(([, line]) => line);

/** The rates on knitted apparel; the share of the largest chapter; the Union without 98 and 99. */
export const expected: Expectation[] = [
  (text) => {
    const rates = chapterFigures
      .filter(({ chapter }) => chapter === "61")
      .map(({ partner, value, duty }) => ({ partner, rate: duty / value }))
      .sort((a, b) => a.rate - b.rate);
    deepStrictEqual(
      quoted(text),
      rates.map(({ partner, rate }) => `${nameOf(partner)}: ${percent(rate)}`),
    );
  },
  (text) => {
    const shares = [...sumsBy("partner")].map(([partner, { value }]) => {
      let largest = 0;
      for (const figure of chapterFigures) {
        if (figure.partner === partner) largest = Math.max(largest, figure.value);
      }
      return { partner, share: largest / value };
    });
    deepStrictEqual(
      quoted(text),
      shares
        .sort((a, b) => b.share - a.share)
        .map(({ partner, share }) => `${nameOf(partner)}: ${percent(share)}`),
    );
  },
  (text) => {
    const union = chapterFigures.filter(({ partner }) => partner === "0003");
    const goods = union.filter(({ chapter }) => Number(chapter) < 98);
    deepStrictEqual(
      quoted(text),
      [union, goods].map((rows) => percent(sumsBy("partner", rows).get("0003")?.rate ?? 0, 2)),
    );
  },
];
