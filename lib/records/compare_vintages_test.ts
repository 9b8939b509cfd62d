import { deepStrictEqual, throws } from "node:assert/strict";
import { TRIAL_SOURCE, trialTable } from "../../tests/trial_table.ts";
import type { Source } from "../table/source.ts";
import { Table } from "../table/table.ts";
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

Deno.test("a large fall is a larger change than a small rise", () => {
  const older = table(["1010", "", "900", "0", "2025-10"], ["1220", "", "5", "0", "2025-10"]);
  const newer = table(["1010", "", "100", "0", "2025-10"], ["1220", "", "7", "0", "2025-10"]);
  deepStrictEqual(compareVintages(older, newer).map(({ change }) => change), [-800, 2]);
});

Deno.test("equal keys are an error, since one row would hide the other", () => {
  const year = (...values: string[]) =>
    trialTable(["ALL_VAL_YR", "YEAR"], values.map((value) => [value, "2018"]));
  throws(
    () => compareVintages(year("100", "200"), year("101", "201")),
    /^CensusQueryError: YEAR do not tell the rows apart: 2018 stands twice, so get .* MONTH/,
  );
  const worlds = table(["-", "WORLD", "1", "1", "2025-10"], ["", "WORLD", "1", "1", "2025-10"]);
  throws(() => compareVintages(worlds, table()), /stands twice/);
});

Deno.test("columns in another order, and the day of an update, are no revisions", () => {
  const older = trialTable(["CTY_CODE", "LAST_UPDATE", "ALL_VAL_MO", "time"], [
    ["2010", "2025-12-01", "5", "2025-10"],
  ]);
  const newer = trialTable(["time", "ALL_VAL_MO", "CTY_CODE", "LAST_UPDATE"], [
    ["2025-10", "6", "2010", "2026-06-04"],
  ]);
  deepStrictEqual(compareVintages(older, newer), [{
    of: { time: "2025-10", CTY_CODE: "2010" },
    variable: "ALL_VAL_MO",
    before: 5,
    after: 6,
    change: 1,
  }]);
});

Deno.test("what the rounding of an edition can explain is no revision", () => {
  const header = ["CTY_CODE", "ALL_VAL_MO", "ALL_VAL_YR", "time"];
  const edition = (source: Partial<Source>, ...rows: string[][]) =>
    Table.fromRows(header, rows, { ...TRIAL_SOURCE, ...source });
  const sample = (...rows: string[][]) => edition({ kind: "sample", rounding: 100_000 }, ...rows);
  const month = "2025-03"; // The year to date has three roundings.
  const compare = (code: string, [mo, yr]: [number, number]) =>
    compareVintages(
      sample([code, "5000000", "9000000", month]),
      edition({}, [code, String(5_000_000 + mo), String(9_000_000 + yr), month]),
    ).map(({ variable, change }) => `${variable} ${change}`);
  deepStrictEqual(compare("2010", [50_000, -150_000]), []);
  deepStrictEqual(compare("2010", [50_001, 0]), ["ALL_VAL_MO 50001"]);
  deepStrictEqual(compare("2010", [0, -150_001]), ["ALL_VAL_YR -150001"]);
  // Six members of CAFTA-DR, and the world as published.
  deepStrictEqual(compare("0017", [300_000, 900_000]), []);
  deepStrictEqual(compare("0017", [300_001, 0]), ["ALL_VAL_MO 300001"]);
  deepStrictEqual(compare("-", [50_001, 0]), ["ALL_VAL_MO 50001"]);
  // Between two answers in dollars, one dollar is one.
  const exact = (value: string) => edition({}, ["2010", value, "0", month]);
  deepStrictEqual(compareVintages(exact("1"), exact("2")).length, 1);
});
