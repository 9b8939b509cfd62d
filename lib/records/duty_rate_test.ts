import { csvParse, sum } from "d3";
import { strictEqual, throws } from "node:assert/strict";
import { CensusQueryError } from "../errors.ts";
import text from "../../data/hs2_imports_2024.csv" with { type: "text" };
import { dutyRate } from "./duty_rate.ts";

Deno.test("a duty rate divides duty by imports for consumption, of the same period", () => {
  strictEqual(dutyRate({ CON_VAL_MO: 400, CAL_DUT_MO: 10 }), 0.025);
  // China and Canada in 2024, in percent: computed in Python from the published table.
  for (const [code, percent] of [["5700", "10.87"], ["1220", "0.10"]] as const) {
    const rows = csvParse(text).filter((row) => row.cty_code === code);
    const rate = dutyRate({
      CON_VAL_YR: sum(rows, (row) => Number(row.con_val_usd)),
      CAL_DUT_YR: sum(rows, (row) => Number(row.cal_dut_usd)),
    });
    strictEqual(((rate ?? 0) * 100).toFixed(2), percent);
  }
});

Deno.test("without imports for consumption there is no rate", () => {
  strictEqual(dutyRate({ CON_VAL_YR: 0, CAL_DUT_YR: 0 }), null);
});

Deno.test("general imports are no divisor, nor is another period", () => {
  const records = [
    { GEN_VAL_YR: 400, CAL_DUT_YR: 10 },
    { CON_VAL_MO: 400, CAL_DUT_YR: 10 },
    { CON_VAL_YR: 400 },
  ];
  for (const record of records) {
    throws(
      () => dutyRate(record as never),
      (error) =>
        error instanceof CensusQueryError &&
        /never by general imports: get both/.test(error.message),
    );
  }
});
