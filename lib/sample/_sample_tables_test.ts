import { csvParse, group, rollup, sum } from "d3";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import hs2Imports2024Text from "../../data/hs2_imports_2024.csv" with { type: "text" };
import { needsShared, readShared, recordedChapters } from "../../tests/recorded.ts";
import { unique } from "../../tests/unique.ts";
import worldTradeText from "../../data/world_trade.csv" with { type: "text" };
import tradeByCountryText from "../../data/trade_by_country.csv" with { type: "text" };
import { chapterRows, countryRows, groupingRows } from "../reference/_tables.ts";

const tradeByCountry = () =>
  csvParse<"month" | "cty_code" | "exports_musd" | "imports_musd">(tradeByCountryText);
const hs2Imports2024 = () =>
  csvParse<"cty_code" | "hs2" | "con_val_usd" | "cal_dut_usd">(hs2Imports2024Text);

Deno.test("the sample has 32 months in a row, one figure a partner, and no unknown partner", () => {
  const byMonth = group(tradeByCountry(), (row) => row.month);
  const first = Temporal.PlainYearMonth.from("2024-01");
  deepStrictEqual(
    [...byMonth.keys()],
    Array.from({ length: 32 }, (_, months) => first.add({ months }).toString()),
  );
  const named = new Set(countryRows().filter((row) => row.api_name).map((row) => row.cty_code));
  for (const rows of byMonth.values()) {
    for (const code of unique(rows, "cty_code")) ok(named.has(code), code);
  }
  strictEqual(new Set(tradeByCountry().map((row) => row.cty_code)).size, 231);
  for (const { exports_musd, imports_musd } of tradeByCountry()) {
    ok(/^\d+(\.\d)?$/.test(exports_musd) && /^\d+(\.\d)?$/.test(imports_musd));
  }
});

Deno.test("the sample's file stays small enough to open in any editor", () => {
  ok(Deno.statSync(new URL("../../data/trade_by_country.csv", import.meta.url)).size < 2 ** 20);
});

Deno.test("imports by chapter name known partners and chapters, and no duty exceeds its value", () => {
  unique(hs2Imports2024(), "cty_code", "hs2");
  const chapters = new Set(chapterRows().map((row) => row.hs2));
  const codes = new Set([
    ...countryRows().map((r) => r.cty_code),
    ...groupingRows().map((r) => r.code),
  ]);
  for (const { cty_code, hs2, con_val_usd, cal_dut_usd } of hs2Imports2024()) {
    ok(codes.has(cty_code) && chapters.has(hs2), `${cty_code} ${hs2}`);
    ok(Number(con_val_usd) > 0 && Number(cal_dut_usd) <= Number(con_val_usd), `${cty_code} ${hs2}`);
  }
  strictEqual(new Set(hs2Imports2024().map((row) => row.cty_code)).size, 12);
});

Deno.test({
  name: `the figures are those that were handed over, letter by letter${needsShared.reason}`,
  ignore: needsShared.ignore,
  fn() {
    const figures = readShared("figures/trade_by_country_2024-01_2026-08.csv");
    const chapters = readShared("figures/hs2_imports_2024.csv");
    deepStrictEqual([...tradeByCountry()], [...csvParse(figures)]);
    deepStrictEqual([...hs2Imports2024()], [...csvParse(chapters)]);
    const world = csvParse(readShared("figures/world_goods_1991-01_2026-07.csv"))
      .filter(({ month = "" }) => "2024" <= month && month < "2026")
      .map(({ month, exports_nsa_musd, imports_nsa_musd }) => ({
        month,
        exports_musd: exports_nsa_musd,
        imports_musd: imports_nsa_musd,
      }));
    deepStrictEqual([...csvParse(worldTradeText)], world);
  },
});

Deno.test("imports for consumption by chapter are near the general imports of the recorded answers", () => {
  const general = rollup(
    recordedChapters(),
    (rows) => sum(rows, (row) => Number(row.GEN_VAL_MO)),
    (row) => row.CTY_CODE,
  );
  const consumption = rollup(
    hs2Imports2024(),
    (rows) => sum(rows, (row) => Number(row.con_val_usd)),
    (row) => row.cty_code,
  );
  for (const [code, value] of consumption) {
    const ratio = value / (general.get(code) ?? 0);
    ok(ratio > 0.95 && ratio < 1.05, `${code}: ${ratio}`);
  }
});
