import { deepStrictEqual } from "node:assert/strict";
import { hsRevisions } from "./hs_revisions.ts";

function crossed(...months: string[]): string[] {
  const records = months.map((month) => ({ time: Temporal.PlainYearMonth.from(month) }));
  return hsRevisions(records).map(({ time, name }) => `${name} in ${time}`);
}

Deno.test("a series crosses a revision if it has months on both sides of it", () => {
  deepStrictEqual(crossed("2021-12", "2022-01"), ["HS 2022 in 2022-01"]);
  deepStrictEqual(crossed("2022-01", "2026-08"), []);
  deepStrictEqual(crossed("2012-01", "2016-12"), []);
  deepStrictEqual(crossed("2026-08", "2010-01"), [
    "HS 2012 in 2012-01",
    "HS 2017 in 2017-01",
    "HS 2022 in 2022-01",
  ]);
  deepStrictEqual(crossed(), []);
});
