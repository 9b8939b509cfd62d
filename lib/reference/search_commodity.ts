import { showTable } from "../notebook/show_table.ts";
import { chapterName } from "./chapter_name.ts";
import { hsChapters } from "./hs_chapters.ts";
import { once } from "./_once.ts";
import { hsHeadings } from "./_tables.ts";

/** A commodity that a search has found. */
export interface FoundCommodity {
  /** Its HS code. */
  readonly code: string;
  readonly name: string;
  /** The name of its chapter. */
  readonly chapter: string;
}

/**
 * HS codes by words: the headings and chapters in whose names all words occur, in the singular or
 * plural, headings first. The list shows itself as a table.
 *
 * Only chapters are complete here. Of the 1,200 headings it knows some 130 that people ask for, and
 * no product below: what it does not find may exist all the same. Records of an answer with
 * descriptions can be searched in full: {@linkcode withWords}.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { searchCommodity } from "./search_commodity.ts";
 *
 * deepStrictEqual(searchCommodity("wine"), [
 *   { code: "2204", name: "Wine", chapter: "Beverages" },
 * ]);
 * ```
 */
export function searchCommodity(words: string): FoundCommodity[] {
  const found = commodities().filter(({ text }) => hasWords(text, words));
  return showTable(found.map(({ code, name }) => ({ code, name, chapter: chapterName(code) })));
}

/**
 * The records in whose descriptions all words occur, in the singular or plural. A description is any
 * column such as `I_COMMODITY_LDESC`.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { withWords } from "./search_commodity.ts";
 *
 * const records = [
 *   { I_COMMODITY: "220421", I_COMMODITY_SDESC: "WINE, FR GRAPE NESOI" },
 *   { I_COMMODITY: "220300", I_COMMODITY_SDESC: "BEER MADE FROM MALT" },
 * ];
 * deepStrictEqual(withWords(records, "wines").map((d) => d.I_COMMODITY), ["220421"]);
 * ```
 */
export function withWords<Record extends object>(
  records: readonly Record[],
  words: string,
): Record[] {
  return records.filter((record) => {
    const descriptions = Object.entries(record).filter(([name]) => name.endsWith("DESC"));
    return hasWords(descriptions.map(([, text]) => `${text}`).join(" "), words);
  });
}

/** What can be found: headings, then chapters, each with the text to search in. */
const commodities = once(() => [
  ...hsHeadings().map(({ hs4, name, words }) => ({ code: hs4, name, text: `${name} ${words}` })),
  ...hsChapters().map(({ code, name, description }) => ({
    code,
    name,
    text: `${name} ${description}`,
  })),
]);

function hasWords(text: string, words: string): boolean {
  const known = wordsOf(text);
  const wanted = wordsOf(words);
  return wanted.length > 0 && wanted.every((word) => known.some((other) => isSame(word, other)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** Whether two words are one, or one of them is the plural of the other: wines, boxes, berries. */
function isSame(one: string, other: string): boolean {
  const forms = (word: string) => [word, `${word}s`, `${word}es`, word.replace(/y$/, "ies")];
  return forms(one).includes(other) || forms(other).includes(one);
}
