import { csvParse, group, rollup, sum } from "d3";
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import {
  commodityLevels,
  countries,
  datasets,
  groupingMembers,
  groupings,
  hs2Imports2024,
  hsChapters,
  hsSections,
  summaryLevels,
  type TableRow,
  tradeByCountry,
  variables,
} from "./_tables.ts";

/** Figures, facts and recorded responses that are not part of the project. */
const SHARED = new URL("../../../shared/", import.meta.url);
const ignore = !existsSync(SHARED);
const reason = ignore ? " (needs the responses in ../shared)" : "";
const FLOWS = ["exports", "imports"] as const;

function readShared(path: string): string {
  return Deno.readTextFileSync(new URL(path, SHARED));
}

/** What a column holds, once each; fails if something is there twice. */
function unique<Column extends string>(
  rows: readonly TableRow<Column>[],
  ...columns: Column[]
): Set<string> {
  const keys = rows.map((row) => columns.map((column) => row[column]).join(" "));
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  strictEqual(twice, undefined, `${twice} is there twice`);
  return new Set(keys);
}

Deno.test("each country stands once, and belongs to one of the seven continents", () => {
  const codes = unique(countries(), "cty_code");
  const continents = groupings().map((row) => row.code).filter((code) => code.endsWith("XXX"));
  strictEqual(codes.size, 242);
  strictEqual(continents.length, 7);
  for (const { cty_code, api_name, iso2, continent } of countries()) {
    ok(/^\d{4}$/.test(cty_code), cty_code);
    // Code 8220 is trade whose country is not known: it has neither a name nor a place.
    strictEqual(continents.includes(continent), api_name !== "", cty_code);
    ok(/^[A-Z]{2}$/.test(iso2) || cty_code === "8220", cty_code);
  }
  unique(countries().filter((row) => row.api_name), "api_name");
  unique(countries().filter((row) => row.iso3), "iso3");
});

Deno.test("groupings have known countries, and continents have those that name them", () => {
  const codes = unique(groupings(), "code");
  unique(groupingMembers(), "grouping", "cty_code");
  const continentOf = new Map(countries().map((row) => [row.cty_code, row.continent]));
  for (const { grouping, cty_code } of groupingMembers()) {
    ok(codes.has(grouping), grouping);
    ok(continentOf.get(cty_code), cty_code);
    if (grouping.endsWith("XXX")) strictEqual(continentOf.get(cty_code), grouping);
  }
  const inContinents = groupingMembers().filter((row) => row.grouping.endsWith("XXX"));
  strictEqual(inContinents.length, countries().filter((row) => row.continent).length);
  const sizes = rollup(groupingMembers(), (rows) => rows.length, (row) => row.grouping);
  strictEqual(sizes.get("0003"), 27, "the European Union has 27 members");
  strictEqual(sizes.get("0027"), 10, "ASEAN had ten members");
});

Deno.test("the sample has 32 months in a row, one figure a partner, and no unknown partner", () => {
  const byMonth = group(tradeByCountry(), (row) => row.month);
  const first = Temporal.PlainYearMonth.from("2024-01");
  deepStrictEqual(
    [...byMonth.keys()],
    Array.from({ length: 32 }, (_, months) => first.add({ months }).toString()),
  );
  const named = new Set(countries().filter((row) => row.api_name).map((row) => row.cty_code));
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

Deno.test("each variable belongs to known datasets, and each measure says what it measures", () => {
  unique(variables(), "flow", "name");
  const ofFlow = (flow: string) => variables().filter((row) => row.flow === flow);
  strictEqual(ofFlow("exports").length, 56);
  strictEqual(ofFlow("imports").length, 85);
  for (const flow of FLOWS) {
    const known = new Set(datasets().filter((row) => row.flow === flow).map((row) => row.dataset));
    const names = new Set(ofFlow(flow).map((row) => row.name));
    for (const row of ofFlow(flow)) {
      for (const dataset of row.datasets.split(" ")) ok(known.has(dataset), dataset);
      ok(row.requires === "" || names.has(row.requires), row.requires);
      const isMeasure = ["value", "weight", "quantity", "count"].includes(row.kind);
      strictEqual(isMeasure, row.type === "int", row.name);
      strictEqual(row.basis !== "" && row.unit !== "", isMeasure, row.name);
      strictEqual(row.period, periodOf(row.name), row.name);
      if (row.kind === "quantity") ok(names.has(row.unit), `${row.name} is in ${row.unit}`);
    }
    for (const row of datasets().filter((row) => row.flow === flow)) {
      const named = [row.code_variable, row.description_variables, row.detail_variables];
      for (const name of named.join(" ").split(" ").filter(Boolean)) ok(names.has(name), name);
    }
  }
});

function periodOf(name: string): string {
  if (/_MO(_FLAG)?$/.test(name)) return "month";
  return /_YR(_FLAG)?$/.test(name) ? "year to date" : "";
}

Deno.test("the words of a source line are the field's own", () => {
  const basis = new Map(variables().map((row) => [`${row.flow} ${row.name}`, row.basis]));
  strictEqual(basis.get("exports ALL_VAL_MO"), "total exports, FAS value");
  strictEqual(basis.get("imports GEN_VAL_YR"), "general imports, customs value");
  strictEqual(basis.get("imports CON_VAL_MO"), "imports for consumption, customs value");
  strictEqual(basis.get("imports CAL_DUT_YR"), "calculated duty on imports for consumption");
  strictEqual(basis.get("imports GEN_CIF_MO"), "general imports, CIF value");
  strictEqual(basis.get("exports VES_WGT_MO"), "total exports by vessel, shipping weight");
});

Deno.test("chapters run from 01 to 99 without 77, each in its section, with a short name", () => {
  const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, "0"));
  deepStrictEqual(hsChapters().map((row) => row.hs2), numbers.filter((hs2) => hs2 !== "77"));
  unique(hsChapters(), "short_name");
  const sections = new Map(hsSections().map((row) => [row.section, row.chapters.split(" to ")]));
  strictEqual(sections.size, 22);
  for (const { hs2, name, short_name, section } of hsChapters()) {
    const [first = "", last = first] = sections.get(section) ?? [];
    ok(first <= hs2 && hs2 <= last, `${hs2} is not in section ${section}`);
    ok(short_name.length <= 28, short_name);
    ok(name.length <= 150, name);
  }
});

Deno.test("imports by chapter name known partners and chapters, and no duty exceeds its value", () => {
  unique(hs2Imports2024(), "cty_code", "hs2");
  const chapters = new Set(hsChapters().map((row) => row.hs2));
  const codes = new Set([...countries().map((r) => r.cty_code), ...groupings().map((r) => r.code)]);
  for (const { cty_code, hs2, con_val_usd, cal_dut_usd } of hs2Imports2024()) {
    ok(codes.has(cty_code) && chapters.has(hs2), `${cty_code} ${hs2}`);
    ok(Number(con_val_usd) > 0 && Number(cal_dut_usd) <= Number(con_val_usd), `${cty_code} ${hs2}`);
  }
  strictEqual(new Set(hs2Imports2024().map((row) => row.cty_code)).size, 12);
});

Deno.test("valid summary levels and commodity levels are complete", () => {
  strictEqual(unique(summaryLevels(), "flow", "code").size, 128);
  strictEqual(unique(commodityLevels(), "comm_lvl").size, 12);
  for (const { code, tokens } of summaryLevels()) strictEqual(tokens.replaceAll(" ", ""), code);
});

Deno.test({
  name: `the figures are those that were handed over, letter by letter${reason}`,
  ignore,
  fn() {
    const figures = readShared("figures/trade_by_country_2024-01_2026-08.csv");
    const chapters = readShared("figures/hs2_imports_2024.csv");
    deepStrictEqual([...tradeByCountry()], [...csvParse(figures)]);
    deepStrictEqual([...hs2Imports2024()], [...csvParse(chapters)]);
  },
});

Deno.test({
  name:
    `the members of each grouping add up to the API's own row, to the dollar, in 24 responses${reason}`,
  ignore,
  fn() {
    const members = group(groupingMembers(), (row) => row.grouping);
    for (const flow of FLOWS) {
      for (let month = 1; month <= 12; month++) {
        const path = `recorded/${flow}_hs_2024-${String(month).padStart(2, "0")}.json`;
        const [, ...rows]: string[][] = JSON.parse(readShared(path));
        const values = new Map(rows.map(([code = "", , value]) => [code, Number(value)]));
        const inAnswer = groupings().filter((row) => row.code !== "0001");
        for (const { code } of inAnswer) {
          const total = sum(members.get(code) ?? [], (row) => values.get(row.cty_code) ?? 0);
          strictEqual(total, values.get(code), `${code} in ${path}`);
        }
        const world = sum([...values], ([code, value]) => /^[1-8]\d{3}$/.test(code) ? value : 0);
        strictEqual(world, values.get("-"), path);
      }
    }
  },
});

Deno.test({
  name: `the variables of the hs datasets are those of the API's own metadata${reason}`,
  ignore,
  fn() {
    for (const flow of FLOWS) {
      const metadata = JSON.parse(readShared(`recorded/${flow}_hs_variables.json`)).variables;
      const ours = variables().filter((row) =>
        row.flow === flow && row.datasets.split(" ").includes("hs")
      );
      deepStrictEqual(ours.map((row) => row.name).sort(), Object.keys(metadata).sort());
      for (const { name, type } of ours) strictEqual(metadata[name].predicateType, type, name);
    }
  },
});

Deno.test({
  name:
    `imports for consumption by chapter are near the general imports of the recorded responses${reason}`,
  ignore,
  async fn() {
    const file = await Deno.open(new URL("recorded/imports_hs2_by_country_2024.csv.gz", SHARED));
    const text = file.readable.pipeThrough(new DecompressionStream("gzip"));
    const general = rollup(
      csvParse(await new Response(text).text()),
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
  },
});
