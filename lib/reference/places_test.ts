import { geoContains } from "d3";
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { partnerName } from "./partners.ts";
import { placeOf } from "./places.ts";
import { countryShapes } from "./shapes.ts";
import { countryRows } from "./_tables.ts";

Deno.test("placeOf() has a place for every country that the API has rows of", () => {
  const missing = countryRows()
    .filter((row) => row.api_name !== "" && placeOf(row.cty_code) === null)
    .map((row) => row.name);
  deepStrictEqual(missing, []);
});

Deno.test("placeOf() lies within the country's shape", () => {
  const outside = countryShapes()
    .filter((shape) => {
      const place = placeOf(shape.properties);
      return place && !geoContains(shape, [place.longitude, place.latitude]);
    })
    .map(({ properties }) => partnerName(properties));
  deepStrictEqual(outside, []);
});

Deno.test("placeOf() takes a record, and gives null for what is nowhere", () => {
  deepStrictEqual(placeOf({ CTY_CODE: "1000" }), { longitude: -98.8, latitude: 39.9 });
  for (const code of ["-", "0003", "1XXX", "8220"]) strictEqual(placeOf(code), null, code);
});
