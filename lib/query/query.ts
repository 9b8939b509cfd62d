import type { Dataset, Variable } from "../reference/dataset_names.ts";
import type { Country } from "../reference/find_country.ts";

/**
 * What is asked of a dataset.
 *
 * - `get`: variables, the columns of the answer in this order.
 * - `time`: a month `2025-10`, a year `2025`, `from 2025-01`, or `from 2025-01 to 2025-06`; or
 *   `YEAR` and `MONTH` in its place.
 * - Any other variable is a predicate, which narrows the rows: one value, or several of which any
 *   may match. A trailing `*` matches the rest, and `-` is the row of the total. `CTY_CODE` takes what
 *   `findCountry` gives as well.
 */
export type Query<
  D extends Dataset = Dataset,
  Get extends Gettable<D> = Gettable<D>,
  Predicate extends Variable<D> | "get" = Variable<D>,
> =
  & { readonly get: readonly Get[] }
  & { readonly [Name in Predicate]?: PredicateValue<Name> };

/** What a predicate may be: one value, or several of which any may match. */
export type PredicateValue<Name extends string> = Name extends "CTY_CODE"
  ? string | Country | readonly (string | Country)[]
  : string | readonly string[];

/** Any variable but `time`, which the API takes as a predicate only, and gives as a column anyway. */
export type Gettable<D extends Dataset> = Exclude<Variable<D>, "time">;
