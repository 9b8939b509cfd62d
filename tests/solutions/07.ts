import { ok } from "node:assert/strict";
import { countryRows } from "../../lib/reference/_tables.ts";
import { figures, world } from "../figures.ts";
import type { Expectation } from "../solutions_test.ts";

const NOW = "2026-08";
const BEFORE = "2025-08";

/** Both months of each partner, in millions of U.S. dollars. */
const partners = figures
  .filter(({ month, code }) => month === NOW && code !== "8220")
  .map((now) => ({
    name: countryRows().find(({ cty_code }) => cty_code === now.code)?.name ?? now.code,
    now,
    before: figures.find(({ month, code }) => month === BEFORE && code === now.code),
  }));

/** The largest rise in percent; the largest deficit; the share of three rises in the change. */
export const expected: Expectation[] = [
  (text) => {
    let fastest = { name: "", ratio: 0 };
    for (const { name, now, before } of partners) {
      if (!before || before.exports < 1000) continue;
      const ratio = now.exports / before.exports;
      if (ratio > fastest.ratio) fastest = { name, ratio };
    }
    ok(text.includes(`${fastest.name}: +${(100 * fastest.ratio - 100).toFixed(1)}%`), text);
  },
  (text) => {
    const deficits = partners.map(({ name, now }) => ({
      name,
      deficit: now.imports - now.exports,
      share: now.imports / world("imports", NOW),
    }));
    const [largest] = deficits.sort((a, b) => b.deficit - a.deficit);
    ok(largest && text.includes(`$${(largest.deficit / 1000).toFixed(1)} billion`), text);
    ok(largest && text.includes(`${largest.name}: ${(100 * largest.share).toFixed(1)}%`), text);
  },
  (text) => {
    const rises = partners
      .map(({ now, before }) => now.imports - (before?.imports ?? 0))
      .sort((a, b) => b - a);
    const three = (rises[0] ?? 0) + (rises[1] ?? 0) + (rises[2] ?? 0);
    const whole = world("imports", NOW) - world("imports", BEFORE);
    ok(text.includes(`${(100 * three / whole).toFixed(1)}%`), text);
  },
];
