import { once } from "./_once.ts";
import { places } from "./_tables.ts";

/** A point on the globe, in degrees: east and north are positive. */
export interface Place {
  longitude: number;
  latitude: number;
}

/**
 * Where on a map a partner can be marked, also one too small for a shape: about the middle of its
 * largest part. Null for what is nowhere, such as the world or a grouping.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { placeOf } from "./places.ts";
 *
 * deepStrictEqual(placeOf("5590"), { longitude: 103.8, latitude: 1.4 }); // Singapore
 * deepStrictEqual(placeOf("0003"), null); // European Union
 * ```
 */
export function placeOf(recordOrCode: string | { CTY_CODE: string }): Place | null {
  const code = typeof recordOrCode === "string" ? recordOrCode : recordOrCode.CTY_CODE;
  return placesByCode().get(code) ?? null;
}

const placesByCode = once(() =>
  new Map(
    places().map(({ cty_code, longitude, latitude }): [string, Place] => [
      cty_code,
      { longitude: Number(longitude), latitude: Number(latitude) },
    ]),
  )
);
