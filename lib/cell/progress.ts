import { escapeUTF8 as escape } from "entities";
import { isNotebook } from "./_kernel.ts";

/** How far a pull from the network is. */
export interface Progress {
  /** Requests that are known to be needed. A request that proves too large adds its parts. */
  total: number;
  /** Requests that are answered, by the API or by recordings. */
  done: number;
  /** What is being fetched, in words. */
  current: readonly string[];
  /** Seconds since the first request. */
  seconds: number;
  /** Seconds that the rest will take if it goes on like this, or as the API usually goes. */
  secondsLeft: number;
  /** Nothing more will come. */
  over: boolean;
}

/** The progress in one line. The last one holds no time, so that a notebook can be compared. */
export function describeProgress(
  { total, done, current, seconds, secondsLeft, over }: Progress,
): string {
  const answered = `Census API: ${done} of ${total} requests answered`;
  if (over) return answered;
  const minutes = Math.round(secondsLeft / 60);
  const left = minutes > 0
    ? [`about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left at the API's usual speed`]
    : [];
  const waiting = `waiting for ${current.join(" and ") || "the next"}`;
  return [`${answered}, ${seconds} s`, ...left, waiting].join("; ");
}

/** What draws progress where it will be seen: in the notebook's cell, or on a terminal. */
export function drawProgress(): (progress: Progress) => void {
  if (isNotebook()) return drawInCell(Deno.jupyter.broadcast);
  if (Deno.stderr.isTerminal()) return drawOnTerminal((text) => void Deno.stderr.writeSync(text));
  return () => {};
}

/** Draws a bar in the cell, and keeps it up to date. */
export function drawInCell(
  broadcast: typeof Deno.jupyter.broadcast,
): (progress: Progress) => void {
  let displayId: string | null = null;
  return (progress) => {
    const type = displayId ? "update_display_data" : "display_data";
    displayId ??= crypto.randomUUID();
    // Nobody waits for a drawing, and a notebook that is closed must not stop the pull.
    broadcast(type, {
      data: showProgress(progress),
      metadata: {},
      transient: { display_id: displayId },
    }).catch(() => {});
    if (progress.over) displayId = null;
  };
}

/** Draws a line over the last one, and takes it away at the end. */
export function drawOnTerminal(
  write: (text: Uint8Array<ArrayBuffer>) => void,
): (progress: Progress) => void {
  const clearLine = "\r\x1b[K";
  return (progress) =>
    write(new TextEncoder().encode(clearLine + (progress.over ? "" : describeProgress(progress))));
}

function showProgress(progress: Progress): Record<string, string> {
  const line = describeProgress(progress);
  const bar = progress.over
    ? ""
    : `<progress value="${progress.done}" max="${progress.total}"></progress> `;
  return { "text/html": bar + escape(line), "text/plain": line };
}
