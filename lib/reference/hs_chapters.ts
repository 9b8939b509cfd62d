import { showTable } from "../notebook/show_table.ts";
import { hsChapters as chapterRows, hsSections as sectionRows } from "./_tables.ts";

/** The levels of the Harmonized System by the number of digits: each is a part of the one before. */
const LEVELS = new Map([[2, "HS2"], [4, "HS4"], [6, "HS6"], [10, "HS10"]] as const);

/** A level of the Harmonized System, as the API's `COMM_LVL` names it. */
export type HsLevel = "HS2" | "HS4" | "HS6" | "HS10";

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
  readonly name: string;
  readonly title: string;
  /** The codes of its chapters. */
  readonly chapters: readonly string[];
}

/**
 * The chapters of the Harmonized System, the coarsest of its levels. There is no chapter 77. The
 * list shows itself as a table.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { hsChapters } from "./hs_chapters.ts";
 *
 * strictEqual(hsChapters().length, 98);
 * strictEqual(hsChapters().find((d) => d.code === "09")?.name, "Coffee, tea, spices");
 * ```
 */
export function hsChapters(): HsChapter[] {
  return showTable(
    chapterRows().map((row) => ({
      code: row.hs2,
      name: row.short_name,
      description: row.name,
      section: row.section,
    })),
    { most: Infinity },
  );
}

/**
 * The sections of the Harmonized System, with the codes of their chapters.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { hsSections } from "./hs_chapters.ts";
 *
 * deepStrictEqual(hsSections()[0]?.chapters, ["01", "02", "03", "04", "05"]);
 * ```
 */
export function hsSections(): HsSection[] {
  const chapters = Map.groupBy(chapterRows(), (row) => row.section);
  return showTable(
    sectionRows().map((row) => ({
      section: row.section,
      name: row.short_title,
      title: row.title,
      chapters: (chapters.get(row.section) ?? []).map(({ hs2 }) => hs2),
    })),
    { most: Infinity },
  );
}

/**
 * The level of an HS code, which follows from its length; null if codes have no such length. Import
 * and export codes agree down to HS6; HS10 codes are of two systems, HTS and Schedule B.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { hsLevel } from "./hs_chapters.ts";
 *
 * strictEqual(hsLevel("0901"), "HS4");
 * strictEqual(hsLevel("090"), null);
 * ```
 */
export function hsLevel(code: string): HsLevel | null {
  return /^\d+$/.test(code) ? new Map<number, HsLevel>(LEVELS).get(code.length) ?? null : null;
}

/**
 * The codes that a code is a part of, from its chapter down.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { hsParents } from "./hs_chapters.ts";
 *
 * deepStrictEqual(hsParents("0901110000"), ["09", "0901", "090111"]);
 * ```
 */
export function hsParents(code: string): string[] {
  return [...LEVELS.keys()].filter((length) => length < code.length)
    .map((length) => code.slice(0, length));
}

/**
 * Of some codes, the direct parts of one: those of the next level below it that are there.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { hsChildren } from "./hs_chapters.ts";
 *
 * deepStrictEqual(hsChildren("09", ["0901", "0902", "090111", "1001"]), ["0901", "0902"]);
 * ```
 */
export function hsChildren(code: string, codes: Iterable<string>): string[] {
  const length = [...LEVELS.keys()].find((length) => length > code.length);
  return [...new Set(codes)].filter((part) => part.startsWith(code) && part.length === length);
}
