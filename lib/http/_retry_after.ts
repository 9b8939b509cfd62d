/**
 * The pause that a server asks for.
 *
 * @param headers Those of its answer.
 * @param now Milliseconds since 1970.
 * @returns Milliseconds, or null if it asks for none.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { retryAfter } from "./_retry_after.ts";
 *
 * strictEqual(retryAfter(new Headers({ "retry-after": "7" }), 0), 7000);
 * strictEqual(retryAfter(new Headers({ "retry-after": "Thu, 01 Jan 1970 00:01:00 GMT" }), 0), 60_000);
 * strictEqual(retryAfter(new Headers({ "retry-after": "soon" }), 0), null);
 * ```
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}
