import { CensusQueryError } from "../errors.ts";
import { allDatasets, allVariables, variablesOf } from "./_facts.ts";
import { nearest } from "./_nearest.ts";

/**
 * The error for a dataset that is not in the catalogue. One that the API has added since gets into
 * it by `deno task catalogue --refresh`.
 */
export function unknownDataset(name: string): CensusQueryError {
  const guess = nearest(name, allDatasets().map((dataset) => dataset.name));
  return new CensusQueryError(
    `No dataset "${name}": ${guess ? `did you mean "${guess}"?` : "datasets() lists them"}`,
  );
}

/**
 * The error for a variable that a dataset lacks: it names the one that was probably meant, by
 * spelling, or the one that means the same in this flow, or the datasets that have it.
 */
export function unknownVariable(dataset: string, name: string): CensusQueryError {
  const names = variablesOf(dataset).map((variable) => variable.name);
  const meant = nearest(name, [...names, ...allVariables().map((variable) => variable.name)]);
  const hint = meant === null
    ? `variables("${dataset}") lists them, and one that is new in the API gets into the list by ` +
      `"deno task catalogue --refresh"`
    : names.includes(meant)
    ? `did you mean "${meant}"?`
    : describeElsewhere(dataset, names, meant);
  return new CensusQueryError(`No variable "${name}" in ${dataset}: ${hint}`);
}

function describeElsewhere(dataset: string, names: readonly string[], meant: string): string {
  const [flow] = dataset.split("/");
  const known = allVariables().filter((variable) => variable.name === meant);
  const counterpart = known.find((variable) => names.includes(variable.counterpart))?.counterpart;
  if (counterpart) {
    const other = flow === "exports" ? "imports" : "exports";
    return `did you mean "${counterpart}"? "${meant}" is in ${other}`;
  }
  const holders = (known.find((variable) => variable.flow === flow) ?? known[0])?.datasets ?? [];
  const isCommodity = allDatasets().some(({ commodity }) => commodity === meant);
  return `"${meant}" is in ${holders.join(", ")}` +
    (isCommodity ? ", and one query takes one classification" : "");
}
