import { csvParse } from "d3";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import {
  MEASURE,
  MONTHS,
  needsShared,
  recordedAnswer,
  recordedChapters,
  sharedFile,
} from "./recorded.ts";

Deno.test({
  name: `the fixtures are the recorded answers, cell by cell${needsShared.reason}`,
  ignore: needsShared.ignore,
  fn() {
    const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    for (const flow of ["exports", "imports"] as const) {
      for (const month of MONTHS) {
        const file = sharedFile(`recorded/${flow}_hs_2024-${month}.json`);
        const recorded = JSON.parse(Deno.readTextFileSync(file));
        deepStrictEqual(sorted(recordedAnswer(flow, month)), sorted(recorded));
      }
    }
    const chapters = recordedChapters();
    const partners = new Set(chapters.map(({ CTY_CODE }) => CTY_CODE));
    const names = ["CTY_CODE", "I_COMMODITY", MEASURE.imports, "YEAR", "MONTH", "COMM_LVL"];
    const file = Deno.readFileSync(sharedFile("recorded/imports_hs2_by_country_2024.csv.gz"));
    const recorded = csvParse(new TextDecoder().decode(gunzipSync(file)))
      .filter(({ CTY_CODE }) => partners.has(CTY_CODE ?? ""));
    const cells = (rows: Record<string, unknown>[]) =>
      sorted(rows.map((row) => names.map((name) => row[name])));
    deepStrictEqual(cells(chapters), cells(recorded));
    strictEqual(partners.size, 12);
  },
});

Deno.test("the fixtures stay small", () => {
  const folder = new URL("fixtures/", import.meta.url);
  const sizes = [...Deno.readDirSync(folder)]
    .map(({ name }) => Deno.statSync(new URL(name, folder)).size);
  ok(sizes.reduce((sum, size) => sum + size, 0) < 300_000);
});
