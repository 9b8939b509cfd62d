import { showAsTable } from "../cell/_display.ts";
import { viewOf } from "../cell/_view_of.ts";
import { once } from "./_once.ts";
import { chapterRows, sectionRows } from "./_tables.ts";

/** A chapter of the Harmonized System. */
export interface HsChapter {
  /** Two digits: 01 to 97; 98 and 99 are the United States' own special provisions. */
  readonly code: string;
  /** A short name of ours, for charts. */
  readonly name: string;
  /** The API's name, in capitals. */
  readonly description: string;
  /** The Roman numeral of its section. */
  readonly section: string;
}

/** A section of the Harmonized System: chapters side by side. */
export interface HsSection {
  /** A Roman numeral. XXII are the special provisions. */
  readonly section: string;
  /** A short name of ours, for charts. */
  readonly name: string;
  /** The title in the tariff. */
  readonly title: string;
  /** The codes of its chapters. */
  readonly chapters: readonly string[];
}

/**
 * The chapters of the Harmonized System, the coarsest of its levels. The list shows itself as a
 * table.
 *
 * @returns 98 chapters: there is no chapter 77.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { hsChapters } from "us-trade";
 *
 * strictEqual(hsChapters().length, 98);
 * strictEqual(hsChapters().find((d) => d.code === "09")?.name, "Coffee, tea, spices");
 * ```
 */
export const hsChapters: () => readonly HsChapter[] = once(() => {
  const chapters = chapterRows().map((row) => ({
    code: row.hs2,
    name: row.short_name,
    description: row.name,
    section: row.section,
  }));
  return showAsTable(chapters, () => viewOf(chapters, { most: Infinity }));
});

/**
 * The sections of the Harmonized System, with the codes of their chapters. The list shows itself as
 * a table.
 *
 * @returns 22 sections, in the order of their chapters.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { hsSections } from "us-trade";
 *
 * deepStrictEqual(hsSections()[0]?.chapters, ["01", "02", "03", "04", "05"]);
 * ```
 */
export const hsSections: () => readonly HsSection[] = once(() => {
  const chapters = Map.groupBy(hsChapters(), ({ section }) => section);
  const sections = sectionRows().map((row) => ({
    section: row.section,
    name: row.short_title,
    title: row.title,
    chapters: (chapters.get(row.section) ?? []).map(({ code }) => code),
  }));
  return showAsTable(sections, () => viewOf(sections, { most: Infinity }));
});

/**
 * The short name of the HS chapter that a code belongs to: its first two digits.
 *
 * @param code An HS code of any length.
 * @returns The name, or the code itself where there is no such chapter.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { chapterName } from "us-trade";
 *
 * strictEqual(chapterName("87"), "Cars, trucks, parts");
 * strictEqual(chapterName("0901210010"), "Coffee, tea, spices");
 * ```
 */
export function chapterName(code: string): string {
  return names().get(code.slice(0, 2)) ?? code;
}

const names = once(() => new Map(hsChapters().map(({ code, name }) => [code, name])));
