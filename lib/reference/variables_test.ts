import { deepStrictEqual, match, ok, strictEqual, throws } from "node:assert/strict";
import { CensusQueryError } from "../errors.ts";
import { shown } from "../../tests/shown.ts";
import { datasets } from "./datasets.ts";
import { allVariables, describeVariable, variables } from "./variables.ts";

Deno.test("datasets() lists the 18 datasets, as data and as a table", async () => {
  const known = datasets();
  strictEqual(known.length, 18);
  deepStrictEqual(known.find((d) => d.name === "imports/hs")?.levels, [
    "HS2",
    "HS4",
    "HS6",
    "HS10",
  ]);
  const { html, text } = await shown(known);
  match(html, /<td[^>]*>exports\/enduse<\/td>/);
  match(text, /exports\/enduse +End-use/);
});

Deno.test("variables() lists a dataset's variables: as many as the Bureau's guide has", async () => {
  const counts = new Map(datasets().map(({ name }) => [name, variables(name).length]));
  // Counted in appendices A and B of the guide.
  deepStrictEqual(
    [counts.get("exports/hs"), counts.get("imports/hs"), counts.get("exports/usda")],
    [41, 70, 28],
  );
  throws(
    () => variables("exports/hss" as "exports/hs"),
    new CensusQueryError('No dataset "exports/hss": did you mean "exports/hs"?'),
  );
  const { html, text } = await shown(variables("imports/hs"));
  match(text, /VES_WGT_YR/);
  match(html, /general imports by air, customs value/);
});

Deno.test("describeVariable() tells the meaning in each flow", async () => {
  const [exported, imported] = describeVariable("AIR_VAL_MO");
  strictEqual(exported?.basis, "total exports by air, FAS value");
  strictEqual(imported?.basis, "general imports by air, customs value");
  deepStrictEqual(describeVariable("DF")[0]?.datasets.length, 6);
  match((await shown(describeVariable("GEN_VAL_MO"))).text, /U\.S\. dollars/);
  throws(
    () => describeVariable("GEN_VAL" as "GEN_VAL_MO"),
    new CensusQueryError('No variable "GEN_VAL" in any dataset: did you mean "GEN_VAL_MO"?'),
  );
});

Deno.test("every measure has a basis and a unit, and every counterpart is a variable", () => {
  const names = new Map(
    allVariables().map((variable) => [`${variable.flow} ${variable.name}`, variable]),
  );
  for (const { name, flow, kind, basis, unit, counterpart, requires } of allVariables()) {
    const isMeasure = ["value", "weight", "quantity", "count"].includes(kind);
    ok(!isMeasure || (basis && unit), name);
    const other = flow === "exports" ? "imports" : "exports";
    ok(counterpart === "" || names.has(`${other} ${counterpart}`), counterpart);
    ok(requires === "" || names.has(`${flow} ${requires}`), requires);
  }
});
