import { deepStrictEqual } from "node:assert/strict";
import { columnsOfRows } from "../columns/_columns_of_rows.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { findBreaks } from "./_find_breaks.ts";
import { readGrain } from "./grain.ts";

function breaks(dataset: Dataset, header: string[], ...rows: string[][]): string[] {
  return findBreaks(readGrain(dataset, columnsOfRows(header, rows)));
}

Deno.test("a series of HS codes says which revisions it crosses", () => {
  const header = ["I_COMMODITY", "time"];
  deepStrictEqual(breaks("imports/hs", header, ["0901", "2016-06"], ["0901", "2022-01"]), [
    "Codes changed with HS 2017, in January 2017.",
    "Codes changed with HS 2022, in January 2022.",
  ]);
  deepStrictEqual(breaks("imports/hs", header, ["-", "2016-06"], ["-", "2022-01"]), []);
  deepStrictEqual(breaks("imports/hs", ["time"], ["2016-06"], ["2022-01"]), []);
  deepStrictEqual(breaks("imports/hs", header, ["0901", "2022-01"]), []);
  deepStrictEqual(
    breaks("exports/naics", ["NAICS", "time"], ["311", "2016-06"], ["311", "2022-01"]),
    [],
  );
});

Deno.test("a series of a grouping says when it began to add up other countries", () => {
  const header = ["CTY_CODE", "time"];
  deepStrictEqual(breaks("exports/hs", header, ["0003", "2017-12"], ["0003", "2018-01"]), [
    "Members changed: European Union with January 2018.",
  ]);
  deepStrictEqual(breaks("exports/hs", header, ["0003", "2018-01"], ["0003", "2026-08"]), []);
  deepStrictEqual(breaks("exports/hs", header, ["0025", "2013-12"], ["0025", "2015-06"]), [
    "Members changed: Euro area with January 2014 and with January 2015.",
  ]);
  const unsure = ["Members changed: OECD between November 2025 and June 2026."];
  deepStrictEqual(breaks("exports/hs", header, ["0022", "2025-10"], ["0022", "2026-08"]), unsure);
  deepStrictEqual(breaks("exports/hs", header, ["0022", "2025-10"], ["0022", "2025-11"]), unsure);
  deepStrictEqual(breaks("exports/hs", header, ["0022", "2025-01"], ["0022", "2025-10"]), []);
  deepStrictEqual(breaks("exports/hs", header, ["4120", "2013-01"], ["4120", "2026-08"]), []);
});
