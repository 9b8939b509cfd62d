import { group } from "d3";
import { merge } from "topojson-client";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { once } from "./_once.ts";
import { atlasRows, countryRows } from "./_tables.ts";

/** The outline of a country: a GeoJSON feature, as `Plot.geo` and `d3-geo` take it. */
export interface CountryShape {
  /** What GeoJSON calls it. */
  type: "Feature";
  /** The outline, in degrees. */
  geometry: { type: "MultiPolygon"; coordinates: number[][][][] };
  /** What is known of the country. */
  properties: {
    /** The Bureau's code, which records have too; empty if it is the code of no partner. */
    CTY_CODE: string;
    /** The name in the atlas, for a shape that is no partner. */
    name: string;
  };
}

type Topology = Parameters<typeof merge>[0];

/** As much of the atlas as is read: an outline has an ISO number, if ISO gives it one. */
type Outline = Extract<Parameters<typeof merge>[1], unknown[]>[number] & {
  id?: string;
  properties: { name: string };
};

/**
 * The countries of the world as shapes, each with the code that the Bureau gives it.
 *
 * The outlines are Natural Earth's, at a scale of 1 to 110 million, through the package
 * `world-atlas`. It knows a country by its ISO 3166 number and the Bureau by a code of its own:
 * `data/countries.csv` pairs the two. Small countries have no shape at this scale.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { countryShapes } from "./shapes.ts";
 *
 * const shapes = countryShapes();
 * const mexico = shapes.find(({ properties }) => properties.CTY_CODE === "2010");
 * strictEqual(mexico?.properties.name, "Mexico");
 * strictEqual(shapes.some(({ properties }) => properties.CTY_CODE === "5590"), false, "Singapore");
 * ```
 */
export const countryShapes: () => CountryShape[] = once(() => {
  const topology = atlas as unknown as Topology;
  const outlines = (atlas.objects.countries as unknown as { geometries: Outline[] }).geometries;
  const codes = new Map([
    ...countryRows().map((row) => [row.iso_numeric, row.cty_code] as const),
    ...atlasRows().map((row) => [row.name, row.cty_code] as const),
  ]);
  const codeOf = ({ id, properties }: Outline) => codes.get(id ?? properties.name) ?? "";

  // Outlines of one partner, such as both parts of Cyprus, become one shape.
  const byPartner = group(outlines, (outline) => codeOf(outline) || outline.properties.name);
  return [...byPartner.values()].map((parts) => ({
    type: "Feature",
    geometry: merge(topology, parts),
    properties: {
      CTY_CODE: parts.map(codeOf)[0] ?? "",
      name: parts.map(({ properties }) => properties.name)[0] ?? "",
    },
  }));
});
