import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { findCountry } from "../reference/find_country.ts";
import { makeQuestion } from "./_question.ts";
import { questionUrl } from "./_question_url.ts";

const asked = (predicates: object) =>
  questionUrl(makeQuestion("exports/hs", { get: ["ALL_VAL_MO"], ...predicates }), "");

Deno.test("a country stands for its code, alone or in a list, at its place", () => {
  const holland = findCountry("holland");
  strictEqual(
    asked({ CTY_CODE: holland, time: "2025-10" }),
    "/exports/hs?get=ALL_VAL_MO&CTY_CODE=4210&time=2025-10",
  );
  strictEqual(
    asked({ time: "2025-10", CTY_CODE: [holland, "2010"] }),
    "/exports/hs?get=ALL_VAL_MO&time=2025-10&CTY_CODE=4210&CTY_CODE=2010",
  );
});

Deno.test("months that follow each other are one stretch, and others are not made one", () => {
  const times = (time: string[]) =>
    makeQuestion("exports/hs", { get: ["ALL_VAL_MO"], time }).predicates.get("time");
  deepStrictEqual(times(["2025-03", "2025-01", "2025-02"]), ["from 2025-01 to 2025-03"]);
  deepStrictEqual(times(["2025-01", "2025-03"]), ["2025-01", "2025-03"]);
});
