import { csvParseRows } from "d3";
import { deepStrictEqual, match, ok, strictEqual, throws } from "node:assert/strict";
import { MEASURE, MONTHS, needsShared, recordedAnswer, sharedFile } from "../../tests/recorded.ts";
import { TRIAL_SOURCE, trialTable } from "../../tests/trial_table.ts";
import { isCountry } from "../reference/partners.ts";
import { loadConfig } from "../settings/config.ts";
import { fetchTable } from "../table/fetch_table.ts";
import { Table } from "../table/table.ts";
import { shown } from "../../tests/shown.ts";
import { reconcile } from "./reconcile.ts";
import { toRecords } from "./to_records.ts";
import { total } from "./total.ts";

Deno.test("the 24 recorded totals of 2024 reconcile to the dollar, and total agrees", () => {
  const checks = (["exports", "imports"] as const).flatMap((flow) =>
    MONTHS.flatMap((month) => {
      const [header = [], ...rows] = recordedAnswer(flow, month);
      const table = trialTable(header, rows);
      const records: Record<string, unknown>[] = toRecords(table);
      const countries = records.map((row) => ({
        CTY_CODE: `${row.CTY_CODE}`,
        value: Number(row[MEASURE[flow]]),
      })).filter(isCountry);
      const { checks } = reconcile(table);
      strictEqual(total(countries, "value"), checks[0]?.total);
      return checks;
    })
  );
  strictEqual(checks.length, 24);
  for (const { time, difference, parts } of checks) {
    strictEqual(difference, 0, `${time}`);
    ok(parts > 200);
  }
  // Two of the totals as the project's facts have them from another recording.
  const october = checks.filter(({ time }) => time?.month === 10).map(({ total }) => total);
  deepStrictEqual(october, [176745143672, 288844039794]);
});

Deno.test({
  name: `partners add up to the world for each chapter and month of 2024${needsShared.reason}`,
  ignore: needsShared.ignore,
  async fn() {
    const file = await Deno.open(sharedFile("recorded/imports_hs2_by_country_2024.csv.gz"));
    const text = await new Response(
      file.readable.pipeThrough(new DecompressionStream("gzip")),
    ).text();
    const [header = [], ...rows] = csvParseRows(text);
    const { ok, by, checks } = reconcile(trialTable(header, rows));
    deepStrictEqual([ok, by], [true, "CTY_CODE"]);
    strictEqual(checks.length, 98 * 12);
    match(checks[0]?.of ?? "", /^I_COMMODITY 01/);
  },
});

Deno.test("reconcile says by how much the parts miss the total, and in which month", async () => {
  const result = reconcile(trialTable(["CTY_CODE", "CTY_NAME", "ALL_VAL_MO", "time"], [
    ["-", "TOTAL FOR ALL COUNTRIES", "10", "2013-07"],
    ["0003", "EUROPEAN UNION", "5", "2013-07"],
    ["2010", "MEXICO", "7", "2013-07"],
    ["8220", null, "3", "2013-07"],
    ["-", "TOTAL FOR ALL COUNTRIES", "1234574", "2013-08"],
    ["2010", "MEXICO", "7", "2013-08"],
  ]));
  strictEqual(result.ok, false);
  deepStrictEqual(
    result.checks.map(({ time, parts, sum, difference }) => [`${time}`, parts, sum, difference]),
    [["2013-07", 2, 10, 0], ["2013-08", 1, 7, -1234567]],
  );
  const { text } = await shown(result);
  match(text, /do not add up to the total once of 2; at most they are 1,234,567 apart/);
  match(text, /2013-08/);
  strictEqual(text.includes("2013-07"), false);
});

Deno.test("reconcile adds up other breakdowns too, as the guide prints them", () => {
  const { ok, by } = reconcile(trialTable(["DF", "ALL_VAL_MO", "time"], [
    ["-", "123031879061", "2013-01"],
    ["1", "107249767181", "2013-01"],
    ["2", "15782111880", "2013-01"],
  ]));
  deepStrictEqual([ok, by], [true, "DF"]);
});

Deno.test("reconcile keeps apart what a total does not hold", () => {
  const { ok, checks } = reconcile(trialTable(["CTY_CODE", "DF", "ALL_VAL_MO", "time"], [
    ["-", "1", "7", "2025-10"],
    ["2010", "1", "7", "2025-10"],
    ["-", "2", "2", "2025-10"],
    ["2010", "2", "2", "2025-10"],
  ]));
  deepStrictEqual([ok, checks.map((d) => [d.of, d.sum])], [true, [["DF 1", 7], ["DF 2", 2]]]);
});

Deno.test("reconcile needs a total row and its parts", () => {
  throws(
    () => reconcile(trialTable(["CTY_CODE", "ALL_VAL_MO", "time"], [["2010", "7", "2025-10"]])),
    /no total row beside its parts: get CTY_CODE, and put no predicate on it/,
  );
  throws(() => reconcile(trialTable(["CTY_CODE"], [["-"]])), /no measure/);
});

Deno.test("reconcile says why there are no rows", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2031-01" } as const;
  const empty = await fetchTable("exports/hs", query, config);
  throws(() => reconcile(empty), /no rows to add up: 2031-01 is not published yet/);
});

Deno.test("a total that reconciles shows itself as one line and its figures", async () => {
  const { text, html } = await shown(reconcile(trialTable(["CTY_CODE", "ALL_VAL_MO", "time"], [
    ["-", "12345678", "2025-10"],
    ["2010", "12345678", "2025-10"],
  ])));
  match(
    text,
    /ALL_VAL_MO: the parts by CTY_CODE add up to the total, to the dollar, once/,
  );
  match(text, /parts +total \(U\.S\. dollars\)/);
  match(html, /12,345,678/);
});

Deno.test("one dollar is apart", async () => {
  const result = reconcile(trialTable(["CTY_CODE", "ALL_VAL_MO", "time"], [
    ["-", "12345678", "2025-10"],
    ["2010", "12345677", "2025-10"],
  ]));
  strictEqual(result.ok, false);
  match(
    (await shown(result)).text,
    /do not add up to the total once of 1; at most they are 1 apart/,
  );
});

Deno.test("each level of an answer with all levels adds up to the total", () => {
  const header = ["NAICS", "ALL_VAL_MO", "COMM_LVL", "time"];
  const source = { ...TRIAL_SOURCE, dataset: "exports/naics" };
  const { ok, by, checks } = reconcile(Table.fromRows(header, [
    ["-", "30", "-", "2025-10"],
    ["11", "10", "NA2", "2025-10"],
    ["31", "20", "NA2", "2025-10"],
    ["111", "10", "NA3", "2025-10"],
    ["311", "19", "NA3", "2025-10"],
    ["MAN", "20", "MAN", "2025-10"],
  ], source));
  deepStrictEqual([ok, by], [false, "NAICS"]);
  deepStrictEqual(checks.map(({ of, sum, difference }) => [of, sum, difference]), [
    ["NA2", 30, 0],
    ["NA3", 29, -1],
  ]);
});

Deno.test("a list of codes has no total to reconcile with", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: ["-", "2010", "1220"] } as const;
  const list = await fetchTable("exports/hs", query, config);
  throws(() => reconcile(list), /CTY_CODE is held to a list of codes, which has no total to rec/);
  const groupings = trialTable(["CTY_CODE", "ALL_VAL_MO"], [["-", "9"], ["0003", "5"]]);
  throws(() => reconcile(groupings), /no total row beside its parts/);
});

Deno.test("the sample's partners add up to the published world within rounding", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  for (
    const [dataset, measure, year] of [
      ["exports/hs", "ALL_VAL_MO", "ALL_VAL_YR"],
      ["imports/hs", "GEN_VAL_MO", "GEN_VAL_YR"],
    ] as const
  ) {
    const get = ["CTY_CODE", measure, year];
    const query = { get: get as [], time: "from 2024-01 to 2025-12" };
    const table: Table = await fetchTable(dataset, query, config);
    const result = reconcile(table);
    deepStrictEqual([result.ok, result.isProof, result.checks.length], [true, true, 24]);
    ok(result.checks.some(({ difference }) => difference !== 0), "it could have failed");
    for (const { difference, parts, tolerance } of result.checks) {
      // The source says so: at most $1.8 million in a month.
      ok(Math.abs(difference) <= 1_800_000, `${difference}`);
      strictEqual(tolerance, (parts + 1) * 50_000);
    }
    match(
      (await shown(result)).text,
      /add up to the total, within the rounding of each figure to 100,000 \(at most they are 1,\d00,000 apart\), 24 times\./,
    );
    const toDate = reconcile(table, year);
    strictEqual(toDate.ok, true);
    const march = toDate.checks.find(({ time }) => `${time}` === "2025-03");
    strictEqual(march?.tolerance, (march?.parts ?? 0) * 150_000 + 150_000);
  }
});

Deno.test("where the sample makes the world of its partners, it says so, and claims no proof", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  const get = ["CTY_CODE", "ALL_VAL_MO"] as const;
  const ask = (time: string) => fetchTable("exports/hs", { get, time }, config);
  const made = reconcile(await ask("2026"));
  deepStrictEqual([made.ok, made.isProof, made.checks[0]?.difference], [true, false, 0]);
  const { text } = await shown(made);
  match(text, /8 times, the sample's world row is the sum of its partners, which proves nothing/);
  strictEqual(/add up to the total/.test(text), false);
  const both = reconcile(await ask("from 2025-11 to 2026-02"));
  deepStrictEqual(both.checks.map(({ isProof }) => isProof), [true, true, false, false]);
  match((await shown(both)).text, /add up to the total, .*, 2 times\..*2 times, the sample's/s);
});

Deno.test("a partner that is missing or wrong in the sample is noticed", () => {
  const source = { ...TRIAL_SOURCE, kind: "sample", rounding: 100_000 } as const;
  const wrong = Table.fromRows(["CTY_CODE", "ALL_VAL_MO", "time"], [
    ["-", "202678800000", "2025-10"],
    ["2010", "29523700000", "2025-10"],
    ["1220", "29282100000", "2025-10"],
  ], source);
  strictEqual(reconcile(wrong).ok, false);
});
