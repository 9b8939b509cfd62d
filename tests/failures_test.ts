/**
 * Whatever the API does, the reader gets rows, or one error that names cause and fix: the ways in
 * which the API was seen to fail, one by one, over real HTTP.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import {
  CensusAnswerError,
  CensusBusyError,
  CensusError,
  CensusKeyError,
  CensusQueryError,
  fetchTable,
  type LoadConfigOptions,
} from "us-trade";
import { readQuestion } from "../lib/query/_question_url.ts";
import { fetchAnswer } from "../lib/table/_fetch_answer.ts";
import {
  FAKE_KEY,
  type Fault,
  json,
  MAINTENANCE,
  refuseKey,
  startCensusServer,
  text,
  TOO_LARGE,
} from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";

/** One total of one month: it cannot be asked in parts. */
const QUERY = { get: ["ALL_VAL_MO"], time: "2013-01" } as const;
const ROWS = [["ALL_VAL_MO", "time"], ["123031879061", "2013-01"]];
const WHOLE = JSON.stringify(ROWS);

interface Failure {
  name: string;
  fault: Fault;
  error: new (...rest: never[]) => CensusError;
  /** What the sentence must say: the cause and the fix. */
  says: RegExp[];
  /** How many requests it takes to give up; one unless the fault may pass. */
  requests?: number;
  options?: LoadConfigOptions;
  key?: string;
}

/** A body that begins, and then does nothing more, or breaks off. */
function stream(piece: string, end: "never" | "break"): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(piece)),
    pull: (controller) => end === "break" ? controller.error(new Error("broken")) : undefined,
  });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

const FAILURES: Failure[] = [
  {
    name: "no key: 302 to missing_key.html, which is not followed",
    fault: () => refuseKey(null),
    error: CensusKeyError,
    says: [/needs a key/, /key_signup\.html/, /deno task key/],
  },
  {
    name: "a bad key, or one that is not activated: 302 to invalid_key.html",
    fault: () => null,
    key: FAKE_KEY.toUpperCase().replaceAll("A", "B"),
    error: CensusKeyError,
    says: [/does not accept the key/, /activates/, /key_signup\.html/],
  },
  {
    name: "a key refused by the header alone",
    fault: () => new Response("<html>", { headers: { "X-DataWebAPI-KeyError": "1" } }),
    error: CensusKeyError,
    says: [/key_signup\.html/],
  },
  {
    name: "unknown name in get: 400",
    fault: () => text(400, "error: error: unknown variable 'GEN_VAL_MO'"),
    error: CensusQueryError,
    says: [/refuses/, /unknown variable 'GEN_VAL_MO'/],
  },
  {
    name: "unknown predicate: 400",
    fault: () => text(400, "error: unknown predicate variable: 'X'"),
    error: CensusQueryError,
    says: [/unknown predicate variable: 'X'/],
  },
  {
    name: "no time and no YEAR: 400",
    fault: () => text(400, "error: missing required variable/predicate: time"),
    error: CensusQueryError,
    says: [/missing required variable\/predicate: time/],
  },
  {
    name: "more than 50 variables in get: 400",
    fault: () => text(400, "error: 'get' is limited to 50 variables"),
    error: CensusQueryError,
    says: [/limited to 50 variables/],
  },
  {
    name: "malformed time: 400",
    fault: () => text(400, "unsupported date/time format: from%2B2013"),
    error: CensusQueryError,
    says: [/unsupported date\/time format/],
  },
  {
    name: "two classifications mixed: 400",
    fault: () => text(400, "error: invalid combination of variables"),
    error: CensusQueryError,
    says: [/invalid combination/],
  },
  {
    name: "too large: 500 with the sentence, and nothing to divide",
    fault: () => text(500, TOO_LARGE),
    error: CensusBusyError,
    says: [/too large/, /fewer months, codes or variables/, /later/],
    requests: 3,
  },
  {
    name: "the sentence with status 200",
    fault: () => text(200, TOO_LARGE),
    error: CensusBusyError,
    says: [/too large/],
    requests: 3,
  },
  {
    name: "maintenance: a plain text with status 200",
    fault: () => text(200, MAINTENANCE),
    error: CensusBusyError,
    says: [/maintenance or busy/, /later/],
    requests: 3,
  },
  {
    name: "maintenance: a plain text with status 503",
    fault: () => text(503, MAINTENANCE),
    error: CensusBusyError,
    says: [/maintenance or busy/],
    requests: 3,
  },
  {
    name: "unknown path: 404, the page of a servlet container",
    fault: () => text(404, "<!doctype html><title>HTTP Status 404</title>", "text/html"),
    error: CensusQueryError,
    says: [/no such dataset/, /CENSUS_API_URL/],
  },
  {
    name: "too many requests: 429 with Retry-After",
    fault: () => new Response("", { status: 429, headers: { "retry-after": "0" } }),
    error: CensusBusyError,
    says: [/too many requests/, /wait/],
    requests: 3,
  },
  {
    name: "the server waited too long for the request: 408",
    fault: () => text(408, "Request Timeout"),
    error: CensusBusyError,
    says: [/failed \(status 408\)/],
    requests: 3,
  },
  {
    name: "an empty body with status 200, which is no answer without rows",
    fault: () => text(200, "", "application/json"),
    error: CensusAnswerError,
    says: [/broke off/],
    requests: 3,
  },
  {
    name: "an empty text with status 200",
    fault: () => text(200, " \n"),
    error: CensusAnswerError,
    says: [/broke off/],
    requests: 3,
  },
  {
    name: "the page of an invalid key with status 200, where a network followed the redirect",
    fault: () => text(200, "<html><title>Invalid Key</title>", "text/html"),
    error: CensusKeyError,
    says: [/does not accept the key/],
  },
  {
    name: "the page of a missing key with status 200",
    fault: () => text(200, "<html><title>Missing Key</title>", "text/html"),
    error: CensusKeyError,
    says: [/needs a key/],
  },
  ...[301, 303, 307, 308].map((status): Failure => ({
    name: `a redirect of status ${status} to another host`,
    fault: () => new Response(null, { status, headers: { location: "https://hotel.test/in" } }),
    error: CensusAnswerError,
    says: [/hotel\.test/, /not followed/],
  })),
  {
    name: "the API's own page of keys, without its header",
    fault: () =>
      new Response(null, { status: 302, headers: { location: "/data/invalid_key.html" } }),
    error: CensusKeyError,
    says: [/does not accept the key/],
  },
  {
    name: "a portal that carries the API's address along",
    fault: () => {
      const address = encodeURIComponent("https://api.census.gov/data/missing_key.html?key=1");
      const location = `https://portal.test/data/invalid_key.html?url=${address}&key=1`;
      return new Response(null, { status: 302, headers: { location } });
    },
    error: CensusAnswerError,
    says: [/portal\.test/, /sign in/],
  },
  {
    name: "a redirect to nowhere",
    fault: () => new Response(null, { status: 302 }),
    error: CensusAnswerError,
    says: [/sent on to another page/],
  },
  {
    name: "a redirect to another host, as of a network's sign-in page",
    fault: () =>
      new Response(null, { status: 302, headers: { location: "https://hotel.test/in" } }),
    error: CensusAnswerError,
    says: [/hotel\.test/, /sign in/],
  },
  {
    name: "HTML with status 200",
    fault: () =>
      text(200, "<html><script>steal()</script>Welcome to the hotel</html>", "text/html"),
    error: CensusAnswerError,
    says: [/Something else than the Census API/, /Welcome to the hotel/],
  },
  {
    name: "a table under the wrong content type",
    fault: () => text(200, WHOLE, "text/plain"),
    error: CensusAnswerError,
    says: [/Something else than the Census API/],
  },
  {
    name: "truncated JSON",
    fault: () => text(200, WHOLE.slice(0, -9), "application/json"),
    error: CensusAnswerError,
    says: [/broke off/, /ask again/],
    requests: 3,
  },
  {
    name: "JSON that is cut off at the end of a row",
    fault: () => text(200, WHOLE.slice(0, -1), "application/json"),
    error: CensusAnswerError,
    says: [/broke off/],
    requests: 3,
  },
  {
    name: "a refusal that would write to a terminal",
    fault: () => text(400, "error: \x1b[31munknown\x07"),
    error: CensusQueryError,
    says: [/"error: \[31munknown"/],
  },
  {
    name: "JSON that is no table",
    fault: () => text(200, '[{"error": "none"}]', "application/json"),
    error: CensusAnswerError,
    says: [/not a table/],
  },
  {
    name: "rows of unequal length",
    fault: () => json([...ROWS, ["1"]]),
    error: CensusAnswerError,
    says: [/Row 2 of the answer has 1 cells, its header 2/],
  },
  {
    name: "a first row of unequal length",
    fault: () => json([ROWS[0] ?? [], ["1"], ["1", "2013-01"]]),
    error: CensusAnswerError,
    says: [/Row 1 of the answer has 1 cells, its header 2/],
  },
  {
    name: "cells that are numbers",
    fault: () => text(200, '[["ALL_VAL_MO","time"],[1,"2013-01"]]', "application/json"),
    error: CensusAnswerError,
    says: [/not a table/],
  },
  {
    name: "a page that is long",
    fault: () => text(403, "x".repeat(100_000), "text/html"),
    error: CensusAnswerError,
    says: [/^.{300,400}$/],
  },
  {
    name: "rows of another month",
    fault: () => json([ROWS[0] ?? [], ["1", "2013-01"], ["1", "2013-02"]]),
    error: CensusAnswerError,
    says: [/has rows of 2013-02, which was not asked for/],
  },
  {
    name: "rows without their month",
    fault: () => json([["ALL_VAL_MO"], ["1"]]),
    error: CensusAnswerError,
    says: [/no column time/],
  },
  {
    name: "digits beyond 2^53",
    fault: () => json([ROWS[0] ?? [], ["9007199254740993", "2013-01"]]),
    error: CensusAnswerError,
    says: [/Row 1 has "9007199254740993" for ALL_VAL_MO/],
  },
  {
    name: "a column sent twice with different values",
    fault: () => json([["ALL_VAL_MO", "time", "ALL_VAL_MO"], ["1", "2013-01", "2"]]),
    error: CensusAnswerError,
    says: [/Row 1 has "1" and "2" for ALL_VAL_MO/],
  },
  {
    name: "columns that were not asked for",
    fault: () => json([["GEN_VAL_MO", "time"], ["1", "2013-01"]]),
    error: CensusAnswerError,
    says: [/no column ALL_VAL_MO/],
  },
  {
    name: "an endless body",
    fault: () => text(200, "[" + " ".repeat(5000) + "]", "application/json"),
    error: CensusBusyError,
    says: [/longer than/],
    options: { limits: { bodySize: 4096 } },
  },
  {
    name: "a status that the API never had",
    fault: () => text(403, "<h1>Forbidden</h1> by a proxy", "text/html"),
    error: CensusAnswerError,
    says: [/status 403/, /Forbidden by a proxy/],
  },
];

for (const failure of FAILURES) {
  Deno.test(`failure: ${failure.name}`, async () => {
    await using server = startCensusServer();
    await using folder = await makeFolder();
    server.fault = failure.fault;
    const config = await liveConfig(
      { url: server.url, key: failure.key ?? FAKE_KEY },
      folder.path,
      failure.options,
    );
    const error: unknown = await fetchTable("exports/hs", QUERY, config).then(
      () => null,
      (error) => error,
    );
    ok(error instanceof failure.error, `got ${error}`);
    for (const words of failure.says) match(error.message, words);
    ok(!/\n|<|[.!] /.test(error.message), `more than one plain sentence: ${error.message}`);
    strictEqual(server.requests.length, failure.requests ?? 1);
    const isRefusal = failure.error === CensusQueryError && !failure.name.includes("404");
    deepStrictEqual([...Deno.readDirSync(folder.path)].length, isRefusal ? 1 : 0);
  });
}

Deno.test("failure: what no check of ours holds back, the stand-in refuses as the API does", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const refused: [question: string, says: RegExp][] = [
    ["exports/hs?get=GEN_VAL_MO&time=2013-01", /unknown variable 'GEN_VAL_MO'/],
    ["exports/hs?get=ALL_VAL_MO&time=2013-01&X=1", /unknown predicate variable: 'X'/],
    ["exports/hs?get=ALL_VAL_MO", /missing required variable\/predicate: time/],
    [`exports/hs?get=${Array(51).fill("ALL_VAL_MO")}&time=2013-01`, /limited to 50 variables/],
    ["exports/hs?get=ALL_VAL_MO&time=from%2B2013", /unsupported date\/time format: from\+2013/],
    ["exports/none?get=ALL_VAL_MO&time=2013-01", /no such dataset/],
  ];
  for (const [question, says] of refused) {
    const error = await fetchAnswer(readQuestion(`${config.url}/${question}`), config).catch((
      error,
    ) => error);
    ok(error instanceof CensusQueryError, question);
    match(error.message, says);
  }
  strictEqual(server.requests.length, refused.length);
});

Deno.test("failure: month not published, unknown code, no trade: 204, a table without rows", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const table = await fetchTable("exports/hs", QUERY, await liveConfig(server, folder.path));
  deepStrictEqual(table.rows, []);
});

const HALF_A_RESPONSE = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n" +
  `content-length: ${WHOLE.length}\r\n\r\n${WHOLE.slice(0, 20)}`;

for (
  const [name, sent] of [
    ["that is closed without an answer", ""],
    ["that is closed in the middle of the body", HALF_A_RESPONSE],
  ] as const
) {
  Deno.test(`failure: a connection ${name}`, async () => {
    await using folder = await makeFolder();
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    let connections = 0;
    const accepting = (async () => {
      for await (const connection of listener) {
        connections++;
        await connection.read(new Uint8Array(1000));
        if (sent) await connection.write(new TextEncoder().encode(sent));
        connection.close();
      }
    })();
    const url = `http://127.0.0.1:${listener.addr.port}`;
    const config = await liveConfig({ url, key: FAKE_KEY }, folder.path);
    await rejects(
      fetchTable("exports/hs", QUERY, config),
      /cannot be reached, or broke off: check the connection/,
    );
    ok(connections >= 3, `${connections} tries`);
    listener.close();
    await accepting.catch(() => {});
  });
}

/** Milliseconds for an answer, which no other timer waits. */
const REQUEST_TIME = 179_000;

/** Lets the time for an answer run out when a test says so, in place of the clock. */
function holdTime(): Disposable & { runOut: () => void } {
  const { setTimeout } = globalThis;
  let handle = () => {};
  globalThis.setTimeout = ((handler: () => void, ms?: number) => {
    if (ms === REQUEST_TIME) handle = handler;
    return setTimeout(handler, ms);
  }) as typeof setTimeout;
  return {
    runOut: () => handle(),
    [Symbol.dispose]: () => void (globalThis.setTimeout = setTimeout),
  };
}

for (const part of ["headers", "body"]) {
  Deno.test(`failure: a slow answer: time runs out before its ${part}`, async () => {
    await using server = startCensusServer();
    await using folder = await makeFolder();
    using time = holdTime();
    server.fault = () => {
      if (part === "body") return stream(WHOLE.slice(0, 20), "never");
      time.runOut();
      return json(ROWS);
    };
    const config = await liveConfig(server, folder.path, {
      limits: { requestTime: REQUEST_TIME },
      fetch: async (input, init) => {
        const response = await fetch(input, init); // The headers are there.
        if (part === "body") queueMicrotask(time.runOut);
        return response;
      },
    });
    await rejects(fetchTable("exports/hs", QUERY, config), (error: CensusBusyError) => {
      ok(error instanceof CensusBusyError && error.mayBeTooLarge);
      match(error.message, /gave no whole answer within 179 seconds: ask for fewer months/);
      return true;
    });
    strictEqual(server.requests.length, 2, "a second time-out tells enough");
  });
}

Deno.test("failure: nobody listens, or the name is unknown", async () => {
  await using folder = await makeFolder();
  for (const url of ["http://127.0.0.1:1", "https://api.census.invalid"]) {
    const config = await liveConfig({ url, key: FAKE_KEY }, folder.path);
    await rejects(fetchTable("exports/hs", QUERY, config), (error: CensusError) => {
      ok(error instanceof CensusBusyError);
      match(error.message, /cannot be reached.*check the connection, or set CENSUS_SOURCE=sample/);
      return true;
    });
  }
});

Deno.test("what passes is asked again, until it is answered", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const faults = [
    () => text(500, TOO_LARGE),
    () => stream(WHOLE.slice(0, 20), "break"),
    () => text(200, MAINTENANCE),
    () => new Response("", { status: 429, headers: { "retry-after": "0" } }),
    () => text(200, WHOLE.slice(0, 20), "application/json"),
  ];
  for (const [index, fault] of faults.entries()) {
    const before = server.requests.length;
    server.fault = (_, count) => count === before + 1 ? fault() : json(ROWS);
    const config = await liveConfig(server, folder.path, {
      environment: { CENSUS_SOURCE: "live" },
    });
    deepStrictEqual((await fetchTable("exports/hs", QUERY, config)).rows, ROWS.slice(1));
    strictEqual(server.requests.length, before + 2, `fault ${index}`);
  }
});

Deno.test("the pauses between tries grow, chance spreads them, and Retry-After is kept to", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const pauses: number[] = [];
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((handler: () => void, ms = 0) => {
    const isPause = ms >= 400 && ms < 100_000;
    if (isPause) pauses.push(ms);
    return setTimeout(handler, isPause ? 0 : ms);
  }) as typeof setTimeout;
  try {
    const config = await liveConfig(server, folder.path, {
      limits: { backOff: (retry) => 1000 * 4 ** (retry - 1) },
    });
    server.fault = () => text(500, TOO_LARGE);
    await rejects(fetchTable("exports/hs", QUERY, config));
    const [first = 0, second = 0] = pauses.splice(0);
    ok(first >= 1000 * 0.5 && first <= 1000 * 1.5, `${first}`);
    ok(second >= 4000 * 0.5 && second <= 4000 * 1.5, `${second}`);
    ok(first % 1 !== 0 || second % 1 !== 0, "no chance in it");
    server.fault = () => new Response("", { status: 429, headers: { "retry-after": "7" } });
    await rejects(fetchTable("exports/hs", QUERY, config));
    // The last one is kept by whoever asks next.
    deepStrictEqual(pauses.splice(0).map((ms) => Math.ceil(ms / 1000)), [7, 7]);
  } finally {
    globalThis.setTimeout = setTimeout;
  }
});

Deno.test("of several tries the last one counts: a failure, and then no answer at all", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => text(500, "Bad gateway");
  let tries = 0;
  const config = await liveConfig(server, folder.path, {
    fetch: (input, init) => ++tries < 3 ? fetch(input, init) : Promise.reject(new Error("gone")),
  });
  await rejects(fetchTable("exports/hs", QUERY, config), /cannot be reached, or broke off/);
});

Deno.test("a letter that is cut between two chunks of a refusal arrives whole", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const bytes = new TextEncoder().encode("error: é");
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes.slice(0, -1));
      controller.enqueue(bytes.slice(-1));
      controller.close();
    },
  });
  const config = await liveConfig(server, folder.path, {
    fetch: () => Promise.resolve(new Response(body, { status: 400 })),
  });
  await rejects(fetchTable("exports/hs", QUERY, config), /"error: é"/);
});

Deno.test("all tries together have an end", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => text(500, TOO_LARGE);
  const config = await liveConfig(server, folder.path, {
    limits: { totalTime: 50, retries: 1000, backOff: () => 5 },
  });
  await rejects(fetchTable("exports/hs", QUERY, config), CensusBusyError);
  ok(server.requests.length < 50, `${server.requests.length} requests`);
});

Deno.test("a key that cannot be one is not sent, and neither is any over an open line", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const short = await liveConfig({ url: server.url, key: "abc" }, folder.path);
  await rejects(fetchTable("exports/hs", QUERY, short), /has 3 characters, and .* 40/);
  const quoted = await liveConfig({ url: server.url, key: `"${FAKE_KEY}` }, folder.path);
  await rejects(fetchTable("exports/hs", QUERY, quoted), /a character that no key has/);
  const none = { ...short, key: null, source: "live" as const };
  await rejects(fetchTable("exports/hs", QUERY, none), /needs a key/);
  strictEqual(server.requests.length, 0);
  await rejects(liveConfig({ url: "http://api.census.gov" }, folder.path), /use https/);
  const open = { ...short, url: "http://api.census.gov/data/timeseries/intltrade" };
  await rejects(fetchTable("exports/hs", QUERY, open), /use https/);
});
