/**
 * The same numbers with more room.
 *
 * @param numbers What is there.
 * @param room An array of zeros that is longer, or whose numbers are wider.
 * @returns The room, which begins with the numbers.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { grow } from "./grow.ts";
 *
 * deepStrictEqual(grow(new Uint8Array([1, 2]), new Uint16Array(3)), new Uint16Array([1, 2, 0]));
 * ```
 */
export function grow<Room extends { set(numbers: ArrayLike<number>): void }>(
  numbers: ArrayLike<number>,
  room: Room,
): Room {
  room.set(numbers);
  return room;
}
