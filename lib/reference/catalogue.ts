import { CensusQueryError } from "../errors.ts";
import { showTable } from "../notebook/show_table.ts";
import {
  allDatasets,
  allVariables,
  type DatasetFacts,
  type VariableFacts,
  variablesOf,
} from "./_facts.ts";
import type { Dataset, Variable } from "./dataset_names.ts";
import { nearest } from "./_nearest.ts";
import { unknownDataset } from "./_unknown_name.ts";

/**
 * The datasets of the API, as data and, in a cell, as a table.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { datasets } from "./catalogue.ts";
 *
 * strictEqual(datasets().length, 18);
 * strictEqual(datasets().find((d) => d.name === "imports/naics")?.commodity, "NAICS");
 * ```
 */
export function datasets(): DatasetFacts[] {
  return showTable(allDatasets(), { most: Infinity });
}

/**
 * The variables of one dataset, as data and, in a cell, as a table.
 *
 * @throws {CensusQueryError} If there is no such dataset.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { variables } from "./catalogue.ts";
 *
 * deepStrictEqual(
 *   variables("exports/statehs").filter((d) => d.kind === "code").map((d) => d.name),
 *   ["CTY_CODE", "E_COMMODITY", "STATE"],
 * );
 * ```
 */
export function variables<D extends Dataset>(dataset: D): VariableFacts<Variable<D>>[] {
  const known = variablesOf(dataset);
  if (known.length === 0) throw unknownDataset(dataset);
  return showTable(known as VariableFacts<Variable<D>>[], {
    columns: ["name", "description", "unit", "basis", "requires"],
    most: Infinity,
  });
}

/**
 * What a variable means: once for each flow that has it. The list shows itself as a table.
 *
 * @throws {CensusQueryError} If no dataset has such a variable.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { describe } from "./catalogue.ts";
 *
 * const [imports] = describe("GEN_VAL_MO");
 * deepStrictEqual(
 *   [imports?.basis, imports?.unit, imports?.counterpart],
 *   ["general imports, customs value", "U.S. dollars", "ALL_VAL_MO"],
 * );
 * ```
 */
export function describe<Name extends Variable>(name: Name): VariableFacts<Name>[] {
  const known = allVariables().filter((variable) => variable.name === name);
  if (known.length > 0) {
    return showTable(known as VariableFacts<Name>[], {
      columns: ["flow", "description", "unit", "basis", "requires", "counterpart", "datasets"],
    });
  }
  const guess = nearest(name, allVariables().map((variable) => variable.name));
  const hint = guess
    ? `did you mean "${guess}"?`
    : 'variables("exports/hs") lists those of a dataset';
  throw new CensusQueryError(`No variable "${name}" in any dataset: ${hint}`);
}
