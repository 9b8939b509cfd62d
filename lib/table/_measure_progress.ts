import type { Progress } from "../cell/progress.ts";

/** Keeps count of requests, and reports from time to time. */
export interface ProgressMeter {
  /** So many requests more are needed. */
  expect(requests: number): void;
  /** A request leaves for the network; gives the function to call when it is answered. */
  start(name: string): () => void;
  /** A request is answered, from the network or not. */
  finish(): void;
  /** All is answered, or given up. */
  close(): void;
}

/** A request of one code and month takes 3 to 20 seconds, one of all chapters 15 to 60. */
const USUAL_SECONDS = 20;

/**
 * A meter that reports every so often while a request is under way, and once more at the end if it
 * ever did: what is answered quickly, or from recordings, is not worth a word.
 */
export function measureProgress(
  onProgress: (progress: Progress) => void,
  every: number,
): ProgressMeter {
  const current: string[] = [];
  let [total, done, answered, reports] = [0, 0, 0, 0];
  let started: number | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  function report(over: boolean): void {
    reports++;
    const elapsed = (performance.now() - (started ?? 0)) / 1000;
    const pace = answered > 0 ? elapsed / answered : USUAL_SECONDS;
    onProgress({
      total,
      done,
      current: [...current],
      seconds: Math.round(elapsed),
      secondsLeft: Math.round((total - done) * pace),
      over,
    });
  }

  return {
    expect: (requests) => void (total += requests),
    finish: () => void (done++),
    start(name) {
      started ??= performance.now();
      timer ??= setInterval(() => report(false), every);
      current.push(name);
      return () => {
        current.splice(current.indexOf(name), 1);
        answered++;
      };
    },
    close() {
      clearInterval(timer);
      if (reports > 0) report(true);
    },
  };
}
