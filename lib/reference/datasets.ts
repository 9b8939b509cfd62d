import { showAsTable } from "../cell/_display.ts";
import { viewOf } from "../cell/_view_of.ts";
import type { Dataset } from "./dataset_names.ts";
import { once } from "./_once.ts";
import { datasetRows } from "./_tables.ts";

/** The direction of trade, seen from the United States. */
export type Flow = "exports" | "imports";

/** What is known of a dataset. */
export interface DatasetFacts {
  /** Flow and name: `exports/hs`. */
  readonly name: Dataset;
  /** What the Bureau calls it. */
  readonly title: string;
  /** The variable of its commodity codes: `E_COMMODITY`, `NAICS`. */
  readonly commodity: string;
  /** The values of `COMM_LVL`, from coarse to fine; none if its codes have one level. */
  readonly levels: readonly string[];
  /** By what its rows can be broken out, besides commodity and time: `CTY_CODE`, `DISTRICT`. */
  readonly breakdowns: readonly string[];
}

/**
 * The datasets of the API, as data and, in a cell, as a table.
 *
 * @returns One entry for each of the 18 datasets.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { datasets } from "us-trade";
 *
 * strictEqual(datasets().length, 18);
 * strictEqual(datasets().find((d) => d.name === "imports/naics")?.commodity, "NAICS");
 * ```
 */
export const datasets: () => readonly DatasetFacts[] = once(() => {
  const facts = datasetRows().map((row) => ({
    name: `${row.flow}/${row.dataset}` as Dataset,
    title: row.title,
    commodity: row.code_variable,
    levels: wordsIn(row.comm_lvl),
    breakdowns: wordsIn(row.detail_variables),
  }));
  return showAsTable(facts, () => viewOf(facts, { most: Infinity }));
});

/** What is known of one dataset, or undefined if there is none of this name. */
export function datasetFacts(name: string): DatasetFacts | undefined {
  return datasets().find((dataset) => dataset.name === name);
}

/** The commodity variables of all datasets, each once: `E_COMMODITY`, `NAICS`, ... */
export const commodityVariables: () => readonly string[] = once(() => [
  ...new Set(datasets().map(({ commodity }) => commodity)),
]);

/** The variables by which rows are broken out besides, each once: `CTY_CODE`, `DISTRICT`, ... */
export const breakdownVariables: () => readonly string[] = once(() => [
  ...new Set(datasets().flatMap(({ breakdowns }) => breakdowns)),
]);

/** The words of a cell that holds several, separated by spaces. */
export function wordsIn(cell: string): string[] {
  return cell.split(" ").filter(Boolean);
}
