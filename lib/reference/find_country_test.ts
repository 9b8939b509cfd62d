import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { CensusQueryError } from "../errors.ts";
import { findCountry, lookUpCountry } from "./find_country.ts";
import { isCountry, isGrouping, isWorld, partnerName } from "./partners.ts";
import { aliasRows, countryRows, groupingRows } from "./_tables.ts";

Deno.test("a country is found by everyday name, API name, ISO code and Schedule C code", () => {
  const cases: [code: string, texts: string[]][] = [
    ["4210", ["holland", "Holland", "The Netherlands", "NL", "nld", "4210", "NETHERLANDS"]],
    ["5800", ["South Korea", "KOREA, SOUTH", "Republic of Korea", "KR", "KOR"]],
    ["4120", ["UK", "Britain", "Great Britain", "GB", "united kingdom"]],
    ["7480", ["Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire", "CIV"]],
    ["5460", ["Burma", "Myanmar", "MM"]],
    ["4351", ["Czechia", "Czech Republic"]],
    ["4890", ["Türkiye", "Turkiye", "Turkey"]],
    ["5200", ["UAE", "United Arab Emirates", "AE"]],
    ["2483", ["St. Kitts and Nevis", "Saint Kitts and Nevis"]],
    ["7950", ["Swaziland", "Eswatini"]],
    ["7660", ["DRC", "DR Congo", "Zaire"]],
    ["4752", ["Vatican City", "Holy See"]],
    ["2010", ["México", "MÉXICO"]],
  ];
  for (const [code, texts] of cases) {
    for (const text of texts) strictEqual(findCountry(text).code, code, text);
  }
  deepStrictEqual(findCountry("Mexico"), {
    code: "2010",
    name: "Mexico",
    iso2: "MX",
    iso3: "MEX",
    continent: "1XXX",
  });
});

Deno.test("every partner of the API is found by each of its names and codes", () => {
  for (const row of countryRows().filter((row) => row.api_name)) {
    const texts = [row.cty_code, row.name, row.api_name, row.schedule_c_name, row.iso2, row.iso3];
    for (const text of texts.filter(Boolean)) {
      strictEqual(findCountry(text).code, row.cty_code, text);
    }
  }
});

Deno.test("aliases stand once, and mean partners that there are", () => {
  const known = new Set([
    ...countryRows().map((row) => row.cty_code),
    ...groupingRows().map((row) => row.code),
  ]);
  const aliases = aliasRows().map((row) => row.alias.toLowerCase());
  strictEqual(new Set(aliases).size, aliases.length);
  for (const { alias, cty_code } of aliasRows()) strictEqual(known.has(cty_code), true, alias);
});

Deno.test("a miss suggests what may have been meant", () => {
  const cases: [text: string, message: string][] = [
    ["Holand", 'No country "Holand": did you mean Netherlands (4210)?'],
    ["Germny", 'No country "Germny": did you mean Germany (4280)?'],
    ["Korea", 'No country "Korea": did you mean North Korea (5790) or South Korea (5800)?'],
    [
      "Atlantis",
      'No country "Atlantis": write its English name, or its code of two, three or four characters',
    ],
    ["", 'No country "": write its English name, or its code of two, three or four characters'],
    ["EU", '"EU" is no country but a grouping of them: ask for CTY_CODE: "0003"'],
    [
      "European Union",
      '"European Union" is no country but a grouping of them: ask for CTY_CODE: "0003"',
    ],
    ["4XXX", '"4XXX" is no country but a grouping of them: ask for CTY_CODE: "4XXX"'],
    ["USA", '"USA" is no partner: the API has no row of United States'],
    [
      "8220",
      '"8220" is no country: it is trade whose country is not known, and a part of the world\'s',
    ],
    [
      "4281",
      'No country "4281": write its English name, or its code of two, three or four characters',
    ],
    ["Puerto Rico", '"Puerto Rico" is no partner: the API has no row of Puerto Rico'],
  ];
  for (const [text, message] of cases) {
    throws(() => findCountry(text), new CensusQueryError(message));
    strictEqual(lookUpCountry(text), null);
  }
});

Deno.test("each partner is a country, a grouping, the world, or unidentified", () => {
  const partners = [
    ...countryRows().filter((row) => row.api_name).map((row) => row.cty_code),
    ...groupingRows().map((row) => row.code),
    "-",
  ];
  for (const code of partners) {
    const record = { CTY_CODE: code };
    strictEqual([isCountry, isGrouping, isWorld].filter((is) => is(record)).length, 1, code);
  }
  strictEqual(partners.filter(isCountry).length, 234);
  strictEqual(partners.filter(isGrouping).length, 20);
  strictEqual([isCountry, isGrouping, isWorld].some((is) => is("8220")), false);
  // In some answers of 2018 the world's code is empty.
  strictEqual(isWorld(""), true);
  strictEqual(partnerName("-"), "World");
  strictEqual(partnerName({ CTY_CODE: "8220" }), "Unidentified");
});
