import { once } from "./_once.ts";
import { type Partner, partnerCode } from "./partners.ts";
import { placeRows } from "./_tables.ts";

/** A point on the globe, in degrees: east and north are positive. */
export interface Place {
  /** Degrees east of Greenwich; west is negative. */
  longitude: number;
  /** Degrees north of the equator; south is negative. */
  latitude: number;
}

/**
 * Where on a map a partner can be marked, also one too small for a shape.
 *
 * @param partner A record that has the partner's code, or the code itself.
 * @returns About the middle of its largest part; null for what is nowhere, such as the world or a
 * grouping.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { placeOf } from "us-trade";
 *
 * deepStrictEqual(placeOf("5590"), { longitude: 103.8, latitude: 1.4 }); // Singapore
 * deepStrictEqual(placeOf("0003"), null); // European Union
 * ```
 */
export function placeOf(partner: Partner): Place | null {
  return placesByCode().get(partnerCode(partner)) ?? null;
}

const placesByCode = once(() =>
  new Map(
    placeRows().map(({ cty_code, longitude, latitude }): [string, Place] => [
      cty_code,
      { longitude: Number(longitude), latitude: Number(latitude) },
    ]),
  )
);
