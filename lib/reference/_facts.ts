import type { Dataset } from "./dataset_names.ts";
import { once } from "./_once.ts";
import * as tables from "./_tables.ts";

/** The direction of trade, seen from the United States. */
export type Flow = "exports" | "imports";

/** What is known of a dataset. */
export interface DatasetFacts {
  readonly name: Dataset;
  readonly title: string;
  /** The variable of its commodity codes: `E_COMMODITY`, `NAICS`. */
  readonly commodity: string;
  /** The values of `COMM_LVL`, from coarse to fine; none if its codes have one level. */
  readonly levels: readonly string[];
  /** By what its rows can be broken out, besides commodity and time. */
  readonly breakdowns: readonly string[];
}

/** What is known of a variable of one flow. */
export interface VariableFacts<Name extends string = string> {
  readonly name: Name;
  readonly flow: Flow;
  readonly description: string;
  /** `U.S. dollars`, `kilograms`, `records`, or the variable that names the unit of a quantity. */
  readonly unit: string;
  /** What a measure measures: "general imports, customs value". Empty for codes and names. */
  readonly basis: string;
  /** `month`, `year to date` (December's is the year), or empty. */
  readonly period: string;
  /** `value`, `weight`, `quantity`, `count`, `code`, `name`, `level`, `flag`, `unit`, `time`. */
  readonly kind: string;
  /** The code that must stand in the same query: a name without its code gives the total only. */
  readonly requires: string;
  /** The same thing in the other flow, where it goes by another name there. */
  readonly counterpart: string;
  /** How many characters its codes may have; empty where the API does not say. */
  readonly widths: readonly number[];
  /** The datasets of the flow that have it. */
  readonly datasets: readonly Dataset[];
}

/** All datasets. */
export const allDatasets = once((): readonly DatasetFacts[] =>
  tables.datasets().map((row) => ({
    name: `${row.flow}/${row.dataset}` as Dataset,
    title: row.title,
    commodity: row.code_variable,
    levels: words(row.comm_lvl),
    breakdowns: words(row.detail_variables),
  }))
);

/** All variables: one that both flows have stands twice. */
export const allVariables = once((): readonly VariableFacts[] =>
  tables.variables().map((row) => {
    const flow = row.flow as Flow;
    const other = flow === "exports" ? "imports" : "exports";
    const pair = tables.counterparts().find((names) => names[flow] === row.name);
    return {
      name: row.name,
      flow,
      description: row.description,
      unit: row.unit,
      basis: row.basis,
      period: row.period,
      kind: row.kind,
      requires: row.requires,
      counterpart: pair?.[other] ?? "",
      widths: words(row.width).map(Number),
      datasets: words(row.datasets).map((name) => `${flow}/${name}` as Dataset),
    };
  })
);

/** The variables of one dataset. */
export function variablesOf(dataset: string): readonly VariableFacts[] {
  return allVariables().filter(({ datasets }) => (datasets as readonly string[]).includes(dataset));
}

/**
 * What variables measure, each basis once, in the order asked: for a source line. That a value is
 * of the year so far, and not of the month, is said with it.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { measuresOf } from "./_facts.ts";
 *
 * deepStrictEqual(measuresOf("imports/hs", ["CTY_CODE", "GEN_VAL_YR"]), [
 *   "general imports, customs value, year to date",
 * ]);
 * ```
 */
export function measuresOf(dataset: Dataset, names: readonly string[]): string[] {
  const facts = variablesOf(dataset);
  const measures = names.flatMap((name) => facts.find((fact) => fact.name === name) ?? []);
  const bases = new Set(measures.map(({ basis }) => basis).filter(Boolean));
  return [...bases].map((basis) => {
    const periods = new Set(measures.filter((fact) => fact.basis === basis).map((d) => d.period));
    if (!periods.has("year to date")) return basis;
    return `${basis}, ${periods.has("month") ? "month and year to date" : "year to date"}`;
  });
}

function words(cell: string): string[] {
  return cell.split(" ").filter(Boolean);
}
