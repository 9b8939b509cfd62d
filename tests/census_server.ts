/**
 * Stands in for the Census API on 127.0.0.1, over real HTTP, and behaves as it was seen to behave:
 * keys, redirects, echoed predicates, repeated columns, totals among the rows, no stable order,
 * empty answers, the texts of its errors, and the sentence for what is too large.
 *
 * @module
 */
import { datasetRows, variableRows } from "../lib/reference/_tables.ts";
import type { CubeRow } from "./recorded.ts";

/** What a test may do in place of the API; null leaves the answer to the API. */
export type Fault = (url: URL, count: number) => Promise<Response> | Response | null;

export interface CensusServer extends AsyncDisposable {
  /** The address to set as `CENSUS_API_URL`. */
  readonly url: string;
  /** The key that it accepts. */
  readonly key: string;
  /** What was asked, without the key: `exports/hs?get=...`. */
  readonly requests: string[];
  fault: Fault;
}

/** Options of {@linkcode startCensusServer}. */
export interface CensusServerOptions {
  /** The rows of each dataset. */
  figures?: Record<string, readonly CubeRow[]>;
  /** Answers with more rows fail, as too large. */
  mostRows?: number;
}

/** Has the form of a key, and is none. */
export const FAKE_KEY = "0123456789abcdef".repeat(3).slice(0, 40);

/** Word for word, with its two spaces. */
export const TOO_LARGE =
  "There was an error while running your query.  We've logged the error and " +
  "we'll correct it ASAP.  Sorry for the inconvenience.";

/** Word for word. */
export const MAINTENANCE =
  "Sorry, the system is currently undergoing maintenance or is busy.  Please try again later.";

const TIME = /^(?:from )?(\d{4}(?:-\d\d)?)(?: to (\d{4}(?:-\d\d)?))?$/;

export function startCensusServer(options: CensusServerOptions = {}): CensusServer {
  const requests: string[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    const url = new URL(request.url);
    const key = url.searchParams.get("key");
    url.searchParams.delete("key");
    const asked = url.pathname.split("/intltrade/").at(-1) + url.search;
    requests.push(decodeURIComponent(asked.replaceAll("+", " ")));
    return self.fault(new URL(request.url), requests.length) ??
      refuseKey(key) ?? answer(url, options, requests.length);
  });
  const self: CensusServer = {
    url: `http://127.0.0.1:${server.addr.port}/data`,
    key: FAKE_KEY,
    requests,
    fault: () => null,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
  return self;
}

/** A table as the API sends it. */
export function json(table: readonly (readonly (string | null)[])[]): Response {
  return new Response(`[${table.map((row) => JSON.stringify(row)).join(",\n")}]`, {
    headers: { "content-type": "application/json;charset=utf-8" },
  });
}

/** A text as the API sends it, with what is wrong. */
export function text(status: number, words: string, type = "text/plain"): Response {
  return new Response(words, { status, headers: { "content-type": `${type};charset=utf-8` } });
}

/** Without a good key the API sends a client on to a page, which then comes with status 200. */
export function refuseKey(key: string | null): Response | null {
  if (key === FAKE_KEY) return null;
  const page = key ? "invalid_key" : "missing_key";
  return new Response(null, {
    status: 302,
    headers: { location: `/data/${page}.html`, "X-DataWebAPI-KeyError": "1" },
  });
}

function answer(url: URL, options: CensusServerOptions, count: number): Response {
  if (url.pathname.endsWith("_key.html")) return text(200, "<html>A key is required", "text/html");
  const name = url.pathname.split("/").slice(-2).join("/");
  const dataset = datasetRows().find((row) => `${row.flow}/${row.dataset}` === name);
  if (!dataset) return text(404, "<!doctype html><title>HTTP Status 404</title>", "text/html");
  const get = url.searchParams.get("get")?.split(",") ?? [];
  const predicates = [...new Set(url.searchParams.keys())].filter((name) => name !== "get");
  const fault = findFault(dataset.flow, dataset.dataset, get, predicates, url.searchParams);
  if (fault) return text(400, fault);
  // A level without the commodity that has it: no rows.
  const names = [...get, ...predicates];
  if (names.includes("COMM_LVL") && !names.includes(dataset.code_variable)) {
    return new Response(null, { status: 204 });
  }

  const columns = [...get, ...predicates];
  const dimensions = [dataset.code_variable, "CTY_CODE"];
  const rows = (options.figures?.[name] ?? []).filter((row) =>
    dimensions.every((name) => columns.includes(name) || row[name] === "-") &&
    predicates.every((name) => fits(row[name] ?? "", name, url.searchParams.getAll(name)))
  );
  if (rows.length > (options.mostRows ?? Infinity)) return text(500, TOO_LARGE);
  if (rows.length === 0) return new Response(null, { status: 204 });
  const middle = (count * 7) % rows.length;
  const unordered = [...rows.slice(middle), ...rows.slice(0, middle)];
  return json([columns, ...unordered.map((row) => columns.map((name) => row[name] ?? null))]);
}

function fits(cell: string, name: string, values: readonly string[]): boolean {
  return values.some((value) => {
    if (name === "time") return isWithin(cell, value);
    return value.endsWith("*") ? cell.startsWith(value.slice(0, -1)) : cell === value;
  });
}

function isWithin(month: string, time: string): boolean {
  const [, first = "", last] = TIME.exec(time) ?? [];
  const end = last ?? (time.startsWith("from") ? "9999" : first);
  return month >= first && month.slice(0, end.length) <= end;
}

function findFault(
  flow: string,
  dataset: string,
  get: readonly string[],
  predicates: readonly string[],
  values: URLSearchParams,
): string | null {
  const known = new Set(
    variableRows().filter((row) => row.flow === flow && row.datasets.split(" ").includes(dataset))
      .map(({ name }) => name),
  );
  if (get.length > 50) return "error: 'get' is limited to 50 variables";
  const variable = get.find((name) => !known.has(name));
  if (variable !== undefined) return `error: error: unknown variable '${variable}'`;
  const predicate = predicates.find((name) => !known.has(name));
  if (predicate !== undefined) return `error: unknown predicate variable: '${predicate}'`;
  if (!values.has("time") && !values.has("YEAR")) {
    return "error: missing required variable/predicate: time";
  }
  const time = values.getAll("time").find((text) => !TIME.test(text));
  return time === undefined ? null : `unsupported date/time format: ${time}`;
}
