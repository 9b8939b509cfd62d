/** How long and how much the network is given. */
export interface Limits {
  /** How many requests may be under way at once, over all cells of a notebook. */
  parallel: number;
  /** How often a passing fault is asked again. */
  retries: number;
  /** Milliseconds to wait before the nth retry, before chance spreads it; 1 is the first. */
  backOff: (retry: number) => number;
  /** Milliseconds for one answer, from the request to the last byte. */
  requestTime: number;
  /** Milliseconds for one request with all its retries and pauses. */
  totalTime: number;
  /** Milliseconds for a whole question with all its parts; what was answered by then is recorded. */
  questionTime: number;
  /** Milliseconds that a server may ask us to wait; if it asks for more, the error says until when. */
  longestPause: number;
  /** Bytes of one answer. */
  bodySize: number;
  /** Milliseconds between two drawings of the progress; what is over sooner is not drawn. */
  progressEvery: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * The Census API works on a large query for as long as 150 seconds before it gives up, so an answer
 * is waited for a little longer. The largest answer that was ever seen had 18 MB. A month of all
 * partners and chapters takes up to a minute, so that all months since 2010 take three hours.
 */
export const DEFAULT_LIMITS: Limits = {
  parallel: 2,
  retries: 2,
  backOff: (retry) => 2 * SECOND * 4 ** (retry - 1),
  requestTime: 3 * MINUTE,
  totalTime: 10 * MINUTE,
  questionTime: 6 * HOUR,
  longestPause: MINUTE,
  bodySize: 100 * 2 ** 20,
  progressEvery: SECOND,
};
