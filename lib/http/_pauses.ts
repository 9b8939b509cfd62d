/** Until when a server asked for patience, on the clock of `performance.now()`, by its origin. */
const ends = new Map<string, number>();

/** Notes that a server asks for a pause of so many milliseconds. */
export function notePause(origin: string, milliseconds: number): void {
  const end = performance.now() + milliseconds;
  if (end > (ends.get(origin) ?? 0)) ends.set(origin, end);
}

/** Milliseconds that a server is still to be left alone. */
export function pauseLeft(origin: string): number {
  return Math.max(0, (ends.get(origin) ?? 0) - performance.now());
}

/**
 * Waits until a server may be asked again: its pause is everybody's, whoever caused it.
 *
 * @throws What the signal is aborted with.
 */
export async function waitForPause(origin: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const end = ends.get(origin);
  if (end === undefined) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = () => reject(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  const timer = setTimeout(resolve, Math.ceil(pauseLeft(origin)));
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
  if (ends.get(origin) === end) ends.delete(origin);
}
