/**
 * What is too large for one answer comes in parts, and is the same table in the end.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { CensusBusyError, fetchTable, latestMonth, type Progress } from "us-trade";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import {
  type CensusServerOptions,
  json,
  MAINTENANCE,
  startCensusServer,
  text,
  TOO_LARGE,
} from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";
import { shown } from "./shown.ts";
import { MONTHS, recordedAnswer, recordedChapters, recordedFigures } from "./recorded.ts";

const figures = {
  "imports/hs": [...recordedFigures("imports"), ...recordedChapters()],
  "exports/hs": recordedFigures("exports"),
};

type AnyQuery = { get: string[] } & { [name: string]: string | string[] };

/** The same question to a server that gives all at once, and to one that will not. */
async function askBoth(query: AnyQuery, mostRows: number) {
  const ask = async (options: CensusServerOptions) => {
    await using server = startCensusServer(options);
    await using folder = await makeFolder();
    const config = await liveConfig(server, folder.path, {
      limits: { retries: 0 },
      now: () => Temporal.Instant.from("2025-03-01T00:00:00Z"),
    });
    const { header, rows } = await fetchTable("imports/hs", query as { get: [] }, config);
    return { header, rows: rows.map((row) => row.join("|")), requests: server.requests };
  };
  return { whole: await ask({ figures }), parts: await ask({ figures, mostRows }) };
}

const SPLITS: { name: string; query: AnyQuery; mostRows: number; asks: string[] }[] = [
  {
    name: "years into months, of a range",
    query: { get: ["CTY_CODE", "GEN_VAL_MO"], time: "from 2023-11 to 2024-03" },
    mostRows: 300,
    asks: ["time=from 2023-11 to 2023-12", "time=from 2024-01 to 2024-03", "time=2024-03"],
  },
  {
    name: "a range without an end",
    query: { get: ["CTY_CODE", "GEN_VAL_MO"], time: "from 2024-10" },
    mostRows: 300,
    asks: ["time=2024-10", "time=2024-12"],
  },
  {
    name: "YEAR and MONTH=*, their columns kept",
    query: { get: ["CTY_CODE", "GEN_VAL_MO"], YEAR: "2024", MONTH: "*" },
    mostRows: 300,
    asks: ["YEAR=2024&MONTH=01", "YEAR=2024&MONTH=12"],
  },
  {
    name: "a month by the leading digit of its chapters, without a total that the level has not",
    query: { get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"], time: "2024-06", COMM_LVL: "HS2" },
    mostRows: 300,
    asks: ["I_COMMODITY=0*", "I_COMMODITY=9*"],
  },
  {
    name: "a digit into chapters, if need be",
    query: { get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"], time: "2024-06", COMM_LVL: "HS2" },
    mostRows: 30,
    asks: ["I_COMMODITY=0*", "I_COMMODITY=01*", "I_COMMODITY=99*"],
  },
  {
    name: "all levels, with the total among the rows",
    query: { get: ["CTY_CODE", "I_COMMODITY", "COMM_LVL", "GEN_VAL_MO"], time: "2024-06" },
    mostRows: 300,
    asks: ["I_COMMODITY=-", "I_COMMODITY=8*"],
  },
  {
    name: "patterns that overlap, whose rows must not come twice",
    query: {
      get: ["CTY_CODE", "GEN_VAL_MO"],
      time: "2024-06",
      I_COMMODITY: ["8*", "87*", "01", "01"],
      COMM_LVL: "HS2",
    },
    mostRows: 100,
    asks: ["I_COMMODITY=01", "I_COMMODITY=8*", "I_COMMODITY=87*"],
  },
  {
    name: "a name that stands in get and as a predicate, whose column comes twice",
    query: {
      get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"],
      COMM_LVL: "HS2",
      I_COMMODITY: "8*",
      time: "from 2024-06 to 2024-07",
    },
    mostRows: 100,
    asks: ["time=2024-06", "I_COMMODITY=87*"],
  },
];

for (const { name, query, mostRows, asks } of SPLITS) {
  Deno.test({
    name: `parts: ${name}`,
    fn: async () => {
      const { whole, parts } = await askBoth(query, mostRows);
      deepStrictEqual(parts.header, whole.header);
      ok(whole.rows.length > mostRows, `${whole.rows.length} rows are not too many`);
      deepStrictEqual(parts.rows.toSorted(), whole.rows.toSorted());
      for (const part of asks) {
        ok(
          parts.requests.some((request) => `${request}&`.includes(`${part}&`)),
          `${part} was not asked:\n${parts.requests.join("\n")}`,
        );
      }
    },
  });
}

Deno.test("parts: a small question goes out in one request, however many months it has", async () => {
  const { whole } = await askBoth({ get: ["CTY_CODE", "GEN_VAL_MO"], time: "2024" }, Infinity);
  strictEqual(whole.requests.length, 1);
  ok(whole.rows.length > 2500);
});

Deno.test("parts: when the API is down, a large question does not become many", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => text(500, TOO_LARGE);
  const config = await liveConfig(server, folder.path);
  const query = {
    get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"],
    time: "from 2013 to 2024",
  } as const;
  await rejects(fetchTable("imports/hs", { ...query, COMM_LVL: "HS2" }, config), CensusBusyError);
  // A month, its first digit and its first chapter, three tries each.
  strictEqual(server.requests.length, 9, server.requests.join("\n"));
});

Deno.test("parts: what fails without saying that it is too large is not divided", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  const query = { get: ["CTY_CODE", "GEN_VAL_MO"], time: "2024" } as const;
  for (const fault of [() => text(503, MAINTENANCE), () => text(502, "Bad gateway")]) {
    server.fault = fault;
    server.requests.splice(0);
    await rejects(fetchTable("imports/hs", query, config), CensusBusyError);
    strictEqual(server.requests.length, 3);
  }
});

Deno.test("parts: the first failure ends the pull; what was answered before is kept", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const left = Promise.withResolvers<void>();
  server.fault = (url, count) => {
    if (count === 1) return json([["I_COMMODITY", "GEN_VAL_MO", "time", "COMM_LVL"]]);
    // One is under way until it is given up, and the other fails meanwhile.
    if (count === 2) return left.promise.then(() => text(200, "nobody is there"));
    return text(400, `error: no ${url.searchParams.get("time")}`);
  };
  const config = await liveConfig(server, folder.path, {
    limits: { requestTime: 5000 },
    fetch: async (input, init) => {
      init?.signal?.addEventListener("abort", () => left.resolve());
      return await fetch(input, init);
    },
  });
  const query = { get: ["I_COMMODITY", "GEN_VAL_MO"], time: "2020", COMM_LVL: "HS6" } as const;
  await rejects(fetchTable("imports/hs", query, config), /error: no 2020-/);
  strictEqual(server.requests.length, 3, server.requests.join("\n"));
  const { whole } = await listRecordings(config.recordings);
  deepStrictEqual([...whole.values()].map(({ head }) => head.status).sort(), [200, 400, 599]);
});

Deno.test("parts: large ones go one at a time, over all cells of a notebook, and progress is told", async () => {
  await using server = startCensusServer({ figures });
  await using folder = await makeFolder();
  const seen: Progress[] = [];
  let [under, most] = [0, 0];
  server.fault = async () => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under--;
    return json([["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO", "time", "COMM_LVL"]]);
  };
  const config = await liveConfig(server, folder.path, {
    limits: { progressEvery: 1 },
    onProgress: (progress) => seen.push(progress),
  });
  const query = { get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"], COMM_LVL: "HS2" } as const;
  await Promise.all(
    ["2020", "2021"].map((time) => fetchTable("imports/hs", { ...query, time }, config)),
  );
  strictEqual(most, 1);
  strictEqual(server.requests.length, 24);
  const last = seen.at(-1);
  deepStrictEqual([last?.done, last?.total, last?.over, last?.current], [12, 12, true, []]);
  ok(seen.some(({ current }) => current.some((name) => /^imports\/hs 202\d-\d\d$/.test(name))));
  const { length } = seen;
  await fetchTable("imports/hs", { ...query, time: "2020" }, config);
  strictEqual(seen.length, length, "recordings are not worth a word");
});

Deno.test("recorded responses of 2024 come back to the dollar, and reconcile", async () => {
  await using server = startCensusServer({ figures });
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path);
  for (
    const [flow, dataset, measure, october] of [
      ["exports", "exports/hs", "ALL_VAL_MO", 176745143672],
      ["imports", "imports/hs", "GEN_VAL_MO", 288844039794],
    ] as const
  ) {
    const get = ["CTY_CODE", "CTY_NAME", measure];
    for (const MONTH of MONTHS) {
      const query = { get: get as [], YEAR: "2024", MONTH };
      const { header, rows } = await fetchTable(dataset, query, config);
      const sorted = (cells: unknown[]) => cells.map((row) => JSON.stringify(row)).sort();
      deepStrictEqual(sorted([header, ...rows]), sorted(recordedAnswer(flow, MONTH)));
      const values = new Map(rows.map((row) => [row[0] ?? "", Number(row[2])]));
      const countries = [...values].filter(([code]) => /^[1-8]\d{3}$/.test(code));
      const sum = countries.reduce((sum, [, value]) => sum + value, 0);
      strictEqual(sum, values.get("-"), `${dataset} ${MONTH}`);
      if (MONTH === "10") strictEqual(sum, october); // As another recording of that month has it.
    }
  }
});

Deno.test("latestMonth() takes one request, and an empty answer says why it is empty", async () => {
  await using server = startCensusServer({ figures });
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path, {
    now: () => Temporal.Instant.from("2025-03-01T00:00:00Z"),
  });
  strictEqual(String(await latestMonth("exports/hs", config)), "2024-12");
  strictEqual(server.requests.length, 1);
  const why = async (query: Record<string, string>) => {
    const table = await fetchTable(
      "exports/hs",
      { get: ["CTY_CODE", "ALL_VAL_MO"] as ["CTY_CODE", "ALL_VAL_MO"], ...query },
      config,
    );
    const { text } = await shown(table);
    ok(text.includes(table.whyEmpty?.sentence ?? "?"), text);
    return `${table.whyEmpty?.reason}: ${table.whyEmpty?.sentence}`;
  };
  strictEqual(
    await why({ time: "2009-12" }),
    "before 2010: the figures of the API begin in January 2010",
  );
  strictEqual(
    await why({ time: "2025-01" }),
    "not published: 2025-01 is not published yet: the newest month is 2024-12",
  );
  match(await why({ time: "2025-05" }), /^not published: 2025-05/);
  strictEqual(
    await why({ time: "2024-05", CTY_CODE: "9999" }),
    'unknown code: there is no partner with the CTY_CODE "9999"',
  );
  match(
    await why({ time: "2024-05", E_COMMODITY: "77" }),
    /^unknown code: there is no HS chapter "77"/,
  );
  match(await why({ time: "2024-05", CTY_CODE: "7370" }), /^no trade/);
  // Five answers were empty; the newest month is recorded.
  const asked = server.requests.filter((request) => request.includes("from 2024"));
  strictEqual(asked.length, 1);
  const table = await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time: "2024-05" }, config);
  strictEqual(table.whyEmpty, null);
});

Deno.test("an empty answer of a recent month is explained by the calendar if need be, as a guess", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path, {
    now: () => Temporal.Instant.from("2026-11-22T12:00:00Z"),
  });
  const why = async (time: string) => {
    server.fault = (url) => url.searchParams.get("time") === time ? null : text(500, TOO_LARGE);
    return (await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time }, config)).whyEmpty;
  };
  deepStrictEqual(await why("2026-10"), {
    reason: "not published",
    sentence: "2026-10 is probably not published yet: a month comes out five weeks after its end",
  });
  strictEqual((await why("2026-09"))?.reason, "no trade");
});
