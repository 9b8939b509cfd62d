import { deepStrictEqual, ok } from "node:assert/strict";
import { countryRows } from "../../lib/reference/_tables.ts";
import { figureOf, largest, world } from "../figures.ts";
import type { Expectation } from "../solutions_test.ts";

const billions = (millions: number) => (millions / 1000).toFixed(1);

/** The five largest sources of imports; two Octobers of Switzerland; the share of the top three. */
export const expected: Expectation[] = [
  (text) => {
    const shown = [...text.matchAll(/"(.+): \$([\d.]+) billion"/g)].map(([, ...parts]) => parts);
    deepStrictEqual(
      shown,
      largest("imports", "2025-10", 5).map(({ code, imports }) => [
        countryRows().find(({ cty_code }) => cty_code === code)?.name,
        billions(imports),
      ]),
    );
  },
  (text) => {
    const shown = [...text.matchAll(/"(\d{4}-10): \$([\d.]+) billion"/g)]
      .map(([, ...parts]) => parts);
    deepStrictEqual(
      shown,
      ["2024-10", "2025-10"].map((month) => [month, billions(figureOf("4419", month).exports)]),
    );
  },
  (text) => {
    const three = largest("exports", "2025-10", 3).reduce((sum, { exports }) => sum + exports, 0);
    const share = 100 * three / world("exports", "2025-10");
    ok(text.includes(`${share.toFixed(1)}%`), text);
  },
];
