import { parse } from "@std/dotenv";
import { deepStrictEqual } from "node:assert/strict";

// The cases hold for the original of `@std/dotenv` as well: whichever is bound must pass them.
const CASES: [text: string, settings: Record<string, string>][] = [
  ["CENSUS_API_KEY=abc", { CENSUS_API_KEY: "abc" }],
  ["# a comment\n\nA=1\nB=2\n", { A: "1", B: "2" }],
  ["A=", { A: "" }],
  [`A="two words"`, { A: "two words" }],
  [`A='two words'`, { A: "two words" }],
  [`A="two\\nlines"`, { A: "two\nlines" }],
  ["export A=1", { A: "1" }],
  ["A=1 # why", { A: "1" }],
  ["A=1\r\nB=2\r\n", { A: "1", B: "2" }],
  ["", {}],
];

for (const [text, settings] of CASES) {
  Deno.test(`parse() reads ${JSON.stringify(text)}`, () => {
    deepStrictEqual({ ...parse(text) }, settings);
  });
}
