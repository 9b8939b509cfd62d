import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { CensusAnswerError } from "../errors.ts";
import { NO_ROWS } from "../columns/columns.ts";
import { columnsOfRows } from "../columns/_columns_of_rows.ts";
import { rowsOf } from "../columns/_rows_of.ts";
import { narrow } from "../query/_question.ts";
import { readQuestion } from "../query/_question_url.ts";
import { joinAnswers } from "./_join_answers.ts";
import type { Delivery } from "./_delivery.ts";

const QUESTION = readQuestion("https://example.org/imports/hs?get=GEN_VAL_MO&time=2025-10");
const CHAPTER = narrow(QUESTION, "I_COMMODITY", "01");

function part(day: string, header: string[], ...rows: string[][]): Delivery {
  return {
    columns: header.length > 0 ? columnsOfRows(header, rows) : NO_ROWS,
    kind: "recorded",
    vintage: `retrieved ${day}`,
    asOf: Temporal.Instant.from(`${day}T00:00:00Z`),
  };
}

Deno.test("joinAnswers() keeps the question's columns, the order of the parts, and their dates", () => {
  const joined = joinAnswers(QUESTION, [CHAPTER, CHAPTER, CHAPTER], [
    part("2026-11-21", ["GEN_VAL_MO", "time", "I_COMMODITY"], ["1", "2025-10", "01"]),
    part("2026-11-20", []),
    part("2026-11-22", ["GEN_VAL_MO", "time", "I_COMMODITY"], ["2", "2025-10", "11"]),
  ]);
  deepStrictEqual(joined.columns.header, ["GEN_VAL_MO", "time"]);
  deepStrictEqual(rowsOf(joined.columns), [["1", "2025-10"], ["2", "2025-10"]]);
  strictEqual(joined.vintage, "retrieved 2026-11-20 to 2026-11-22");
  strictEqual(String(joined.asOf), "2026-11-22T00:00:00Z");
  const again = joinAnswers(QUESTION, [QUESTION, QUESTION], [joined, part("2026-11-24", [])]);
  strictEqual(again.vintage, "retrieved 2026-11-20 to 2026-11-24");
  strictEqual(
    joinAnswers(QUESTION, [QUESTION], [part("2026-11-24", [])]).vintage,
    "retrieved 2026-11-24",
  );
});

Deno.test("joinAnswers() loses no column if the API repeats a predicate as often as it has values", () => {
  const two = narrow(QUESTION, "CTY_CODE", "1220", "2010");
  const header = ["GEN_VAL_MO", "CTY_CODE", "CTY_CODE", "time", "I_COMMODITY"];
  const row = ["1", "1220", "1220", "2025-10", "01"];
  const parts = [narrow(two, "I_COMMODITY", "0*"), narrow(two, "I_COMMODITY", "1*")];
  const answers = [part("2026-11-21", header, row), part("2026-11-21", header, row)];
  const joined = joinAnswers(two, parts, answers);
  deepStrictEqual(joined.columns.header, header.slice(0, -1));
  deepStrictEqual(rowsOf(joined.columns), [row.slice(0, -1), row.slice(0, -1)]);
});

Deno.test("joinAnswers() calls an answer live or sample if any part of it is", () => {
  const live: Delivery = { ...part("2026-11-21", []), kind: "live" };
  const sample: Delivery = { ...live, kind: "sample", vintage: "sample figures" };
  strictEqual(
    joinAnswers(QUESTION, [QUESTION, QUESTION], [part("2026-11-21", []), live]).kind,
    "live",
  );
  const mixed = joinAnswers(QUESTION, [QUESTION, QUESTION], [live, sample]);
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
  throws(() => joinAnswers(QUESTION, [QUESTION, QUESTION], parts), CensusAnswerError);
});
