import { CensusError } from "../errors.ts";
import { hideKeys } from "./key.ts";

/** Below the address of the API's data, where the trade datasets lie. */
const TRADE_PATH = "/timeseries/intltrade";

/** The Census Bureau's own address of the trade datasets. */
export const CENSUS_URL = "https://api.census.gov/data" + TRADE_PATH;

/**
 * The address under which `exports/` and `imports/` lie, from that of the host, of `/data`, or of the
 * trade datasets themselves. The key travels in addresses, so only `https` will do, except on this
 * very machine.
 *
 * @throws {CensusError} If the text is no address, or one that a key must not be sent to.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { parseAddress } from "./_address.ts";
 *
 * strictEqual(
 *   parseAddress("https://api.census.gov"),
 *   "https://api.census.gov/data/timeseries/intltrade",
 * );
 * ```
 */
export function parseAddress(text: string): string {
  const url = URL.parse(text);
  if (!url) throw new CensusError(`CENSUS_API_URL is no address: write it as ${CENSUS_URL}`);
  requireSafeAddress(url);
  const path = url.pathname.replace(/\/+$/, "");
  if (path.endsWith(TRADE_PATH)) return url.origin + path;
  return url.origin + (path || "/data") + TRADE_PATH;
}

/**
 * @throws {CensusError} If what is sent to the address could be read on its way.
 */
export function requireSafeAddress({ protocol, hostname }: URL): void {
  if (protocol === "https:") return;
  if (protocol === "http:" && isLoopback(hostname)) return;
  throw new CensusError(
    `A key is not sent to ${protocol}//${
      hideKeys(hostname)
    }, where others could read it: use https`,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
