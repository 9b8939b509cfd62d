/**
 * Stands in for the Census API in a process of its own: imports by partner and chapter, month by
 * month. Arguments: a folder, which gets a copy of each answer, and a table of real totals if there
 * is one. It prints its address, and tells at `/asked` how often it was asked what.
 *
 * @module
 */
import { monthsBetween, parseTime } from "../lib/query/_month_range.ts";
import { json, refuseKey } from "../tests/census_server.ts";
import { LongPullFigures } from "./long_pull_figures.ts";

const [folder = "", totals] = Deno.args;
const figures = new LongPullFigures(totals);
const asked: Record<string, number> = {};

const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
  const url = new URL(request.url);
  if (url.pathname === "/asked") return Response.json(asked);
  const refusal = refuseKey(url.searchParams.get("key"));
  if (refusal) return refusal;
  url.searchParams.delete("key");
  asked[url.search] = (asked[url.search] ?? 0) + 1;
  const time = url.searchParams.get("time") ?? "";
  return url.searchParams.has("COMM_LVL") ? answerMonth(time) : answerTotals(time);
});
console.log(`http://127.0.0.1:${server.addr.port}/data`);

function answerMonth(month: string): Response {
  const header = ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO", "time", "COMM_LVL"];
  const rows = figures.rowsOf(month)
    .map(([partner, chapter, value]) => [partner, chapter, String(value), month, "HS2"]);
  const text = JSON.stringify([header, ...rows]);
  Deno.writeTextFileSync(`${folder}/${month}.json`, text);
  return new Response(text, { headers: { "content-type": "application/json;charset=utf-8" } });
}

function answerTotals(time: string): Response {
  const range = parseTime(time);
  const months = range?.to ? monthsBetween(range.from, range.to).map(String) : [];
  const rows = months.map((month) => [String(figures.totalOf(month)), month]);
  return json([["GEN_VAL_MO", "time"], ...rows]);
}
