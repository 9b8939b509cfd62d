/**
 * The key is nowhere: not in an error, its cause or its stack, a log, a recording, an output, HTML, a
 * line of progress or a config, also when the server sends it back in every way it can.
 *
 * @module
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { inspect } from "node:util";
import { fetchTable, latestMonth, Table, toRecords } from "us-trade";
import { describeProgress } from "../lib/cell/progress.ts";
import { FAKE_KEY, json, startCensusServer, text } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";
import { shown } from "./shown.ts";

const QUERY = { get: ["CTY_NAME", "CTY_CODE", "ALL_VAL_MO"], time: "2013-01" } as const;

/**
 * The second character as JSON, or an address, may write it as well. The code of a digit ends with that
 * digit, so that the first one would stand before the others all the same.
 */
const escaped = (key: string) => spell(key, (code) => `\\u${code.padStart(4, "0")}`);
const percent = (key: string) => spell(key, (code) => `%${code}`);

function spell(key: string, write: (code: string) => string): string {
  return key.slice(0, 1) + write(key.charCodeAt(1).toString(16)) + key.slice(2);
}

/** The ways in which a server could send a key back: as it came, and in capitals. */
const SPELLINGS = [FAKE_KEY, FAKE_KEY.toUpperCase()];

const ECHOES: Record<string, (key: string) => Response> = {
  "a cell": (key) => json([[...QUERY.get, "time"], [`<b>${key}`, "1010", "1", "2013-01"]]),
  "a cell, in escapes": (key) =>
    text(
      200,
      `[["CTY_NAME","CTY_CODE","ALL_VAL_MO","time"],["${escaped(key)}","1010","1","2013-01"]]`,
      "application/json",
    ),
  "a number, in escapes": (key) =>
    text(200, `[["ALL_VAL_MO","time"],["${escaped(key)}","2013-01"]]`, "application/json"),
  "the name of a host, percent-encoded": (key) =>
    new Response(null, { status: 302, headers: { location: `https://${percent(key)}.test/` } }),
  "the header": (key) => json([[key, "time"], ["1", "2013-01"]]),
  "the text of a refusal": (key) => text(400, `error: unknown variable 'key=${key}'`),
  "a page": (key) => text(200, `<html><a href="?key=${key}">${key}</a></html>`, "text/html"),
  "a redirect": (key) =>
    new Response(null, { status: 302, headers: { location: `https://x.test/?key=${key}` } }),
  "the name of a host": (key) =>
    new Response(null, { status: 302, headers: { location: `https://${key}.test/` } }),
  "a redirect to the page of keys": (key) =>
    new Response(null, { status: 302, headers: { location: `/data/invalid_key.html?${key}` } }),
  "half a table": (key) => text(200, `[["${key}`, "application/json"),
  "a failure": (key) => text(500, `There was an error while running your query ${key}`),
  "an unknown status": (key) => text(418, `I am ${key}`),
  "a content type": (key) => text(200, "[]", `text/${key}`),
};

/** All that console shows while a test runs. */
function listen(): Disposable & { said: string[] } {
  const said: string[] = [];
  const names = ["log", "warn", "error", "info", "debug"] as const;
  const originals = names.map((name) => console[name]);
  for (const name of names) console[name] = (...args: unknown[]) => void said.push(inspect(args));
  return {
    said,
    [Symbol.dispose]: () =>
      names.forEach((name, index) => {
        const original = originals[index];
        if (original) console[name] = original;
      }),
  };
}

/** Everything that can be seen of a value: what it holds, its hidden parts, its causes and stacks. */
async function seen(value: unknown): Promise<string[]> {
  const texts = [
    String(value),
    Deno.inspect(value, { depth: 20, showHidden: true, getters: true }),
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value) ?? "",
  ];
  if (value instanceof Error) {
    texts.push(value.stack ?? "", ...value.cause ? await seen(value.cause) : []);
  }
  if (value instanceof Table) {
    texts.push(...Object.values(await shown(value)));
    texts.push(JSON.stringify(value.rows.length > 0 ? toRecords(value) : []));
  }
  return texts;
}

function readAll(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? [path, ...readAll(path)] : [path, Deno.readTextFileSync(path)];
  });
}

Deno.test("the key is in nothing that can be seen, also when the server sends it back", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  using listener = listen();
  const progress: string[] = [];
  const config = await liveConfig(server, folder.path, {
    environment: { CENSUS_COPIES: "copies", CENSUS_SOURCE: "live" },
    limits: { progressEvery: 1 },
    onProgress: (state) => progress.push(describeProgress(state), inspect(state)),
  });
  const texts = await seen(config);
  let searched = 0;
  for (const echo of Object.values(ECHOES)) {
    for (const key of SPELLINGS) {
      server.fault = () => echo(key);
      for (
        const ask of [
          () => fetchTable("exports/hs", QUERY, config),
          () => latestMonth("exports/hs", config),
        ]
      ) {
        texts.push(...await seen(await ask().catch((error: unknown) => error)));
        searched++;
      }
    }
  }
  const noServer = { ...config, url: "http://127.0.0.1:1/data/timeseries/intltrade" };
  texts.push(
    ...await seen(await fetchTable("exports/hs", QUERY, noServer).catch((error) => error)),
  );
  const telltale = {
    ...config,
    fetch: (url: string | URL | Request) =>
      Promise.reject(new Error(`Cannot ask ${url}`, { cause: new Error(String(url)) })),
  };
  texts.push(
    ...await seen(await fetchTable("exports/hs", QUERY, telltale).catch((error) => error)),
  );

  texts.push(...listener.said, ...progress, ...readAll(folder.path));
  const secret = FAKE_KEY.slice(0, 12);
  deepStrictEqual(texts.filter((text) => text.toLowerCase().includes(secret)), []);
  deepStrictEqual(texts.filter((text) => text.toLowerCase().includes(escaped(secret))), []);
  ok(server.requests.length >= searched && texts.length > 200, "something was searched");
  ok(texts.some((text) => text.includes("YOUR_KEY")), "the echo came back, and was hidden");
  strictEqual(readAll(folder.path).some((text) => text.includes("YOUR_KEY")), true);
});

Deno.test("what the API sends is escaped before it becomes HTML", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const evil = `<img src=x onerror="alert('x')">&`;
  server.fault = () => json([[...QUERY.get, "time", evil], [evil, "1010", "1", "2013-01", evil]]);
  const table = await fetchTable("exports/hs", QUERY, await liveConfig(server, folder.path));
  const { html } = await shown(table);
  ok(!html.includes("<img") && html.includes("&lt;img"));
  strictEqual(table.rows[0]?.[0], evil, "the figures stay as they came");
});
