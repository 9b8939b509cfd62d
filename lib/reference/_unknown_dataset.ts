import { CensusQueryError } from "../errors.ts";
import { datasets } from "./datasets.ts";
import { nearest } from "./_nearest.ts";

/**
 * The error for a dataset that is not in the catalogue. One that the API has added since gets into
 * it by `deno task catalogue --refresh`.
 */
export function unknownDataset(name: string): CensusQueryError {
  const guess = nearest(name, datasets().map((dataset) => dataset.name));
  return new CensusQueryError(
    `No dataset "${name}": ${guess ? `did you mean "${guess}"?` : "datasets() lists them"}`,
  );
}
