import { deepStrictEqual, throws } from "node:assert/strict";
import { trialTable } from "../../tests/trial_table.ts";
import { compareVintages } from "./compare_vintages.ts";

const COLUMNS = ["CTY_CODE", "CTY_NAME", "ALL_VAL_MO", "ALL_VAL_YR", "time"];
const table = (...rows: (string | null)[][]) => trialTable(COLUMNS, rows);

Deno.test("compareVintages() matches rows by code and month, whatever their order and names", () => {
  const older = table(
    ["0020", "NAFTA", "5", "50", "2025-10"],
    ["4419", "SWITZERLAND", "12680", "100000", "2025-10"],
  );
  const newer = table(
    ["4419", "SWITZERLAND", "13130", "100450", "2025-10"],
    ["0020", "USMCA (NAFTA)", "5", "49", "2025-10"],
  );
  deepStrictEqual(
    compareVintages(older, newer).map(({ of, variable, before, after, change }) =>
      [of.CTY_CODE, of.time, variable, before, after, change].join(" ")
    ),
    [
      "4419 2025-10 ALL_VAL_MO 12680 13130 450",
      "4419 2025-10 ALL_VAL_YR 100000 100450 450",
      "0020 2025-10 ALL_VAL_YR 50 49 -1",
    ],
  );
  deepStrictEqual(compareVintages(newer, newer), []);
});

Deno.test("compareVintages() counts a row that came or went, and a zero is as good as none", () => {
  const older = table(["1010", "GREENLAND", "7", "7", "2025-10"]);
  const newer = table(["1220", "CANADA", "0", "9", "2025-10"]);
  deepStrictEqual(
    compareVintages(older, newer).map((
      { of, before, after, change },
    ) => [of.CTY_CODE, before, after, change]),
    [["1220", null, 9, 9], ["1010", 7, null, -7], ["1010", 7, null, -7]],
  );
  deepStrictEqual(compareVintages(trialTable([], []), older).length, 2);
});

Deno.test("compareVintages() refuses answers to different queries", () => {
  const other = trialTable(["ALL_VAL_MO"], [["1"]]);
  throws(
    () => compareVintages(other, table(["1", null, "1", "1", "2025-10"])),
    /different columns/,
  );
});
