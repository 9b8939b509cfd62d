import { CensusError } from "../errors.ts";

/** As much of the package `@duckdb/node-api` as is used: without the package there are no types. */
export interface DuckDB {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** A connection, on which queries are run one after the other. */
export interface Connection {
  runAndReadAll(sql: string, values?: readonly unknown[]): Promise<Result>;
}

/** What a query gives. */
export interface Result {
  columnNames(): string[];
  getRowObjectsJS(): Record<string, unknown>[];
}

/** A name that Deno cannot see: it would look for the package before anybody asks for it. */
const PACKAGE: string = "@duckdb/node-api";

let connection: Connection | null = null;

/**
 * The connection of this process to a DuckDB in memory.
 *
 * @throws {CensusError} If DuckDB is not installed; the sentence says how.
 */
export async function connect(): Promise<Connection> {
  if (connection) return connection;
  const duckdb = await importDuckDB();
  const instance = await duckdb.DuckDBInstance.create(":memory:");
  return connection ??= await instance.connect();
}

async function importDuckDB(): Promise<DuckDB> {
  try {
    return await import(PACKAGE);
  } catch (cause) {
    throw new CensusError(
      'DuckDB is not installed: run "npx -y deno@2.8.1 task duckdb" once, and restart the kernel',
      { cause },
    );
  }
}
