import { CensusQueryError } from "../errors.ts";
import { commodityVariables } from "./datasets.ts";
import { nearest } from "./_nearest.ts";
import { allVariables, variablesOf } from "./variables.ts";

/**
 * The error for a variable that a dataset lacks: it names the one that was probably meant, by
 * spelling, or the one that means the same in this flow, or the datasets that have it.
 */
export function unknownVariable(dataset: string, name: string): CensusQueryError {
  const names = variablesOf(dataset);
  const all = allVariables().map((variable) => variable.name);
  const meant = nearest(name, [...names.keys(), ...all]);
  const hint = meant === null
    ? `variables("${dataset}") lists them, and one that is new in the API gets into the list by ` +
      `"deno task catalogue --refresh"`
    : names.has(meant)
    ? `did you mean "${meant}"?`
    : describeElsewhere(dataset, meant);
  return new CensusQueryError(`No variable "${name}" in ${dataset}: ${hint}`);
}

function describeElsewhere(dataset: string, meant: string): string {
  const [flow] = dataset.split("/");
  const known = allVariables().filter((variable) => variable.name === meant);
  const names = variablesOf(dataset);
  const counterpart = known.find((variable) => names.has(variable.counterpart))?.counterpart;
  if (counterpart) {
    const other = flow === "exports" ? "imports" : "exports";
    return `did you mean "${counterpart}"? "${meant}" is in ${other}`;
  }
  const holders = (known.find((variable) => variable.flow === flow) ?? known[0])?.datasets ?? [];
  return `"${meant}" is in ${holders.join(", ")}` +
    (commodityVariables().includes(meant) ? ", and one query takes one classification" : "");
}
