import { CensusQueryError } from "../errors.ts";
import { nearest } from "./_nearest.ts";
import { once } from "./_once.ts";
import { isGrouping, partnerName } from "./partners.ts";
import { aliasRows, countryRows, groupingRows } from "./_tables.ts";

/** A country, under all the names that the world's statistics give it. */
export interface Country {
  /** The code of the API, of four digits: Schedule C. */
  readonly code: string;
  /** The everyday name: South Korea. */
  readonly name: string;
  /** ISO 3166-1, two letters. Kosovo (KV), the Gaza Strip (GZ) and the West Bank (WE) are not of it. */
  readonly iso2: string;
  /** ISO 3166-1, three letters; empty for the Gaza Strip. */
  readonly iso3: string;
  /** The code of the API's grouping: `partnerName(continent)` is its name. */
  readonly continent: string;
}

/** The code of trade with countries that are not known. */
const UNIDENTIFIED = "8220";

/** How many countries a sentence suggests. */
const MOST_SUGGESTIONS = 3;

/**
 * The country that a name or a code means: everyday names, former names, the API's own, ISO codes of
 * two and three letters, and Schedule C codes, in any case, with or without accents.
 *
 * @param text A name or a code, such as `holland`, `NL` or `4210`.
 * @returns The country, under all of its names.
 * @throws {CensusQueryError} If there is none: it suggests what may have been meant.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { findCountry } from "us-trade";
 *
 * deepStrictEqual(
 *   ["holland", "NL", "nld", "4210", "NETHERLANDS"].map((text) => findCountry(text).name),
 *   Array(5).fill("Netherlands"),
 * );
 * ```
 */
export function findCountry(text: string): Country {
  const code = codes().get(plain(text)) ?? text;
  const country = lookUpCountry(text);
  if (country) return country;
  if (isGrouping(code)) {
    throw new CensusQueryError(
      `"${text}" is no country but a grouping of them: ask for CTY_CODE: "${code}"`,
    );
  }
  if (codes().has(plain(text))) {
    throw new CensusQueryError(
      `"${text}" is no partner: the API has no row of ${partnerName(code)}`,
    );
  }
  if (text.trim() === UNIDENTIFIED) {
    throw new CensusQueryError(
      `"${text}" is no country: it is trade whose country is not known, and a part of the world's`,
    );
  }
  const suggestions = suggest(text).map(({ name, code }) => `${name} (${code})`);
  const hint = suggestions.length > 0
    ? `did you mean ${suggestions.join(" or ")}?`
    : "write its English name, or its code of two, three or four characters";
  throw new CensusQueryError(`No country "${text}": ${hint}`);
}

/** The same, where a miss is no error. */
export function lookUpCountry(text: string): Country | null {
  return partners().get(codes().get(plain(text)) ?? "") ?? null;
}

/**
 * Countries whose names contain the text, or else the one that is spelled most like it. For a number
 * nothing is suggested: the next number is another country.
 */
function suggest(text: string): Country[] {
  if (/\d/.test(text)) return [];
  const parts = [...partners().values()].filter(({ name }) =>
    plain(text).length > 0 && ` ${plain(name)} `.includes(` ${plain(text)} `)
  );
  const near = nearest(plain(text), codes().keys());
  const meant = parts.length > 0 || near === null ? null : lookUpCountry(near);
  return [...parts, ...(meant ? [meant] : [])].slice(0, MOST_SUGGESTIONS);
}

/** The countries that the API has rows of, by code. */
const partners = once(() =>
  new Map(
    countryRows().filter((row) => row.api_name).map((
      { cty_code: code, name, iso2, iso3, continent },
    ): [string, Country] => [code, { code, name, iso2, iso3, continent }]),
  )
);

/** What people write, and the code that it means. */
const codes = once(() =>
  new Map(
    [
      ...groupingRows().flatMap(({ code, name, api_name }) =>
        [code, name, api_name].map((text) => [text, code])
      ),
      ...aliasRows().map(({ alias, cty_code }) => [alias, cty_code]),
      ...countryRows().filter((row) => row.iso2).flatMap((row) =>
        [row.schedule_c_name, row.name, row.api_name, row.iso3, row.iso2, row.cty_code]
          .map((text) => [text, row.cty_code])
      ),
    ].map(([text = "", code = ""]) => [plain(text), code] as const).filter(([text]) => text),
  )
);

/** A text without what differs from writer to writer: case, accents, commas, "the", "St." */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’.]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "the" && word !== "")
    .map((word) => word === "st" ? "saint" : word)
    .join(" ");
}
