import type { Finding } from "./finding.ts";

/** A place that something comes from, and what is lost without it. */
interface Place {
  what: string;
  url: string;
  without: string;
  state: "note" | "fault";
}

/** The tasks install from the first two, the first time. The sample needs none of them. */
export const PLACES: readonly Place[] = [
  {
    what: "npm",
    url: "https://registry.npmjs.org/d3/latest",
    without: "the first run cannot install from it.",
    state: "note",
  },
  {
    what: "PyPI",
    url: "https://pypi.org/simple/deno/",
    without: "the first run cannot install from it.",
    state: "note",
  },
  {
    what: "Census API",
    url: "https://api.census.gov/data/timeseries/intltrade/exports/hs/variables.json",
    without: "the sample and recordings work without it.",
    state: "note",
  },
];

/** Milliseconds until a place counts as not reachable. */
const PATIENCE = 5000;

/** Milliseconds by which a clock may be wrong: certificates and recordings bear as much. */
const CLOCK_ERROR = 5 * 60_000;

/** Options of {@linkcode checkNetwork}. */
export interface CheckNetworkOptions {
  fetch?: typeof fetch;
  now?: () => number;
  env?: Record<string, string>;
}

/** Whether each place answers, through which proxy, and whether the clock agrees with them. */
export async function checkNetwork(
  { fetch = globalThis.fetch, now = Date.now, env = Deno.env.toObject() }: CheckNetworkOptions = {},
): Promise<Finding[]> {
  const answers = await Promise.all(PLACES.map(async (place) => {
    try {
      const response = await fetch(place.url, {
        method: "HEAD",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      await response.body?.cancel();
      return { place, date: response.headers.get("date"), at: now() };
    } catch {
      return { place, failed: true, date: null, at: now() };
    }
  }));
  const proxy = proxyOf(env);
  return [
    ...answers.map(({ place: { what, without, state }, failed }): Finding =>
      failed
        ? { what, state, says: `cannot be reached; ${without}`, mend: wayOut(proxy) }
        : { what, state: "fine", says: "can be reached." }
    ),
    ...proxyFinding(proxy),
    checkClock(
      answers.filter(({ date }) => date).map(({ date, at }) => at - Date.parse(date ?? "")),
    ),
  ];
}

function wayOut(proxy: string | undefined): string {
  if (proxy) return "ask whoever runs the proxy to let it through";
  return "connect to the network; behind a proxy, set HTTPS_PROXY=http://its-name:its-port";
}

/** The proxy without a password in it. */
function proxyOf(env: Record<string, string>): string | undefined {
  const value = env.HTTPS_PROXY ?? env.https_proxy ?? env.ALL_PROXY ?? env.all_proxy;
  if (!value) return undefined;
  try {
    return new URL(value).host || "an address that is none";
  } catch {
    return "an address that is none";
  }
}

function proxyFinding(proxy: string | undefined): Finding[] {
  return proxy ? [{ what: "proxy", state: "note", says: `${proxy}, by the environment.` }] : [];
}

/** @param errors By how many milliseconds this clock is before that of others. */
function checkClock(errors: readonly number[]): Finding {
  const what = "clock";
  const [error] = errors.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  if (error === undefined) {
    return { what, state: "note", says: "nobody was reached who could tell the time." };
  }
  if (Math.abs(error) <= CLOCK_ERROR) return { what, state: "fine", says: "right." };
  const minutes = Math.round(Math.abs(error) / 60_000);
  return {
    what,
    state: "fault",
    says: `${minutes} minutes ${
      error > 0 ? "fast" : "slow"
    }: certificates and recordings will look wrong.`,
    mend: "set the clock of this machine",
  };
}
