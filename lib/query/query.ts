import type { Dataset, Variable } from "../reference/dataset_names.ts";
import { HIDDEN_KEY } from "../settings/key.ts";
import { checkQuery } from "./_check_query.ts";

/**
 * What is asked of a dataset.
 *
 * - `get`: variables, the columns of the answer in this order.
 * - `time`: a month `2025-10`, a year `2025`, `from 2025-01`, or `from 2025-01 to 2025-06`; or
 *   `YEAR` and `MONTH` in its place.
 * - Any other variable is a predicate, which narrows the rows: one value, or several of which any
 *   may match. A trailing `*` matches the rest, and `-` is the row of the total.
 */
export type Query<
  D extends Dataset = Dataset,
  Get extends Gettable<D> = Gettable<D>,
  Predicate extends Variable<D> | "get" = Variable<D>,
> =
  & { readonly get: readonly Get[] }
  & { readonly [Name in Predicate]?: string | readonly string[] };

/** Any variable but `time`, which the API takes as a predicate only, and gives as a column anyway. */
export type Gettable<D extends Dataset> = Exclude<Variable<D>, "time">;

/**
 * The address of a query, without a key: the same query gives the same address, letter by letter.
 *
 * Predicates keep the order in which they were written, because the API repeats them in that order
 * as columns of its answer.
 *
 * @throws {CensusQueryError} If the API would refuse the query, and that can be known beforehand.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { queryUrl } from "./query.ts";
 *
 * strictEqual(
 *   queryUrl("exports/hs", { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10" }, "https://example.org"),
 *   "https://example.org/exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-10",
 * );
 * ```
 */
export function queryUrl(dataset: Dataset, query: Query, base: string): string {
  checkQuery(dataset, query);
  const { get, ...predicates } = query;
  const parameters = Object.entries(predicates).flatMap(([name, value = []]) =>
    [value].flat().map((text) => `${name}=${encodeURIComponent(text)}`)
  );
  return `${base}/${dataset}?${[`get=${get.join(",")}`, ...parameters].join("&")}`;
}

/** The same address as a person could paste it into a browser, with a place for the key. */
export function shareableUrl(url: string): string {
  return `${url}&key=${HIDDEN_KEY}`;
}
