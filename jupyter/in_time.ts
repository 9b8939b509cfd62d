/** Seconds after which a test fails that waits: much longer than anything takes on a busy machine. */
const PATIENCE = 30;

/** Milliseconds between two looks. */
const PAUSE = 20;

/**
 * Waits in a test until something is so.
 *
 * @param what What it waits for, for the message if it does not come.
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + PATIENCE * 1000;
  while (!await isSo()) {
    if (performance.now() > end) throw new Error(`${PATIENCE} s were too short for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Gives what a promise gives, or fails in time, so that a test does not hang. */
export async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${PATIENCE} s were too short for: ${what}`)),
    PATIENCE * 1000,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether there is a process with this number that has not ended. */
export function isRunning(pid: number): boolean {
  try {
    Deno.kill(pid, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}
