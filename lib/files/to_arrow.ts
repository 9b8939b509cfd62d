import type { Column, DataType } from "@uwdata/flechette";
import type { Table } from "../table/table.ts";
import { cellsOf, type FileColumn, fileColumns, firstDay } from "./_file_columns.ts";
import { notesOf } from "./_notes.ts";

type Flechette = typeof import("@uwdata/flechette");

/** A table of Arrow: as much of flechette's own `Table` as a cell asks for. */
export interface ArrowTable {
  /** How many rows there are. */
  readonly numRows: number;
  /** The columns, and in `metadata` where the figures are from. */
  readonly schema: {
    readonly fields: readonly { readonly name: string }[];
    readonly metadata?: ReadonlyMap<string, string> | null;
  };
  /** A column by its name. */
  getChild(name: string): ArrowColumn;
  /** The rows as objects. */
  toArray(): object[];
}

/** A column of Arrow. */
export interface ArrowColumn extends Iterable<unknown> {
  /** How many cells there are. */
  readonly length: number;
  /** One cell: a text, a number, a date, or null. */
  at(row: number): unknown;
}

/**
 * A table in Arrow's form, which other tools take without a copy: `tableToIPC` of the package
 * `@uwdata/flechette` makes bytes of it for pandas, Polars or a browser, and Plot draws it as it is.
 * Codes are texts, a month is a date (its first day), measures are whole numbers of 64 bits, and null
 * stays null. Where the figures are from stands in the metadata of its schema.
 *
 * @param table What {@linkcode fetchTable} gives.
 * @returns The same rows, as a table of Arrow.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { fetchTable, loadConfig, toArrow } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10", CTY_CODE: "2010" } as const;
 * const arrow = await toArrow(await fetchTable("exports/hs", query, config));
 * strictEqual(arrow.getChild("ALL_VAL_MO").at(0), 29_523_700_000);
 * ```
 */
export async function toArrow(table: Table): Promise<ArrowTable> {
  const flechette = await import("@uwdata/flechette");
  const columns = fileColumns(table)
    .map((column) => [column.name, arrowColumn(column, flechette)] as [string, Column<unknown>]);
  const { schema, children } = flechette.tableFromColumns(columns);
  return new flechette.Table({ ...schema, metadata: new Map(notesOf(table.source)) }, children);
}

function arrowColumn(column: FileColumn, flechette: Flechette): Column<unknown> {
  const { columnFromArray, dateDay, dictionary, int64, utf8 } = flechette;
  const make = (cells: unknown[], type: DataType) =>
    columnFromArray(cells, type, { useDate: true }) as Column<unknown>;
  switch (column.kind) {
    case "text":
      return make(cellsOf(column.cells, (text) => text), dictionary(utf8()));
    case "month":
      return make(cellsOf(column.cells, firstDay), dateDay());
    case "number":
      return make(
        Array.from(column.cells.values, (value) => Number.isNaN(value) ? null : value),
        int64(),
      );
  }
}
