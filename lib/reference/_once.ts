/**
 * A function that does its work when it is first called, and gives the same result ever after.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { once } from "./_once.ts";
 *
 * const started = once(() => new Date());
 * strictEqual(started(), started());
 * ```
 */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => (done ??= { result: work() }).result;
}
