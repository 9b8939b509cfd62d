import { deepStrictEqual, ok } from "node:assert/strict";
import { codeOf, figureOf, figures, signed } from "../figures.ts";
import { membersOf } from "../groupings.ts";
import type { Expectation } from "../solutions_test.ts";

const MONTH = "2025-10";

/** The ten largest surpluses of the month; the European Union and Germany; the nearly balanced. */
export const expected: Expectation[] = [
  (text) => {
    const ofMonth = figures.filter(({ month }) => month === MONTH);
    const top = ofMonth
      .toSorted((a, b) => (b.exports - b.imports) - (a.exports - a.imports))
      .slice(0, 10);
    const soFar = new Map<string, number>();
    for (const { month, code, exports, imports } of figures) {
      if (month < "2025-01" || month > MONTH) continue;
      soFar.set(code, (soFar.get(code) ?? 0) + exports - imports);
    }
    const wanted = top
      .map(({ code }) => [code, soFar.get(code) ?? 0] as const)
      .filter(([, balance]) => balance < 0)
      .map(([code, balance]) => [code, signed(balance)]);
    ok(wanted.length > 0, "or the exercise has no answer");
    deepStrictEqual(shown(text, /"(.+): (\S+B) over the year so far"/g), wanted);
  },
  (text) => {
    const members = membersOf("0003");
    const balances = members.map((code) => figureOf(code, MONTH))
      .map(({ exports, imports }) => exports - imports);
    const union = balances.reduce((sum, balance) => sum + balance, 0);
    const germany = figureOf("4280", MONTH);
    const lines = [
      `European Union: ${signed(union)}`,
      `Germany: ${signed(germany.exports - germany.imports)}`,
    ];
    // The lower balance comes first.
    const isUnionFirst = union < germany.exports - germany.imports;
    deepStrictEqual(
      [...text.matchAll(/"([^"]+)"/g)].map(([, line]) => line),
      isUnionFirst ? lines : lines.toReversed(),
    );
  },
  (text) => {
    const wanted = figures
      .filter(({ month, exports, imports }) => month === MONTH && exports + imports >= 5000)
      .map(({ code, exports, imports }) => ({ code, ratio: exports / imports }))
      // Nearest to balance is nearest to a ratio of one, whichever of the two is larger.
      .toSorted((a, b) => Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)))
      .slice(0, 5)
      .map(({ code, ratio }) => {
        const share = 100 * (ratio - 1) / (ratio + 1);
        return [code, `${share < 0 ? "−" : "+"}${Math.abs(share).toFixed(1)}%`];
      });
    deepStrictEqual(shown(text, /"(.+): (\S+%)"/g), wanted);
  },
];

/** Pairs of a partner's code and what is said of it. */
function shown(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map(([, name = "", rest]) => [codeOf(name), rest]);
}
