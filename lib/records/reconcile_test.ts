import { csvParseRows } from "d3";
import { deepStrictEqual, match, ok, strictEqual, throws } from "node:assert/strict";
import { existsSync } from "node:fs";
import { trialTable } from "../../tests/trial_table.ts";
import { loadConfig } from "../settings/config.ts";
import { fetchTable } from "../table/fetch_table.ts";
import { shown } from "../../tests/shown.ts";
import { reconcile } from "./reconcile.ts";

/** Recorded responses, which are not part of the project. */
const RECORDED = new URL("../../../shared/recorded/", import.meta.url);
const ignore = !existsSync(RECORDED);
const reason = ignore ? " (needs the responses in ../shared)" : "";

Deno.test({
  name: `the 24 totals of 2024 reconcile to the dollar${reason}`,
  ignore,
  fn() {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
    const checks = ["exports", "imports"].flatMap((flow) =>
      months.flatMap((month) => {
        const file = new URL(`${flow}_hs_2024-${month}.json`, RECORDED);
        const [header, ...rows] = JSON.parse(Deno.readTextFileSync(file));
        return reconcile(trialTable(header, rows)).checks;
      })
    );
    strictEqual(checks.length, 24);
    for (const { time, difference, parts } of checks) {
      strictEqual(difference, 0, `${time}`);
      ok(parts > 200);
    }
    // Two of the totals stand in the project's facts, as recorded in October 2025.
    const october = checks.filter(({ time }) => time?.month === 10).map(({ total }) => total);
    deepStrictEqual(october, [176745143672, 288844039794]);
  },
});

Deno.test({
  name: `partners add up to the world for each chapter and month of 2024${reason}`,
  ignore,
  async fn() {
    const file = await Deno.open(new URL("imports_hs2_by_country_2024.csv.gz", RECORDED));
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
