import { NO_ROWS } from "../lib/columns/columns.ts";
import type { Source } from "../lib/table/source.ts";
import { type Row, Table } from "../lib/table/table.ts";

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
  if (header.length === 0) return new Table(NO_ROWS, TRIAL_SOURCE);
  return Table.fromRows(header, rows, TRIAL_SOURCE);
}
