import { showAsTable } from "../cell/_display.ts";
import { viewOf } from "../cell/_view_of.ts";
import { CensusQueryError } from "../errors.ts";
import type { Dataset, Variable } from "./dataset_names.ts";
import { type Flow, wordsIn } from "./datasets.ts";
import { nearest } from "./_nearest.ts";
import { once } from "./_once.ts";
import { counterpartRows, variableRows } from "./_tables.ts";
import { unknownDataset } from "./_unknown_dataset.ts";

/** What a variable is, which says what may be done with it. */
export type VariableKind =
  | "value"
  | "weight"
  | "quantity"
  | "count"
  | "code"
  | "name"
  | "level"
  | "flag"
  | "unit"
  | "update"
  | "time";

/** What a measure adds up over: one month, or the year so far. December's is the year. */
export type Period = "month" | "year to date" | "";

/** What is known of a variable of one flow. */
export interface VariableFacts<Name extends string = string> {
  /** The name that the API knows: `GEN_VAL_MO`. */
  readonly name: Name;
  /** The flow whose datasets have it. */
  readonly flow: Flow;
  /** What it is, in words of ours. */
  readonly description: string;
  /** `U.S. dollars`, `kilograms`, `records`, or the variable that names the unit of a quantity. */
  readonly unit: string;
  /** What a measure measures: "general imports, customs value". Empty for codes and names. */
  readonly basis: string;
  /** Empty for what is no measure. */
  readonly period: Period;
  /** What may be done with it. */
  readonly kind: VariableKind;
  /** The code that must stand in the same query: a name without its code gives the total only. */
  readonly requires: string;
  /** The same thing in the other flow, where it goes by another name there. */
  readonly counterpart: string;
  /** How many characters its codes may have; empty where the API does not say. */
  readonly widths: readonly number[];
  /** The datasets of the flow that have it. */
  readonly datasets: readonly Dataset[];
}

/** All variables: one that both flows have stands twice. */
export const allVariables: () => readonly VariableFacts[] = once(() =>
  variableRows().map((row) => {
    const flow = row.flow as Flow;
    const other = flow === "exports" ? "imports" : "exports";
    const pair = counterpartRows().find((names) => names[flow] === row.name);
    return {
      name: row.name,
      flow,
      description: row.description,
      unit: row.unit,
      basis: row.basis,
      period: row.period as Period,
      kind: row.kind as VariableKind,
      requires: row.requires,
      counterpart: pair?.[other] ?? "",
      widths: wordsIn(row.width).map(Number),
      datasets: wordsIn(row.datasets).map((name) => `${flow}/${name}` as Dataset),
    };
  })
);

/** The variables of each dataset by their names. */
const byDataset = once(() => {
  const names = new Map<string, Map<string, VariableFacts>>();
  for (const variable of allVariables()) {
    for (const dataset of variable.datasets) {
      const known = names.get(dataset) ?? new Map<string, VariableFacts>();
      names.set(dataset, known.set(variable.name, variable));
    }
  }
  return names;
});

/** The variables of one dataset by their names; none if there is no such dataset. */
export function variablesOf(dataset: string): ReadonlyMap<string, VariableFacts> {
  return byDataset().get(dataset) ?? new Map();
}

/**
 * The variables of one dataset, as data and, in a cell, as a table.
 *
 * @param dataset The dataset, such as `exports/hs`.
 * @returns What is known of each of its variables.
 * @throws {CensusQueryError} If there is no such dataset.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { variables } from "us-trade";
 *
 * deepStrictEqual(
 *   variables("exports/statehs").filter((d) => d.kind === "code").map((d) => d.name),
 *   ["CTY_CODE", "E_COMMODITY", "STATE"],
 * );
 * ```
 */
export function variables<D extends Dataset>(dataset: D): VariableFacts<Variable<D>>[] {
  const known = [...variablesOf(dataset).values()];
  if (known.length === 0) throw unknownDataset(dataset);
  const columns = ["name", "description", "unit", "basis", "requires"];
  return showAsTable(
    known as VariableFacts<Variable<D>>[],
    () => viewOf(known, { columns, most: Infinity }),
  );
}

/**
 * What a variable means: once for each flow that has it. The list shows itself as a table.
 *
 * @param name The variable, such as `GEN_VAL_MO`.
 * @returns One entry, or two for a variable that both flows have.
 * @throws {CensusQueryError} If no dataset has such a variable.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { describeVariable } from "us-trade";
 *
 * const [imports] = describeVariable("GEN_VAL_MO");
 * deepStrictEqual(
 *   [imports?.basis, imports?.unit, imports?.counterpart],
 *   ["general imports, customs value", "U.S. dollars", "ALL_VAL_MO"],
 * );
 * ```
 */
export function describeVariable<Name extends Variable>(name: Name): VariableFacts<Name>[] {
  const known = allVariables().filter((variable) => variable.name === name);
  if (known.length > 0) {
    const columns = [
      ...["flow", "description", "unit", "basis"],
      ...["requires", "counterpart", "datasets"],
    ];
    return showAsTable(known as VariableFacts<Name>[], () => viewOf(known, { columns }));
  }
  const guess = nearest(name, allVariables().map((variable) => variable.name));
  const hint = guess
    ? `did you mean "${guess}"?`
    : 'variables("exports/hs") lists those of a dataset';
  throw new CensusQueryError(`No variable "${name}" in any dataset: ${hint}`);
}
