const COUNTRIES = 231;
const COMMODITIES = 17_000;
const STEP = 97;

/** Enough for what the library is measured against; the same in each run. */
export const ROWS = 1_000_000;

/**
 * An answer like the largest of the API: imports by country and ten-digit commodity, 61 MB for a
 * million rows. As in the real ones, each commodity comes from some countries, in no stable order.
 */
export function millionRowsBody(rows = ROWS): Uint8Array<ArrayBuffer> {
  const random = randomNumbers(20261122);
  const countries = Array.from({ length: COUNTRIES }, (_, index) => String(1000 + 30 * index));
  const commodities = Array.from(
    { length: COMMODITIES },
    (_, index) => String(101210010 + 545_123 * index).padStart(10, "0"),
  );
  const lines = ['["CTY_CODE","I_COMMODITY","GEN_VAL_MO","CON_VAL_MO","time","COMM_LVL"]'];
  for (let row = 0; row < rows; row++) {
    const commodity = commodities[Math.floor(row * COMMODITIES / rows)];
    // A step that is prime to their number: no country comes twice for a commodity.
    const country = countries[(STEP * row) % COUNTRIES];
    const value = Math.floor(10 ** (4 + 6 * random()));
    const consumption = Math.floor(value * random());
    lines.push(`["${country}","${commodity}","${value}","${consumption}","2025-10","HS10"]`);
  }
  return new TextEncoder().encode(`[${lines.join(",\n")}]`);
}

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
