import { match, strictEqual, throws } from "node:assert/strict";
import { trialTable } from "../../tests/trial_table.ts";
import { CensusTotalError } from "../errors.ts";
import type { Table } from "../table/table.ts";
import { total } from "./total.ts";

const HINT = ": .filter(isCountry) keeps the countries";
const month = (text: string) => Temporal.PlainYearMonth.from(text);

/** Rows as records have them, each with a value of 1. */
function rows(...columns: Record<string, unknown>[]) {
  const values = { ALL_VAL_MO: 1, CON_VAL_YR: 1, QTY_1_MO: 1 };
  return columns.map((columns) => ({ ...columns, ...values }));
}

type Column = "ALL_VAL_MO" | "CON_VAL_YR" | "QTY_1_MO";

function refusal(records: ReturnType<typeof rows>, column: Column = "ALL_VAL_MO"): string {
  let message = "";
  throws(() => total(records, column), (error) => {
    message = (error as Error).message;
    return error instanceof CensusTotalError;
  });
  return message.replace(`${column} cannot be added up: `, "");
}

Deno.test("countries and unidentified countries are added up", () => {
  strictEqual(total(rows({ CTY_CODE: "2010" }, { CTY_CODE: "8220" }), "ALL_VAL_MO"), 2);
  strictEqual(total(rows(), "ALL_VAL_MO"), 0);
});

Deno.test("partners of different kinds are not added up, and the message names two", () => {
  strictEqual(
    refusal(rows({ CTY_CODE: "2010" }, { CTY_CODE: "-" })),
    `World (-) is the total that Mexico (2010) is a part of${HINT}`,
  );
  strictEqual(
    refusal(rows({ CTY_CODE: "1220" }, { CTY_CODE: "0003" }, { CTY_CODE: "4280" })),
    "European Union (0003) and Germany (4280) are a grouping and a country, and a grouping " +
      `repeats its countries${HINT}`,
  );
  // The European Union's row held the United Kingdom until 2017; in no month named, it may.
  const union = (...months: string[]) =>
    rows(
      { CTY_CODE: "0003", time: month(months[0] ?? "") },
      { CTY_CODE: "4120", time: month(months[1] ?? "") },
    );
  const clash = /^European Union \(0003\) and United Kingdom \(4120\)/;
  match(refusal(rows({ CTY_CODE: "0003" }, { CTY_CODE: "4120" })), clash);
  match(refusal(union("2017-12", "2017-12")), clash);
  strictEqual(total(union("2018-01", "2018-01"), "ALL_VAL_MO"), 2);
  strictEqual(total(union("2017-12", "2018-01"), "ALL_VAL_MO"), 2);
});

Deno.test("groupings are added up if they share no country", () => {
  strictEqual(total(rows({ CTY_CODE: "1XXX" }, { CTY_CODE: "4XXX" }), "ALL_VAL_MO"), 2);
  strictEqual(
    refusal(rows({ CTY_CODE: "0003" }, { CTY_CODE: "4XXX" })),
    `European Union (0003) and Europe (4XXX) share countries${HINT}`,
  );
  // OPEC's members are not in the table: one must expect that they overlap.
  strictEqual(
    refusal(rows({ CTY_CODE: "0001" }, { CTY_CODE: "1XXX" })),
    `OPEC (0001) and North America (1XXX) may share countries${HINT}`,
  );
});

Deno.test("commodities of several levels are not added up", () => {
  strictEqual(
    refusal(rows({ I_COMMODITY: "22" }, { I_COMMODITY: "09" }, { I_COMMODITY: "0901" })),
    'I_COMMODITY "09" and "0901" are of different levels, and the first holds the second',
  );
  strictEqual(
    refusal(rows({ NAICS: "MAN" }, { NAICS: "311" })),
    'NAICS "MAN" and "311" are of different levels, and the first holds the second',
  );
  strictEqual(total(rows({ NAICS: "311" }, { NAICS: "3221" }), "ALL_VAL_MO"), 2);
  strictEqual(total(rows({ I_COMMODITY: "22" }, { I_COMMODITY: "8703" }), "ALL_VAL_MO"), 2);
  strictEqual(
    refusal(rows({ COMM_LVL: "HS2" }, { COMM_LVL: "HS4" })),
    'COMM_LVL "HS2" and "HS4" are different levels of the same trade',
  );
  strictEqual(total(rows({ E_COMMODITY: "0901" }, { E_COMMODITY: "0902" }), "ALL_VAL_MO"), 2);
});

Deno.test("a row of the total is not added to its parts", () => {
  for (const column of ["DF", "DISTRICT", "PORT", "STATE", "RP", "CTY_SUBCODE", "E_COMMODITY"]) {
    strictEqual(
      refusal(rows({ [column]: "-" }, { [column]: "1" })),
      `${column} "-" is the total that "1" is a part of`,
    );
    strictEqual(total(rows({ [column]: "2" }, { [column]: "1" }), "ALL_VAL_MO"), 2);
  }
});

Deno.test("months of a year-to-date column are not added up, months of a month's are", () => {
  const months = rows({ time: month("2025-09") }, { time: month("2025-10") });
  strictEqual(
    refusal(months, "CON_VAL_YR"),
    "CON_VAL_YR is the year to date, so 2025-10 holds all that 2025-09 does",
  );
  strictEqual(total(months, "ALL_VAL_MO"), 2);
  strictEqual(
    refusal(rows({ YEAR: "2025", MONTH: "02" }, { YEAR: "2025", MONTH: "01" }), "CON_VAL_YR"),
    "CON_VAL_YR is the year to date, so 2025-02 holds all that 2025-01 does",
  );
  const years = rows({ time: month("2024-12") }, { time: month("2025-12") });
  strictEqual(total(years, "CON_VAL_YR"), 2);
});

Deno.test("quantities are added up in one unit only", () => {
  const [numbers, kilograms] = [
    { E_COMMODITY: "0101210010", UNIT_QY1: "NO", CTY_CODE: "1220" },
    { E_COMMODITY: "0901110000", UNIT_QY1: "KG", CTY_CODE: "1220" },
  ];
  strictEqual(
    refusal(rows(numbers, kilograms), "QTY_1_MO"),
    "QTY_1_MO is in NO in one row and in KG in another",
  );
  strictEqual(
    refusal(rows({ E_COMMODITY: "0101210010" }, { E_COMMODITY: "0901110000" }), "QTY_1_MO"),
    "QTY_1_MO may be in another unit for each commodity: get UNIT_QY1 as well",
  );
  strictEqual(total(rows(numbers, kilograms), "ALL_VAL_MO"), 2);
  strictEqual(total(rows(numbers, { ...numbers, CTY_CODE: "2010" }), "QTY_1_MO"), 2);
});

Deno.test("a missing quantity has no total", () => {
  const records = [{ E_COMMODITY: "0101", QTY_1_MO: null as number | null }];
  throws(() => total(records, "QTY_1_MO"), {
    name: "CensusTotalError",
    message: 'QTY_1_MO cannot be added up: QTY_1_MO is missing for E_COMMODITY "0101"',
  });
});

Deno.test("the same row is not added up twice", () => {
  const mexico = { CTY_CODE: "2010", time: month("2025-10") };
  strictEqual(
    refusal(rows(mexico, mexico)),
    "Mexico (2010), 2025-10 stands twice, and nothing tells the two apart",
  );
  strictEqual(total(rows(mexico, { ...mexico, time: month("2025-11") }), "ALL_VAL_MO"), 2);
  const flows = rows({ ...mexico, flow: "exports" }, { ...mexico, flow: "imports" });
  strictEqual(total(flows, "ALL_VAL_MO"), 2);
});

Deno.test("objects of a learner's own are added up, and checked by the names they have kept", () => {
  strictEqual(
    total([{ country: "Mexico", billions: 1.5 }, { country: "Canada", billions: 2 }], "billions"),
    3.5,
  );
  const own = [{ CTY_CODE: "-", billions: 1 }, { CTY_CODE: "2010", billions: 1 }];
  throws(() => total(own, "billions"), CensusTotalError);
});

Deno.test("quantities without a unit, or missing, have no total", () => {
  const quantity = (amount: number, columns: object) => ({ ...columns, QTY_1_MO: amount });
  const product = (code: string, unit: string | null, amount = 1) =>
    quantity(amount, { E_COMMODITY: code, UNIT_QY1: unit });
  const [one, other] = ["0901110000", "0901120000"];
  const cases: [rows: { QTY_1_MO: number }[], says: RegExp][] = [
    [[product(one, "KG"), product(other, null)], /is in KG in one row and in no unit in another/],
    [[product(one, "-"), product(other, "-")], /has no unit here: only codes of HS10/],
    [[product("09", "-", 0), product("10", "-", 0)], /of E_COMMODITY "09" is in no unit: only/],
    [[product("-", "-", 0)], /of E_COMMODITY "-" is in no unit/],
    [[quantity(1, { CTY_CODE: "2010" })], /get UNIT_QY1 as well/],
    [[quantity(NaN, { E_COMMODITY: one, UNIT_QY1: "KG" })], /QTY_1_MO is missing for E_COMMODITY/],
  ];
  for (const [rows, says] of cases) throws(() => total(rows, "QTY_1_MO"), says);
  // A zero is in any unit.
  strictEqual(total([product(one, "KG", 7), product(other, "NO", 0)], "QTY_1_MO"), 7);
  strictEqual(total([product(one, "KG", 7), product(other, null, 0)], "QTY_1_MO"), 7);
});

Deno.test("what is no number is not taken for zero", () => {
  for (const amount of [NaN, Infinity]) {
    throws(() => total([{ x: amount }, { x: 1 }], "x"), /x cannot be added up: x is missing/);
  }
  const absent = [{ x: 1 }, {}] as { x: number }[];
  throws(() => total(absent, "x"), /x is missing/);
});

Deno.test("a column that the table does not have, or that has no numbers, is named", () => {
  const table = trialTable(["CTY_CODE", "ALL_VAL_MO"], [["2010", "1"]]);
  for (const name of ["ALL_VAL_M0", "CTY_CODE"]) {
    throws(
      () => total(table as Table, name),
      {
        name: "CensusTotalError",
        message: `There is no column of numbers "${name}": the table has CTY_CODE, ALL_VAL_MO`,
      },
    );
  }
});

Deno.test("days and lists of a learner's own neither hide twins nor make them", () => {
  const mexico = { CTY_CODE: "2010", value: 1 };
  const day = (text: string) => ({ ...mexico, day: Temporal.PlainDate.from(text) });
  strictEqual(total([day("2025-10-01"), day("2025-10-02")], "value"), 2);
  throws(() => total([day("2025-10-01"), day("2025-10-01")], "value"), /stands twice/);
  const parts = () => ({ ...mexico, parts: [1], at: new Date(NaN), all: Object.create(null) });
  throws(() => total([parts(), parts()], "value"), /stands twice/);
});

type Timed = { CTY_CODE: string; time: unknown; value: number };

Deno.test("a month is the same as a date, a month or a text", () => {
  const rows = ["2025-10", "2025-10-01", month("2025-10"), new Date("2025-10-01T00:00:00Z")]
    .map((time) => ({ CTY_CODE: "2010", time, value: 1 }));
  for (const row of rows.slice(1)) {
    throws(() => total([{ CTY_CODE: "2010", time: "2025-10", value: 1 }, row], "value"), /twice/);
  }
  throws(
    () => total([rows[0], { CTY_CODE: "2010", time: null, value: 1 }] as Timed[], "value"),
    /Mexico \(2010\), 2025-10 has time, and Mexico \(2010\) has not/,
  );
});
