import type { Column, NumberColumn, TextColumn } from "../columns/columns.ts";
import type { Table } from "../table/table.ts";

/** What the API sends as `time`. */
const MONTH = /^\d{4}-\d\d$/;

/**
 * A column as it stands in a file of columns. Codes stay texts, with their leading zeros; a measure
 * is a whole number of 64 bits; a month is a date, its first day, so that every engine can count
 * with it. What the API sent as null stays null.
 */
export type FileColumn =
  | { readonly name: string; readonly kind: "text"; readonly cells: TextColumn }
  | { readonly name: string; readonly kind: "month"; readonly cells: TextColumn }
  | { readonly name: string; readonly kind: "number"; readonly cells: NumberColumn };

/**
 * The columns of a table for a file, each name once: no format can tell twins apart.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { fetchTable, loadConfig } from "us-trade";
 * import { fileColumns } from "./_file_columns.ts";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10", CTY_CODE: "2010" } as const;
 * const columns = fileColumns(await fetchTable("exports/hs", query, config));
 * deepStrictEqual(columns.map(({ name, kind }) => `${name}: ${kind}`), [
 *   "CTY_CODE: text",
 *   "ALL_VAL_MO: number",
 *   "time: month",
 * ]);
 * ```
 */
export function fileColumns({ columns }: Table): FileColumn[] {
  const first = new Map<string, Column>();
  for (const [place, column] of columns.columns.entries()) {
    const name = columns.header[place] ?? "";
    if (!first.has(name)) first.set(name, column);
  }
  return [...first].map(([name, cells]) => {
    if (cells.kind === "number") return { name, kind: "number", cells };
    return { name, kind: holdsMonths(name, cells) ? "month" : "text", cells };
  });
}

function holdsMonths(name: string, { dictionary }: TextColumn): boolean {
  return name === "time" && dictionary.every((text) => text === null || MONTH.test(text));
}

/**
 * The cells of a column of texts, one for each row.
 *
 * @param change Makes of a text what stands in the file; it is asked once for each distinct text.
 */
export function cellsOf<Cell>(
  { dictionary, codes }: TextColumn,
  change: (text: string) => Cell,
): (Cell | null)[] {
  const changed = dictionary.map((text) => text === null ? null : change(text));
  return Array.from(codes, (code) => changed[code] ?? null);
}

/** The first day of a month, `2025-10`. */
export function firstDay(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
