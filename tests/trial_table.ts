import type { Source } from "../lib/table/source.ts";
import { Table } from "../lib/table/table.ts";
import type { Row } from "../lib/http/_read_answer.ts";

/** The source of a table where it does not matter. */
export const TRIAL_SOURCE: Source = {
  kind: "recorded",
  dataset: "exports/hs",
  url: "",
  measures: [],
  months: null,
  vintage: "",
};

/** A table of these rows. */
export function trialTable<const Column extends string>(
  header: readonly Column[],
  rows: readonly Row[],
): Table<Column> {
  return new Table(header, rows, TRIAL_SOURCE);
}
