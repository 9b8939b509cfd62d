import { commodityVariables } from "./datasets.ts";
import { isGrouping, isWorld } from "./partners.ts";

/** The code of the row that adds up all others of its column. */
export const TOTAL = "-";

/** Trade whose country is not known: a part of the world, and no country. */
export const UNIDENTIFIED = "8220";

/** Whether a code stands for all others of its column; some answers of 2018 leave it empty. */
export function isTotal(code: string): boolean {
  return code === TOTAL || code === "";
}

/** What `DF` tells apart. */
const ORIGINS: Readonly<Record<string, string>> = { "1": "domestic", "2": "foreign" };

/**
 * What a code stands for among those of its column: `world`, `countries`, `groupings`, `unidentified`
 * for a partner; `HS2` to `HS10`, `NA3`, `EU5`, ... for a commodity; `domestic` and `foreign`; `total`
 * for the row that adds up all others; else the name of the column.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { codeLevel } from "./_code_level.ts";
 *
 * deepStrictEqual(["-", "0003", "2010"].map((code) => codeLevel("CTY_CODE", code)), [
 *   "world",
 *   "groupings",
 *   "countries",
 * ]);
 * deepStrictEqual(codeLevel("I_COMMODITY", "0901"), "HS4");
 * ```
 */
export function codeLevel(column: string, code: string): string {
  if (column === "CTY_CODE") return partnerLevel(code);
  if (isTotal(code)) return "total";
  if (column === "DF") return ORIGINS[code] ?? "unknown";
  if (!commodityVariables().includes(column)) return column;
  if (column.endsWith("COMMODITY")) return `HS${code.length}`;
  if (column.endsWith("ENDUSE")) return `EU${code.length}`;
  if (column === "NAICS") return /^\d/.test(code) ? `NA${code.length}` : code;
  return `${code.length} digits`;
}

function partnerLevel(code: string): string {
  if (isWorld(code)) return "world";
  if (isGrouping(code)) return "groupings";
  return code === UNIDENTIFIED ? "unidentified" : "countries";
}
