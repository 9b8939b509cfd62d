import { group, rollup, sum } from "d3";
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { MONTHS, needsShared, readShared, recordedAnswer } from "../../tests/recorded.ts";
import { unique } from "../../tests/unique.ts";
import {
  chapterRows,
  countryRows,
  datasetRows,
  groupingRows,
  memberRows,
  parseTable,
  sectionRows,
  summaryLevelRows,
  variableRows,
} from "./_tables.ts";

const FLOWS = ["exports", "imports"] as const;

Deno.test("each country stands once, and belongs to one of the seven continents", () => {
  const codes = unique(countryRows(), "cty_code");
  const continents = groupingRows().map((row) => row.code).filter((code) => code.endsWith("XXX"));
  strictEqual(codes.size, 242);
  strictEqual(continents.length, 7);
  for (const { cty_code, api_name, iso2, continent } of countryRows()) {
    ok(/^\d{4}$/.test(cty_code), cty_code);
    // Code 8220 is trade whose country is not known: it has neither a name nor a place.
    strictEqual(continents.includes(continent), api_name !== "", cty_code);
    ok(/^[A-Z]{2}$/.test(iso2) || cty_code === "8220", cty_code);
  }
  unique(countryRows().filter((row) => row.api_name), "api_name");
  unique(countryRows().filter((row) => row.iso3), "iso3");
});

Deno.test("groupings have known countries, and continents have those that name them", () => {
  const codes = unique(groupingRows(), "code");
  unique(memberRows(), "grouping", "cty_code");
  const continentOf = new Map(countryRows().map((row) => [row.cty_code, row.continent]));
  for (const { grouping, cty_code } of memberRows()) {
    ok(codes.has(grouping), grouping);
    ok(continentOf.get(cty_code), cty_code);
    if (grouping.endsWith("XXX")) strictEqual(continentOf.get(cty_code), grouping);
  }
  const inContinents = memberRows().filter((row) => row.grouping.endsWith("XXX"));
  strictEqual(inContinents.length, countryRows().filter((row) => row.continent).length);
  const sizes = rollup(memberRows(), (rows) => rows.length, (row) => row.grouping);
  strictEqual(sizes.get("0003"), 28, "the 27 of the European Union, and the United Kingdom once");
  strictEqual(sizes.get("0027"), 10, "ASEAN had ten members");
});

Deno.test("each variable belongs to known datasets, and each measure says what it measures", () => {
  unique(variableRows(), "flow", "name");
  const ofFlow = (flow: string) => variableRows().filter((row) => row.flow === flow);
  strictEqual(ofFlow("exports").length, 56);
  strictEqual(ofFlow("imports").length, 85);
  for (const flow of FLOWS) {
    const known = new Set(
      datasetRows().filter((row) => row.flow === flow).map((row) => row.dataset),
    );
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
    for (const row of datasetRows().filter((row) => row.flow === flow)) {
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
  const basis = new Map(variableRows().map((row) => [`${row.flow} ${row.name}`, row.basis]));
  strictEqual(basis.get("exports ALL_VAL_MO"), "total exports, FAS value");
  strictEqual(basis.get("imports GEN_VAL_YR"), "general imports, customs value");
  strictEqual(basis.get("imports CON_VAL_MO"), "imports for consumption, customs value");
  strictEqual(basis.get("imports CAL_DUT_YR"), "calculated duty on imports for consumption");
  strictEqual(basis.get("imports GEN_CIF_MO"), "general imports, CIF value");
  strictEqual(basis.get("exports VES_WGT_MO"), "total exports by vessel, shipping weight");
});

Deno.test("chapters run from 01 to 99 without 77, each in its section, with a short name", () => {
  const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, "0"));
  deepStrictEqual(chapterRows().map((row) => row.hs2), numbers.filter((hs2) => hs2 !== "77"));
  unique(chapterRows(), "short_name");
  const sections = new Map(sectionRows().map((row) => [row.section, row.chapters.split(" to ")]));
  strictEqual(sections.size, 22);
  for (const { hs2, name, short_name, section } of chapterRows()) {
    const [first = "", last = first] = sections.get(section) ?? [];
    ok(first <= hs2 && hs2 <= last, `${hs2} is not in section ${section}`);
    ok(short_name.length <= 28, short_name);
    ok(name.length <= 150, name);
  }
});

Deno.test("valid summary levels are complete", () => {
  strictEqual(unique(summaryLevelRows(), "flow", "code").size, 128);
  for (const { code, tokens } of summaryLevelRows()) strictEqual(tokens.replaceAll(" ", ""), code);
});

Deno.test("the members of each grouping add up to the API's own row, to the dollar, in 24 responses", () => {
  const members = group(
    memberRows().filter((row) => row.member_to === "" && row.member_from <= "2024-01"),
    (row) => row.grouping,
  );
  for (const flow of FLOWS) {
    for (const month of MONTHS) {
      const path = `${flow} 2024-${month}`;
      const [, ...rows] = recordedAnswer(flow, month);
      const values = new Map(rows.map(([code = "", , value]) => [code, Number(value)]));
      const inAnswer = groupingRows().filter((row) => row.code !== "0001");
      for (const { code } of inAnswer) {
        const total = sum(members.get(code) ?? [], (row) => values.get(row.cty_code) ?? 0);
        strictEqual(total, values.get(code), `${code} in ${path}`);
      }
      const world = sum([...values], ([code, value]) => /^[1-8]\d{3}$/.test(code) ? value : 0);
      strictEqual(world, values.get("-"), path);
    }
  }
});

Deno.test({
  name: `the variables of the hs datasets are those of the API's own metadata${needsShared.reason}`,
  ignore: needsShared.ignore,
  fn() {
    for (const flow of FLOWS) {
      const metadata = JSON.parse(readShared(`recorded/${flow}_hs_variables.json`)).variables;
      const ours = variableRows().filter((row) =>
        row.flow === flow && row.datasets.split(" ").includes("hs")
      );
      deepStrictEqual(ours.map((row) => row.name).sort(), Object.keys(metadata).sort());
      for (const { name, type } of ours) strictEqual(metadata[name].predicateType, type, name);
    }
  },
});

Deno.test("a table whose columns were renamed, moved or cut off is an error that names it", () => {
  for (const header of ["code,title", "name,code", "code", "code,name,note"]) {
    throws(
      () => parseTable("groupings", `${header}\n0003,European Union\n`, ["code", "name"]),
      new Error(`data/groupings.csv has the columns "${header}", not "code,name"`),
    );
  }
  deepStrictEqual(
    [...parseTable("groupings", "code,name\n0003,European Union\n", ["code", "name"])],
    [{ code: "0003", name: "European Union" }],
  );
});
