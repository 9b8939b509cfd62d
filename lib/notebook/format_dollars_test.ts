import { strictEqual } from "node:assert/strict";
import { formatDollars } from "./format_dollars.ts";

const CASES: [dollars: number, long: string, short: string][] = [
  [29_523_700_000, "$29.5 billion", "$29.5B"],
  [202_734_000_000, "$202.7 billion", "$202.7B"],
  [9_100_000, "$9.1 million", "$9.1M"],
  [1_250_000_000_000, "$1.3 trillion", "$1.3T"],
  [-56_800_000_000, "−$56.8 billion", "−$56.8B"],
  [0, "$0.0", "$0.0"],
];

for (const [dollars, long, short] of CASES) {
  Deno.test(`formatDollars() writes ${dollars} as ${long}`, () => {
    strictEqual(formatDollars(dollars), long);
    strictEqual(formatDollars(dollars, { short: true }), short);
  });
}
