import { countries, groupings } from "./tables.ts";

/** Country codes, all of four digits, run from Greenland (1010) to the last islands (7xxx). */
const FIRST_COUNTRY = 1000;
const LAST_COUNTRY = 7999;

/**
 * Whether a code, or the `CTY_CODE` of a record, stands for one country.
 *
 * An answer with all partners also holds the world (`-`), groupings such as the European Union
 * (`0003`) and North America (`1XXX`), and, in some months of exports, `8220`: trade whose country is
 * not known, which counts in the total but is no country.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { isCountry } from "./partners.ts";
 *
 * deepStrictEqual(["-", "0003", "1XXX", "2010", "8220"].filter(isCountry), ["2010"]);
 * ```
 */
export function isCountry(recordOrCode: string | { CTY_CODE: string }): boolean {
  const code = codeOf(recordOrCode);
  return /^\d{4}$/.test(code) && Number(code) >= FIRST_COUNTRY && Number(code) <= LAST_COUNTRY;
}

/**
 * The everyday name of a partner: "South Korea" where the API writes "KOREA, SOUTH".
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { partnerName } from "./partners.ts";
 *
 * strictEqual(partnerName("5800"), "South Korea");
 * ```
 */
export function partnerName(recordOrCode: string | { CTY_CODE: string }): string {
  const code = codeOf(recordOrCode);
  if (code === "-") return "World";
  return countries().find((country) => country.cty_code === code)?.name ??
    groupings().find((grouping) => grouping.code === code)?.name ?? code;
}

function codeOf(recordOrCode: string | { CTY_CODE: string }): string {
  return typeof recordOrCode === "string" ? recordOrCode : recordOrCode.CTY_CODE;
}
