import { ok } from "node:assert/strict";
import { world } from "../figures.ts";
import { groupingsInSample, groupingSum, membersOf } from "../groupings.ts";
import type { Expectation } from "../solutions_test.ts";

const MONTH = "2025-10";

/** The factor for imports; what DET leaves; Europe without the Union. */
export const expected: Expectation[] = [
  (text) => {
    const again = groupingsInSample()
      .reduce((sum, code) => sum + groupingSum("imports", MONTH, code), 0);
    const factor = 2 + again / world("imports", MONTH);
    ok(text.includes(`"${factor.toFixed(2)}"`), `${text}, not ${factor}`);
  },
  // The published world is rounded, and so are its 231 partners.
  (text) => ok(Math.abs(Number(text) - 2) < 1e-5, text),
  (text) => {
    const union = new Set(membersOf("0003"));
    ok(union.isSubsetOf(new Set(membersOf("4XXX"))), "the Union is in Europe");
    const rest = groupingSum("exports", MONTH, "4XXX") - groupingSum("exports", MONTH, "0003");
    ok(text.includes(`$${(rest / 1000).toFixed(1)} billion`), text);
  },
];
