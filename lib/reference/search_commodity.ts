import { showAsTable } from "../cell/_display.ts";
import { viewOf } from "../cell/_view_of.ts";
import { chapterName, hsChapters } from "./hs_chapters.ts";
import { once } from "./_once.ts";
import { headingRows } from "./_tables.ts";

/** A commodity that a search has found. */
export interface FoundCommodity {
  /** Its HS code. */
  readonly code: string;
  /** The everyday name. */
  readonly name: string;
  /** The name of its chapter. */
  readonly chapter: string;
}

/** What an empty list says in a cell. */
const NOTHING_FOUND = "Nothing is found: try another word for it, in the singular, or read " +
  "hsChapters(). Only chapters are complete here";

/**
 * HS codes by words: the headings and chapters in whose names all words occur, in the singular or
 * plural, headings first. The list shows itself as a table.
 *
 * Only chapters are complete here. Of the 1,200 headings it knows some 130 that people ask for, and
 * no product below: what it does not find may exist all the same.
 *
 * @param words One word or several.
 * @returns What was found; an empty list if nothing was.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { searchCommodity } from "us-trade";
 *
 * deepStrictEqual(searchCommodity("wine"), [
 *   { code: "2204", name: "Wine", chapter: "Beverages" },
 * ]);
 * ```
 */
export function searchCommodity(words: string): FoundCommodity[] {
  const found = commodities().filter(({ text }) => hasWords(text, words))
    .map(({ code, name }) => ({ code, name, chapter: chapterName(code) }));
  const notes = found.length === 0 ? [NOTHING_FOUND] : [];
  return showAsTable(found, () => viewOf(found, { notes }));
}

/** What can be found: headings, then chapters, each with the text to search in. */
const commodities = once(() => [
  ...headingRows().map(({ hs4, name, words }) => ({ code: hs4, name, text: `${name} ${words}` })),
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
