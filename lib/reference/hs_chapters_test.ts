import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { hsChapters, hsSections } from "./hs_chapters.ts";
import { searchCommodity } from "./search_commodity.ts";
import { headingRows } from "./_tables.ts";

Deno.test("each chapter is in one section, and sections have all of them, in order", () => {
  const inSections = hsSections().flatMap(({ chapters }) => chapters);
  deepStrictEqual(inSections, hsChapters().map(({ code }) => code));
  strictEqual(inSections.includes("77"), false);
  strictEqual(hsSections().length, 22);
});

Deno.test("headings that people ask for are found by everyday words", () => {
  const cases: [words: string, code: string][] = [
    ["wine", "2204"],
    ["coffee", "0901"],
    ["car", "8703"],
    ["Cars", "8703"],
    ["crude oil", "2709"],
    ["semiconductors", "8542"],
    ["whisky", "2208"],
    ["strawberry", "0810"],
    ["soybeans", "1201"],
    ["cereals", "10"],
    ["umbrellas", "66"],
  ];
  for (const [words, code] of cases) {
    ok(searchCommodity(words).some((found) => found.code === code), words);
  }
  deepStrictEqual(searchCommodity("zeppelins"), []);
  deepStrictEqual(searchCommodity(" "), []);
});

Deno.test("a plural is told from a word that only begins alike", () => {
  const codes = searchCommodity("cars").map(({ code }) => code);
  ok(codes.includes("8703"));
  strictEqual(codes.includes("3304"), false); // Make-up, skin care.
  deepStrictEqual(searchCommodity("berry"), searchCommodity("berries"));
});

Deno.test("all words must occur", () => {
  deepStrictEqual(searchCommodity("olive oil").map(({ code }) => code), ["1509"]);
});

Deno.test("each heading stands once, in a chapter that there is", () => {
  const chapters = new Set(hsChapters().map(({ code }) => code));
  const codes = headingRows().map(({ hs4 }) => hs4);
  strictEqual(new Set(codes).size, codes.length);
  for (const code of codes) ok(/^\d{4}$/.test(code) && chapters.has(code.slice(0, 2)), code);
  deepStrictEqual(codes, codes.toSorted());
});
