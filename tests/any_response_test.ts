/**
 * Whatever a server sends, over real HTTP: a table with the right rows, or a `CensusError`; never a
 * hang, another error, or a key.
 *
 * @module
 */
import fc from "fast-check";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { CensusError, fetchTable, Table } from "us-trade";
import { FAKE_KEY, startCensusServer } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";

const RUNS = 10_000;
const QUERY = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2013-01" } as const;
const HEADER = ["CTY_CODE", "ALL_VAL_MO", "time"];

interface Sent {
  status: number;
  type: string | null;
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^\d{1,15}$/) },
  { weight: 2, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(FAKE_KEY) },
);
const amount = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("9007199254740993", "1.5", "1e3", "", null) },
);
const month = fc.oneof(
  { weight: 60, arbitrary: fc.constant("2013-01") },
  { weight: 1, arbitrary: fc.constant("2013-02") },
  { weight: 1, arbitrary: fc.constantFrom("2013-13", "2013", "", null) },
);
const row = fc.tuple(cell, amount, month);
const rows = fc.array(row, { maxLength: 20 });

/** Otherwise as it should be, but for one thing. */
const nearly = fc.tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean()).map((
  [rows, isNumeric],
) => {
  const [first = [], ...others] = rows.map((row): unknown[] => row);
  if (isNumeric) return [HEADER, first.map((cell, place) => place === 1 ? 7 : cell), ...others];
  return [HEADER, first.slice(0, 2), ...others];
});

/** Tables as the API sends them, most of the time. */
const table = fc.oneof(
  { weight: 6, arbitrary: rows.map((rows) => [HEADER, ...rows]) },
  { weight: 1, arbitrary: fc.tuple(fc.array(fc.string()), rows).map(([h, rows]) => [h, ...rows]) },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 4 })) },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: nearly },
);

const words = fc.oneof(
  fc.constantFrom(
    "",
    " \n",
    "error: unknown variable 'X'",
    "There was an error while running your query.  We've logged the error",
    "Sorry, the system is currently undergoing maintenance or is busy.",
    `<html><body onload="alert(1)">key=${FAKE_KEY}</body></html>`,
    "[",
    "[]",
    "[[]]",
    "null",
    `{"error": "${FAKE_KEY.toUpperCase()}"}`,
  ),
  fc.string(),
);

const encode = (text: string) => new TextEncoder().encode(text);

const body = fc.oneof(
  { weight: 5, arbitrary: table.map((value) => encode(JSON.stringify(value))) },
  {
    weight: 2, // Cut off.
    arbitrary: fc.tuple(table, fc.double({ min: 0, max: 1, noNaN: true })).map(([value, part]) => {
      const text = JSON.stringify(value);
      return encode(text.slice(0, Math.floor(text.length * part)));
    }),
  },
  { weight: 2, arbitrary: words.map(encode) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)) },
);

const sent: fc.Arbitrary<Sent> = fc.record({
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant(200) },
    { weight: 3, arbitrary: fc.constantFrom(204, 302, 400, 404, 429, 500, 503) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
  ),
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant("application/json;charset=utf-8") },
    { weight: 2, arbitrary: fc.constantFrom("text/html", "text/plain", "application/jsonp", null) },
  ),
  body,
  headers: fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ "X-DataWebAPI-KeyError": "1" }) },
    { weight: 1, arbitrary: fc.constant({ location: `/data/invalid_key.html?key=${FAKE_KEY}` }) },
    { weight: 1, arbitrary: fc.constant({ "retry-after": "0" }) },
  ),
});

/** What must come of a response: its rows, or null for an error. Written without the library. */
function rowsOf({ status, type, body, headers }: Sent): unknown[] | null {
  if ("X-DataWebAPI-KeyError" in headers || (status >= 300 && status < 400)) return null;
  if (status === 204) return [];
  if (status !== 200) return null;
  const text = new TextDecoder().decode(body);
  if (!type?.startsWith("application/json;")) return null;
  if (/error while running your query|undergoing maintenance or is busy/.test(text)) return null;
  try {
    const [header, ...rows] = JSON.parse(text.replaceAll(new RegExp(FAKE_KEY, "gi"), "YOUR_KEY"));
    const isTable = [header, ...rows].every((row) =>
      Array.isArray(row) && row.length === header.length &&
      row.every((cell) => cell === null || typeof cell === "string")
    );
    const isNamed = isTable && header.length > 0 && header.every((name: unknown) => !!name);
    const holdsItsPromise = isNamed &&
      rows.every((row: (string | null)[]) =>
        header.every((name: string, place: number) =>
          row[place] === row[header.indexOf(name)] && fits(name, row[place] ?? null)
        )
      );
    const hasColumns = rows.length === 0 || HEADER.every((name) => header.includes(name));
    const isOfMonth = rows.every((row: unknown[]) => row[header.indexOf("time")] === QUERY.time);
    return holdsItsPromise && hasColumns && (rows.length === 0 || isOfMonth) ? rows : null;
  } catch {
    return null;
  }
}

/** Whether a cell can stand in a column: months are months, and measures are whole numbers. */
function fits(name: string, cell: string | null): boolean {
  if (name === "time") return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell ?? "");
  if (!/_(MO|YR)$/.test(name) || cell === null) return true;
  return /^(0|-?[1-9]\d*)$/.test(cell) && Number.isSafeInteger(Number(cell));
}

/** HTTP gives these no body. */
function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status);
}

Deno.test(`${RUNS} responses of any kind: the right rows, or one CensusError`, async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path, {
    limits: { retries: 1, requestTime: 10_000 },
    environment: { CENSUS_SOURCE: "live" },
    now: () => Temporal.Instant.from("2026-11-22T12:00:00Z"),
  });
  let current: Sent;
  server.fault = () =>
    new Response(hasBody(current.status) ? current.body : null, {
      status: current.status,
      headers: { ...(current.type ? { "content-type": current.type } : {}), ...current.headers },
    });
  const outcomes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(sent, async (response) => {
      current = response;
      const expected = rowsOf(response);
      const answer = await fetchTable("exports/hs", QUERY, config).catch((error: unknown) => error);
      const outcome = answer instanceof Table
        ? (answer.rows.length > 0 ? "rows" : "no rows")
        : (answer as Error).name;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      ok(!Deno.inspect(answer, { depth: 9 }).toLowerCase().includes(FAKE_KEY), "a key");
      if (expected === null) ok(answer instanceof CensusError, `${Deno.inspect(answer)}`);
      else {
        ok(answer instanceof Table, `${Deno.inspect(answer)}`);
        deepStrictEqual(answer.rows, expected);
      }
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  console.log(`${RUNS} responses, ${server.requests.length} requests:`, outcomes);
  ok(server.requests.length > RUNS, "passing faults were asked again");
  strictEqual(Object.keys(outcomes).length, 6, "every outcome was met");
});
