/**
 * Sums that stand and sums that are refused, as a table: `tests/fixtures/sums.csv`. Each line has the
 * rows of an answer and, if two are joined, those of the other. Rows to be added up agree on which
 * dimensions they have; what no row has is the same for all.
 *
 * @module
 */
import { csvParse } from "d3";
import { ok, strictEqual, throws } from "node:assert/strict";
import sums from "../../tests/fixtures/sums.csv" with { type: "text" };
import { TRIAL_SOURCE } from "../../tests/trial_table.ts";
import { CensusTotalError } from "../errors.ts";
import { datasets } from "../reference/datasets.ts";
import { Table } from "../table/table.ts";
import { total } from "./total.ts";

const lines = csvParse<
  "outcome" | "dataset" | "rows" | "joined_dataset" | "joined_rows" | "why"
>(sums);

type Cells = Record<string, string | null>;

/** The rows of a cell: `CTY_CODE=2010 DF=1; CTY_CODE=1220 DF=1`. */
function readRows(text: string): Cells[] {
  return text.split("; ").filter(Boolean).map((row) =>
    Object.fromEntries(
      row.split(" ").map((cell) => cell.split("=")).map(([name = "", value = ""]) => [
        name,
        value === "null" ? null : value.replaceAll("_", " "),
      ]),
    )
  );
}

/** Rows with the values 1, 2, 4, ...: a sum tells which of them it holds. */
function withValues(rows: readonly Cells[]) {
  return rows.map((row, index) => ({ ...row, value: 2 ** index }));
}

function expect(outcome: string, count: number, why: string, add: () => number): void {
  if (outcome === "allowed") return strictEqual(add(), 2 ** count - 1, why);
  throws(add, (error) => {
    ok(error instanceof CensusTotalError, why);
    ok(error.message.includes(outcome), `${why}: ${error.message}`);
    return true;
  }, why);
}

Deno.test("sums of an answer or of two joined stand or are refused, as the table says", () => {
  for (const { outcome, rows, joined_rows, why } of lines) {
    const [first, second] = [readRows(rows), readRows(joined_rows)];
    for (const joined of [[...first, ...second], [...second, ...first]]) {
      expect(outcome, joined.length, why, () => total(withValues(joined), "value"));
    }
  }
});

Deno.test("a table is judged as its records are", () => {
  let count = 0;
  for (const { outcome, dataset, rows, joined_rows, why } of lines) {
    const cells = [...readRows(rows), ...readRows(joined_rows)];
    const header = Object.keys(cells[0] ?? {});
    // What a learner's own columns tell, and what one of two answers lacks, no table has.
    if (header.some((name) => name === name.toLowerCase() && name !== "time")) continue;
    if (cells.some((row) => Object.keys(row).join() !== header.join())) continue;
    const table = Table.fromRows(
      [...header, "ALL_VAL_MO"],
      cells.map((row, index) => [...Object.values(row), `${2 ** index}`]),
      { ...TRIAL_SOURCE, dataset },
    );
    expect(outcome, cells.length, why, () => total(table, "ALL_VAL_MO"));
    count++;
  }
  ok(count > 100, `${count}`);
});

Deno.test("the table of sums covers all datasets, single answers and joined ones", () => {
  const named = new Set(lines.flatMap(({ dataset, joined_dataset }) => [dataset, joined_dataset]));
  for (const { name } of datasets()) ok(named.has(name), name);
  ok(lines.filter(({ joined_rows }) => joined_rows === "").length > 60);
  ok(lines.filter(({ joined_rows }) => joined_rows !== "").length > 60);
  ok(lines.filter(({ outcome }) => outcome === "allowed").length > 40);
});
