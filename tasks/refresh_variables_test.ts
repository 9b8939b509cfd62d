import { deepStrictEqual } from "node:assert/strict";
import { type PublishedVariable, refreshVariables, type VariableRow } from "./refresh_variables.ts";

function row(name: string, datasets: string): VariableRow {
  return {
    ...{
      flow: "exports",
      name,
      type: "int",
      kind: "value",
      unit: "U.S. dollars",
      basis: "",
    },
    ...{ period: "month", description: "", width: "", requires: "", datasets },
  };
}

Deno.test("a variable that its last dataset loses leaves the table, so that no editor offers it", () => {
  const { rows, changes } = refreshVariables(
    [row("AIR_VAL_MO", "hs"), row("ALL_VAL_MO", "hs naics")],
    new Map<string, Record<string, PublishedVariable>>([
      ["exports/hs", {}],
      ["exports/naics", { ALL_VAL_MO: { predicateType: "int" } }],
    ]),
  );
  deepStrictEqual(rows.map(({ name, datasets }) => [name, datasets]), [[
    "ALL_VAL_MO",
    "naics",
  ]]);
  deepStrictEqual(changes, [
    "exports/hs: AIR_VAL_MO is gone",
    "exports/hs: ALL_VAL_MO is gone",
  ]);
});
