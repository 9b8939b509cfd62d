import type { ColumnSource, ParquetWriteOptions } from "hyparquet-writer";
import { CensusError } from "../errors.ts";
import type { Table } from "../table/table.ts";
import { cellsOf, type FileColumn, fileColumns, firstDay } from "./_file_columns.ts";
import { notesOf } from "./_notes.ts";
import { writeWhole } from "./_write_whole.ts";

/** A row group is what an engine reads at a time, and in parallel; this many is DuckDB's own choice. */
const ROWS_IN_A_GROUP = 122_880;

type Schema = NonNullable<ParquetWriteOptions["schema"]>;

/** How each kind of column is written. Any cell may be null. */
const TYPES: Readonly<Record<FileColumn["kind"], Omit<Schema[number], "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  month: { type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" },
  number: { type: "INT64", repetition_type: "OPTIONAL" },
};

/**
 * Writes a table into a Parquet file, which DuckDB, pandas, Polars, Spark and ClickHouse read. Codes
 * stay texts with their leading zeros, a month becomes a date (its first day), measures are whole
 * numbers, and null stays null. Where the figures are from goes with them, as the file's metadata:
 * the source line, the request and the vintage.
 *
 * @param table What {@linkcode fetchTable} gives.
 * @param path The file; it is there whole or not at all, and replaces one of the same name.
 * @returns When the file is on the disk.
 * @throws {CensusError} If the table has no columns, since it has no rows, or if the file cannot be
 * written.
 *
 * @example
 * ```ts
 * import { ok } from "node:assert";
 * import { fetchTable, loadConfig, toParquet } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025" } as const;
 * const folder = await Deno.makeTempDir();
 * await toParquet(await fetchTable("exports/hs", query, config), `${folder}/exports.parquet`);
 * ok((await Deno.stat(`${folder}/exports.parquet`)).size > 1000);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function toParquet(table: Table, path: string): Promise<void> {
  const columns = fileColumns(table);
  if (columns.length === 0) {
    const why = table.whyEmpty ? `: ${table.whyEmpty.sentence}` : "";
    throw new CensusError(`There are no rows to write into ${path}${why}`);
  }
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const bytes = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, kind }) => ({ name, ...TYPES[kind] })),
    ],
    columnData: columns.map((column): ColumnSource => ({
      name: column.name,
      data: dataOf(column),
    })),
    rowGroupSize: ROWS_IN_A_GROUP,
    kvMetadata: notesOf(table.source).map(([key, value]) => ({ key, value })),
    createdBy: "us-trade",
  });
  await writeWhole(path, new Uint8Array(bytes));
}

function dataOf(column: FileColumn): ColumnSource["data"] {
  switch (column.kind) {
    case "text":
      return cellsOf(column.cells, (text) => text);
    case "month":
      return cellsOf(column.cells, firstDay);
    case "number":
      return wholeNumbers(column.cells.values);
  }
}

/** Bigints by themselves take four times the memory of an array of 64 bits, which has no nulls. */
function wholeNumbers(values: Float64Array): BigInt64Array | (bigint | null)[] {
  if (!values.some(Number.isNaN)) return BigInt64Array.from(values, BigInt);
  return Array.from(values, (value) => Number.isNaN(value) ? null : BigInt(value));
}
