import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { trialTable } from "../../tests/trial_table.ts";
import { CensusAnswerError } from "../errors.ts";
import { allVariables } from "../reference/variables.ts";
import type { Table } from "../table/table.ts";
import { toRecords } from "./to_records.ts";

function table<const Column extends string>(header: Column[], ...rows: (string | null)[][]) {
  return trialTable(header, rows);
}

Deno.test("a quantity is null where its flag says that it is missing, and zero is zero", () => {
  // The first row is as the Bureau's guide prints it (page 11).
  const records = toRecords(table(
    ["E_COMMODITY", "ALL_VAL_YR", "QTY_1_MO", "QTY_1_MO_FLAG", "time", "COMM_LVL"],
    ["01", "74350735", "0", "M", "2013-01", "HS2"],
    ["0101210010", "0", "0", "-", "2013-01", "HS10"],
    ["0101210020", "5", "7", null, "2013-01", "HS10"],
  ));
  deepStrictEqual(records.map((d) => d.QTY_1_MO), [null, 0, 7]);
  deepStrictEqual(records.map((d) => d.ALL_VAL_YR), [74350735, 0, 5]);
  strictEqual(records[0]?.E_COMMODITY, "01");
});

Deno.test("the flag of one quantity says nothing of another", () => {
  const [record] = toRecords(table(
    ["GEN_QY1_MO", "GEN_QY1_MO_FLAG", "GEN_QY2_MO", "GEN_VAL_MO"],
    ["0", "M", "3", "9"],
  ));
  deepStrictEqual(
    [record?.GEN_QY1_MO, record?.GEN_QY2_MO, record?.GEN_VAL_MO],
    [null, 3, 9],
  );
});

Deno.test("a year and a month become a time", () => {
  const [record] = toRecords(table(["YEAR", "MONTH", "ALL_VAL_MO"], ["2018", "03", "1"]));
  strictEqual(record?.time.toString(), "2018-03");
  strictEqual(record?.MONTH, "03");
});

Deno.test("a column that came twice is there once", () => {
  const [record] = toRecords(table(["CTY_CODE", "time", "CTY_CODE"], ["0003", "2025-10", "0003"]));
  deepStrictEqual(Object.keys(record ?? {}), ["CTY_CODE", "time"]);
});

Deno.test("a name that the API leaves out stays null, and its row stays", () => {
  const [record] = toRecords(
    table(["CTY_CODE", "CTY_NAME", "ALL_VAL_MO"], ["8220", null, "72728485"]),
  );
  strictEqual(record?.CTY_NAME, null);
});

Deno.test("a number of 15 digits is exact", () => {
  const [record] = toRecords(table(["ALL_VAL_YR"], ["999999999999999"]));
  strictEqual(record?.ALL_VAL_YR, 999_999_999_999_999);
});

Deno.test("a cell that does not hold what its column promises is an error that names it", () => {
  const cases: [column: string, cell: string | null, message: string][] = [
    ["ALL_VAL_MO", null, "Row 1 has null for ALL_VAL_MO: ask again"],
    ["ALL_VAL_MO", "12,5", 'Row 1 has "12,5" for ALL_VAL_MO: ask again'],
    ["ALL_VAL_MO", "", 'Row 1 has "" for ALL_VAL_MO: ask again'],
    ["time", "2025-13", 'Row 1 has "2025-13" for time: ask again'],
    ["CTY_CODE", null, "Row 1 has null for CTY_CODE: ask again"],
  ];
  for (const [column, cell, message] of cases) {
    throws(() => toRecords(table([column], [cell])), new CensusAnswerError(message));
  }
});

Deno.test("the kind of a column follows from its name, as the catalogue has it", () => {
  for (const { name, kind } of allVariables()) {
    const isNumber = ["value", "weight", "quantity", "count"].includes(kind);
    const cell = name === "time" ? "2025-10" : "7";
    const [record] = toRecords(table([name], [cell])) as Record<string, unknown>[];
    strictEqual(
      typeof record?.[name],
      isNumber ? "number" : name === "time" ? "object" : "string",
      name,
    );
    const mayBeNull = ["quantity", "name", "unit", "flag"].includes(kind);
    if (mayBeNull) strictEqual(toRecords(table([name], [null]) as Table)[0]?.[name], null, name);
    else throws(() => toRecords(table([name], [null])), CensusAnswerError, name);
  }
});

Deno.test("a measure is a whole number, and nothing that only looks like one", () => {
  for (
    const cell of ["12.5", "1.2.3", "1e3", "0x10", " 7", "+7", "--1", "1,000", "Infinity", "NaN"]
  ) {
    throws(
      () => toRecords(table(["ALL_VAL_MO", "time"], [cell, "2025-10"])),
      (error) =>
        error instanceof CensusAnswerError && error.message.includes(`"${cell}" for ALL_VA`),
      cell,
    );
  }
});
