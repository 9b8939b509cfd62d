import { deepStrictEqual } from "node:assert/strict";
import { chapterRows } from "../../lib/reference/_tables.ts";
import { effectiveNumber, figuresBy, nameOf, productFigures, yearOf } from "../product_figures.ts";
import type { Expectation } from "../solutions_test.ts";

/** What stands between quotation marks, line by line. */
const quoted = (text: string) => [...text.matchAll(/"(.+?)"/g)].map(([, line]) => line);

const VIETNAM = "5520";

/** What grew from Vietnam; how few pairs make half; the effective number of chapters. */
export const expected: Expectation[] = [
  (text) => {
    const rises = productFigures.filter(({ partner }) => partner === VIETNAM)
      .map(({ chapter, first, second }) => ({
        name: chapterRows().find(({ hs2 }) => hs2 === chapter)?.short_name,
        change: second - first,
      }))
      .sort((a, b) => b.change - a.change);
    const words = ({ change }: { change: number }) =>
      change >= 1e9
        ? `${(change / 1e9).toFixed(1)} billion`
        : `${(change / 1e6).toFixed(1)} million`;
    deepStrictEqual(
      quoted(text),
      rises.slice(0, 5).map((rise) => `${rise.name}: $${words(rise)}`),
    );
  },
  (text) => {
    const values = productFigures.map((figure) => yearOf([figure])).sort((a, b) => b - a);
    const all = yearOf(productFigures);
    const counts = [0.5, 0.9].map((part) => {
      let [sum, count] = [0, 0];
      while (sum < part * all) sum += values[count++] ?? 0;
      return count;
    });
    deepStrictEqual([...text.matchAll(/\d+/g)].map(([number]) => Number(number)), counts);
  },
  (text) => {
    const partners = [...figuresBy("partner")].sort(([, a], [, b]) => yearOf(b) - yearOf(a));
    deepStrictEqual(
      quoted(text),
      partners.slice(0, 10)
        .map(([code, figures]) => `${nameOf(code)}: ${effectiveNumber(figures).toFixed(1)}`),
    );
  },
];
