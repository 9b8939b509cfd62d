import { geoArea, sum } from "d3";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { lookUpCountry } from "./find_country.ts";
import { isCountry } from "./partners.ts";
import { countryShapes } from "./shapes.ts";

const shapes = countryShapes();
const partners = shapes.filter(({ properties }) => isCountry(properties));

Deno.test("countryShapes() gives each shape the code of the country of its name", () => {
  const named = shapes.flatMap(({ properties: { CTY_CODE, name } }) => {
    const country = lookUpCountry(name);
    return country ? [[name, CTY_CODE, country.code]] : [];
  });
  ok(named.length > 150, `${named.length} names of the atlas are known`);
  deepStrictEqual(named.filter(([, code, byName]) => code !== byName), []);
});

Deno.test("countryShapes() has one shape a partner, and none twice", () => {
  const codes = partners.map(({ properties }) => properties.CTY_CODE);
  strictEqual(new Set(codes).size, codes.length);
});

Deno.test("countryShapes() leaves only what is no partner without a partner's code", () => {
  deepStrictEqual(
    shapes.filter(({ properties }) => !properties.CTY_CODE).map(({ properties }) =>
      properties.name
    ),
    // Palestine is two partners, the West Bank and the Gaza Strip.
    ["Palestine", "Antarctica"],
  );
});

Deno.test("countryShapes() joins what the Bureau counts as one, and keeps what has no ISO code", () => {
  const code = (name: string) => lookUpCountry(name)?.code;
  const shapesOf = (name: string) =>
    shapes.filter(({ properties }) => properties.CTY_CODE === code(name));
  deepStrictEqual(shapesOf("Kosovo").map(({ properties }) => properties.name), ["Kosovo"]);
  strictEqual(shapes.some(({ properties }) => properties.name === "Somaliland"), false);
  // In steradians, from the area in square kilometres: 9,251 and 637,657.
  const area = (name: string) => sum(shapesOf(name), (shape) => geoArea(shape)) * 6371 ** 2;
  ok(Math.abs(area("Cyprus") / 9251 - 1) < 0.2, `${area("Cyprus")}`);
  ok(Math.abs(area("Somalia") / 637_657 - 1) < 0.05, `${area("Somalia")}`);
});
