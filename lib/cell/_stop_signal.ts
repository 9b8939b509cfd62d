/** Where a kernel that can stop a cell leaves its signal; after each Stop it is a fresh one. */
const STOP = Symbol.for("us-trade.stop");

/**
 * The signal that Stop gives in a notebook whose kernel has one. It is read when something begins that
 * may take long.
 *
 * @returns The signal, or null where nothing can be stopped.
 */
export function stopSignal(): AbortSignal | null {
  const stop: unknown = Reflect.get(globalThis, STOP);
  if (typeof stop !== "object" || stop === null || !("signal" in stop)) return null;
  return stop.signal instanceof AbortSignal ? stop.signal : null;
}
