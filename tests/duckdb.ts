/**
 * DuckDB for the tests: it is installed as a user would, with `deno task duckdb`, and tests that need
 * it are skipped where it cannot be had.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PACKAGE = `${ROOT}/lib/sql/node_modules/@duckdb/node-api/package.json`;

/** Why there is no DuckDB; null if there is. */
export const lackOfDuckDB: string | null = await prepareDuckDB();

/** The end of the name of a test that needs it. */
export const NEEDS_DUCKDB = lackOfDuckDB === null ? "" : ` (${lackOfDuckDB})`;

async function prepareDuckDB(): Promise<string | null> {
  if (existsSync(PACKAGE)) return null;
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "duckdb"],
    cwd: ROOT,
  }).output();
  return success ? null : "needs DuckDB from npm";
}
