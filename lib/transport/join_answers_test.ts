import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { CensusAnswerError } from "../errors.ts";
import { readQuestion } from "../query/question.ts";
import { joinAnswers } from "./join_answers.ts";
import type { Delivery } from "./transport.ts";

const QUESTION = readQuestion("https://example.org/imports/hs?get=GEN_VAL_MO&time=2025-10");

function part(day: string, header: string[], ...rows: string[][]): Delivery {
  return {
    header,
    rows,
    kind: "recorded",
    vintage: `retrieved ${day}`,
    asOf: Temporal.Instant.from(`${day}T00:00:00Z`),
  };
}

Deno.test("joinAnswers() keeps the question's columns, the order of the parts, and their dates", () => {
  const joined = joinAnswers(QUESTION, [
    part("2026-11-21", ["GEN_VAL_MO", "time", "I_COMMODITY"], ["1", "2025-10", "01"]),
    part("2026-11-20", []),
    part("2026-11-22", ["GEN_VAL_MO", "time", "I_COMMODITY"], ["2", "2025-10", "11"]),
  ]);
  deepStrictEqual(joined.header, ["GEN_VAL_MO", "time"]);
  deepStrictEqual(joined.rows, [["1", "2025-10"], ["2", "2025-10"]]);
  strictEqual(joined.vintage, "retrieved 2026-11-20 to 2026-11-22");
  strictEqual(String(joined.asOf), "2026-11-22T00:00:00Z");
  const again = joinAnswers(QUESTION, [joined, part("2026-11-24", [])]);
  strictEqual(again.vintage, "retrieved 2026-11-20 to 2026-11-24");
  strictEqual(joinAnswers(QUESTION, [part("2026-11-24", [])]).vintage, "retrieved 2026-11-24");
});

Deno.test("joinAnswers() calls an answer live or sample if any part of it is", () => {
  const live: Delivery = { ...part("2026-11-21", []), kind: "live" };
  const sample: Delivery = { ...live, kind: "sample", vintage: "sample figures" };
  strictEqual(joinAnswers(QUESTION, [part("2026-11-21", []), live]).kind, "live");
  const mixed = joinAnswers(QUESTION, [live, sample]);
  deepStrictEqual([mixed.kind, mixed.vintage], [
    "sample",
    "retrieved 2026-11-21 and sample figures",
  ]);
});

Deno.test("joinAnswers() refuses parts that do not fit together", () => {
  const parts = [
    part("2026-11-21", ["GEN_VAL_MO", "time"], ["1", "2025-10"]),
    part("2026-11-21", ["time", "GEN_VAL_MO"], ["2025-10", "1"]),
  ];
  throws(() => joinAnswers(QUESTION, parts), CensusAnswerError);
});
