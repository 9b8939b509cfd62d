/**
 * SQL in a cell. DuckDB is not part of the first install: `prepareDuckDB` runs the task that a user
 * would run.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import {
  CensusError,
  fetchTable,
  isCountry,
  loadConfig,
  Table,
  toParquet,
  toRecords,
  total,
} from "us-trade";
import { sql } from "us-trade/sql";
import { NO_ROWS } from "../lib/columns/columns.ts";
import { lackOfDuckDB, NEEDS_DUCKDB } from "./duckdb.ts";
import { makeFolder } from "./folder.ts";
import { shown } from "./shown.ts";
import { TRIAL_SOURCE, trialTable } from "./trial_table.ts";

const ignore = lackOfDuckDB !== null;

const table = trialTable(["CTY_CODE", "ALL_VAL_MO", "time"], [
  ["1220", "5", "2025-01"],
  ["2010", "7", "2025-01"],
  ["2010", null, "2025-02"],
]);

Deno.test({
  name: `sql\`\` asks a table, and takes values beside the query${NEEDS_DUCKDB}`,
  ignore,
  async fn() {
    const rows = await sql<{ code: string; value: number; first: Date }>`
      select CTY_CODE as code, sum(ALL_VAL_MO) as value, min(time) as first
      from ${table} where CTY_CODE <> ${"it's"} group by all order by value desc limit ${5}`;
    deepStrictEqual([...rows], [
      { code: "2010", value: 7, first: new Date("2025-01-01T00:00:00Z") },
      { code: "1220", value: 5, first: new Date("2025-01-01T00:00:00Z") },
    ]);
    match((await shown(rows)).text, /2010 +7 +2025-01-01/);
  },
});

Deno.test({
  name: `sql\`\` and total() agree, and the result goes into Plot${NEEDS_DUCKDB}`,
  ignore,
  async fn() {
    const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
    const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025" } as const;
    const exports = await fetchTable("exports/hs", query, config);
    const rows = await sql<{ value: number }>`
      select sum(ALL_VAL_MO) as value from ${exports}
      where CTY_CODE similar to '[1-7][0-9]{3}'`;
    strictEqual(rows[0]?.value, total(toRecords(exports).filter(isCountry), "ALL_VAL_MO"));
    strictEqual(Plot.valueof(rows, "value")?.length, 1);
  },
});

Deno.test({
  name: `two tables and a file are joined in one query, and nothing is left behind${NEEDS_DUCKDB}`,
  ignore,
  async fn() {
    await using folder = await makeFolder();
    await Deno.writeTextFile(`${folder.path}/names.csv`, "code,name\n2010,Mexico\n1220,Canada\n");
    const rows = await sql`
      select name, count(*) as rows from ${table} as a join ${table} as b using (CTY_CODE)
      join read_csv(${`${folder.path}/names.csv`}, types = {'code': 'VARCHAR'}) on code = CTY_CODE
      group by all order by name`;
    deepStrictEqual([...rows], [{ name: "Canada", rows: 1 }, { name: "Mexico", rows: 4 }]);
  },
});

Deno.test({
  name: `sql\`\` reads a folder as deno task pull fills one${NEEDS_DUCKDB}`,
  ignore,
  async fn() {
    await using folder = await makeFolder();
    for (const month of [1, 2]) {
      await toParquet(table, `${folder.path}/year=2025/month=${month}/part.parquet`);
    }
    const rows = await sql`
      select year, month, sum(ALL_VAL_MO) as value from read_parquet(${`${folder.path}/**/*.parquet`}) where month > 1 group by all`;
    deepStrictEqual([...rows], [{ year: 2025, month: 2, value: 12 }]);
  },
});

Deno.test({
  name: `what DuckDB does not understand, and a table without rows, say so${NEEDS_DUCKDB}`,
  ignore,
  async fn() {
    await rejects(sql`select CTY from ${table}`, /CTY.*not found/);
    await rejects(sql`select 1 from ${new Table(NO_ROWS, TRIAL_SOURCE)}`, (error: CensusError) => {
      ok(error instanceof CensusError);
      match(error.message, /^The table has no rows to query/);
      return true;
    });
    strictEqual((await sql<{ one: number }>`select 1 as one`)[0]?.one, 1, "it goes on");
  },
});
