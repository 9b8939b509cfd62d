import type { AddendColumn } from "./_addends.ts";

/**
 * A number for each row that is the same for two rows if, and only if, they hold the same in all
 * columns.
 *
 * @param columns What tells rows apart.
 * @param length How many rows there are.
 */
export function rowKeys(
  columns: readonly AddendColumn[],
  length: number,
): Float64Array<ArrayBuffer> {
  let keys = new Float64Array(length);
  let size = 1;
  for (const { texts, codes } of columns) {
    // The numbers would no longer be exact: count those that occur instead.
    if (size * texts.length > Number.MAX_SAFE_INTEGER) [keys, size] = recount(keys);
    for (let row = 0; row < length; row++) {
      keys[row] = (keys[row] ?? 0) * texts.length + (codes[row] ?? 0);
    }
    size *= texts.length;
  }
  return keys;
}

function recount(keys: Float64Array<ArrayBuffer>): [Float64Array<ArrayBuffer>, number] {
  const numbers = new Map<number, number>();
  const counted = keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return [counted, numbers.size];
}

/** Two rows with the same key, or null if all differ. */
export function findTwins(keys: Float64Array): [first: number, second: number] | null {
  const sorted = keys.toSorted();
  const twice = sorted.find((key, index) => index > 0 && key === sorted[index - 1]);
  if (twice === undefined) return null;
  const first = keys.indexOf(twice);
  return [first, keys.indexOf(twice, first + 1)];
}
