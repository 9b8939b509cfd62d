import { once } from "./_once.ts";
import { countryRows, groupingRows } from "./_tables.ts";

/** Country codes, all of four digits, run from Greenland (1010) to the last islands (7xxx). */
const FIRST_COUNTRY = 1000;
const LAST_COUNTRY = 7999;

/** A partner: a record that has its code, or the code itself. */
export type Partner = string | { readonly CTY_CODE: string };

/**
 * Whether a partner is one country. In an answer with all partners, three things stand side by side,
 * and each has its filter: countries, groupings ({@linkcode isGrouping}) and the world
 * ({@linkcode isWorld}). A fourth, `8220`, is trade whose country is not known: it counts in the
 * world's total and is no country on a map.
 *
 * @param partner A record that has the partner's code, or the code itself.
 * @returns True for one country or territory.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { isCountry } from "us-trade";
 *
 * deepStrictEqual(["-", "0003", "1XXX", "2010", "8220"].filter(isCountry), ["2010"]);
 * ```
 */
export function isCountry(partner: Partner): boolean {
  const code = partnerCode(partner);
  return /^\d{4}$/.test(code) && Number(code) >= FIRST_COUNTRY && Number(code) <= LAST_COUNTRY;
}

/**
 * Whether a partner is a grouping: the European Union (`0003`), a continent (`1XXX`). Groupings
 * overlap, and repeat what the countries already hold.
 *
 * @param partner A record that has the partner's code, or the code itself.
 * @returns True for a grouping.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { isGrouping } from "us-trade";
 *
 * deepStrictEqual(["-", "0003", "1XXX", "2010", "8220"].filter(isGrouping), ["0003", "1XXX"]);
 * ```
 */
export function isGrouping(partner: Partner): boolean {
  return /^(0\d{3}|\dXXX)$/.test(partnerCode(partner));
}

/**
 * Whether a partner is the world, the row of the total. `SUMMARY_LVL` does not tell: it is `DET`, as
 * for a country. Some old answers have an empty code in the place of `-`.
 *
 * @param partner A record that has the partner's code, or the code itself.
 * @returns True for the row of the world.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { isWorld } from "us-trade";
 *
 * deepStrictEqual(["-", "0003", "1XXX", "2010", "8220"].filter(isWorld), ["-"]);
 * ```
 */
export function isWorld(partner: Partner): boolean {
  const code = partnerCode(partner);
  return code === "-" || code === "";
}

/**
 * The everyday name of a partner: "South Korea" where the API writes "KOREA, SOUTH".
 *
 * @param partner A record that has the partner's code, or the code itself.
 * @returns The name; the code itself where there is none.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { partnerName } from "us-trade";
 *
 * strictEqual(partnerName("5800"), "South Korea");
 * strictEqual(partnerName("8220"), "Unidentified");
 * ```
 */
export function partnerName(partner: Partner): string {
  if (isWorld(partner)) return "World";
  const code = partnerCode(partner);
  return names().get(code) ?? code;
}

const names = once(() =>
  new Map([
    ...countryRows().map((row) => [row.cty_code, row.name] as const),
    ...groupingRows().map((row) => [row.code, row.name] as const),
  ])
);

/** The code of a partner. */
export function partnerCode(partner: Partner): string {
  return typeof partner === "string" ? partner : partner.CTY_CODE;
}
