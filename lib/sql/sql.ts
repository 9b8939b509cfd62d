/**
 * SQL in a cell, by DuckDB, over tables and over folders of Parquet files. It is an entry of its own,
 * `us-trade/sql`, so that `us-trade` loads nothing of it.
 *
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawTablesWith, showAsTable } from "../cell/_display.ts";
import { CensusError } from "../errors.ts";
import { toParquet } from "../files/to_parquet.ts";
import { Table } from "../table/table.ts";
import { connect, type Result } from "./_duckdb.ts";

// What draws is loaded when something is drawn.
drawTablesWith(async (view) => (await import("../notebook/_render_table.ts")).renderTable(view));

/** What may stand in `${...}`: a table to query, or a value. */
export type SqlValue = Table | string | number | bigint | boolean | Date | null;

/**
 * Runs a query in DuckDB. A table in `${...}` stands for its rows, and any other value is passed
 * beside the query, so that it needs no quotes. DuckDB reads files, too: the README shows a query over
 * a folder that `deno task pull` has made.
 *
 * Codes are texts, and a month is the date of its first day. The copy of a table of a million rows
 * takes a second: who asks it many questions writes it once, with `toParquet`, and queries the file.
 *
 * @returns The rows as objects, in a list that shows itself as a table and goes into Plot. Whole
 * numbers are numbers, of more than 15 digits bigints; dates are `Date`.
 * @throws {CensusError} If DuckDB is not installed, or a table has no rows.
 * @throws {Error} If DuckDB cannot run the query; its own words say why.
 *
 * @example
 * ```ts ignore
 * import { fetchTable } from "us-trade";
 * import { sql } from "us-trade/sql";
 *
 * const table = await fetchTable("exports/hs", { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025" });
 * await sql`
 *   select CTY_CODE, sum(ALL_VAL_MO) as value
 *   from ${table} where CTY_CODE similar to '[1-7][0-9]{3}' -- Countries: no groupings, no world.
 *   group by all order by value desc limit 5`;
 * ```
 */
export async function sql<Row extends object = Record<string, unknown>>(
  strings: TemplateStringsArray,
  ...values: SqlValue[]
): Promise<Row[]> {
  const connection = await connect();
  const folder = await mkdtemp(join(tmpdir(), "us-trade-sql-"));
  try {
    const { text, parameters } = await writeQuery(strings, values, folder);
    return rowsOf<Row>(await connection.runAndReadAll(text, parameters));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A query as DuckDB takes it: tables are files, and values are `$1`, `$2`, ... */
async function writeQuery(
  [first = "", ...others]: readonly string[],
  values: readonly SqlValue[],
  folder: string,
): Promise<{ text: string; parameters: unknown[] }> {
  const files = new Map<Table, string>();
  const parameters: unknown[] = [];
  let text = first;
  for (const [place, value] of values.entries()) {
    if (value instanceof Table) {
      const file = files.get(value) ??
        await writeTable(value, join(folder, `${files.size}.parquet`));
      files.set(value, file);
      text += `read_parquet('${file.replaceAll("'", "''")}')`;
    } else {
      parameters.push(value instanceof Date ? value.toISOString() : value);
      text += `$${parameters.length}`;
    }
    text += others[place] ?? "";
  }
  return { text, parameters };
}

async function writeTable(table: Table, path: string): Promise<string> {
  if (table.length === 0) {
    const why = table.whyEmpty ? `: ${table.whyEmpty.sentence}` : "";
    throw new CensusError(`The table has no rows to query${why}`);
  }
  await toParquet(table, path);
  return path;
}

function rowsOf<Row extends object>(result: Result): Row[] {
  const header = result.columnNames();
  const rows = result.getRowObjectsJS().map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, plain(cell)]),
    )
  );
  return showAsTable(rows as Row[], () => ({
    header,
    length: rows.length,
    rowAt: (index) => header.map((name) => shown(rows[index]?.[name])),
  }));
}

/** DuckDB counts in 64 bits and adds in 128; what Plot and arithmetic want is a number. */
function plain(cell: unknown): unknown {
  if (typeof cell !== "bigint") return cell;
  const number = Number(cell);
  return Number.isSafeInteger(number) ? number : cell;
}

/** A date without a time of day is a day. */
function shown(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().replace(/T00:00:00.000Z$/, "") : cell;
}
