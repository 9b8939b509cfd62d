import { takeRows } from "../lib/columns/_take_rows.ts";
import type { Column } from "../lib/columns/columns.ts";
import { codeLevel } from "../lib/reference/_code_level.ts";
import { variablesOf } from "../lib/reference/variables.ts";
import { columnOf } from "../lib/table/grain.ts";
import { Table } from "../lib/table/table.ts";
import type { PullPlan } from "./pull_plan.ts";

/** What adds up other rows of an answer. */
const SUMS = ["total", "world", "groupings"];

/**
 * The rows of a month that hold each dollar once: without totals and without groupings of partners,
 * which repeat what the others hold. So a sum over the folder is a sum.
 */
export function leavesOf(table: Table, { dimensions, where }: PullPlan): Table {
  const checks = dimensions.filter((name) => where[name] === undefined)
    .map((name) => leafCheck(name, columnOf(table.columns, name)));
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (checks.every((isLeaf) => isLeaf(row))) rows.push(row);
  }
  return new Table(takeRows(table.columns, rows), table.source);
}

function leafCheck(name: string, column: Column | undefined): (row: number) => boolean {
  if (column?.kind !== "text") return () => true;
  const isLeaf = column.dictionary.map((code) => !SUMS.includes(codeLevel(name, code ?? "")));
  return (row) => isLeaf[column.codes[row] ?? 0] ?? true;
}

/** The measures that may be added: quantities of different goods have different units. */
export function addable({ dataset, measures }: PullPlan): string[] {
  const variables = variablesOf(dataset);
  return measures.filter((name) => variables.get(name)?.kind !== "quantity");
}

/** The sums of measures by month; a month without rows is not in it. */
export function sumsByMonth(
  { columns }: Table,
  measures: readonly string[],
): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  const times = columnOf(columns, "time");
  if (times?.kind !== "text") return sums;
  for (const name of measures) {
    const cells = columnOf(columns, name);
    if (cells?.kind !== "number") continue;
    for (let row = 0; row < columns.length; row++) {
      const month = times.dictionary[times.codes[row] ?? 0] ?? "";
      const ofMonth = sums.get(month) ?? new Map<string, number>();
      const value = cells.values[row] ?? NaN;
      sums.set(
        month,
        ofMonth.set(name, (ofMonth.get(name) ?? 0) + (Number.isNaN(value) ? 0 : value)),
      );
    }
  }
  return sums;
}
