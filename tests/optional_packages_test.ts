/**
 * Packages that few need are loaded when they are used, and `import "us-trade"` does without them.
 *
 * @module
 */
import { match, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "./folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Of these folders the entries are linked one by one, so that some can be left out. */
const OPENED = ["lib", "lib/sql", "node_modules"];

/** What is not there in this test: the packages, and the folder in which DuckDB is installed. */
const ABSENT = ["hyparquet-writer", "@uwdata", ".deno", "lib/sql/node_modules"];

/** Runs a program in a copy of the project without these packages. */
async function runWithout(program: string): Promise<{ success: boolean; said: string }> {
  await using folder = await makeFolder();
  const link = (path: string) => Deno.symlink(join(ROOT, path), join(folder.path, path));
  await Promise.all([link("data"), link("deno.json")]);
  for (const opened of OPENED) {
    await Deno.mkdir(join(folder.path, opened));
    for await (const { name } of Deno.readDir(join(ROOT, opened))) {
      const path = `${opened}/${name}`;
      if (![...ABSENT, ...OPENED].some((end) => path.endsWith(`/${end}`) || path === end)) {
        await link(path);
      }
    }
  }
  await Deno.writeTextFile(join(folder.path, "program.ts"), program);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-lock", "program.ts"],
    cwd: folder.path,
    env: { NO_COLOR: "1" },
  }).output();
  return { success, said: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

const ASK = `import { fetchTable, loadConfig, toParquet } from "us-trade";
const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "2010" } as const;
const table = await fetchTable("exports/hs", query, config);
console.log(table.rows[0]?.[0]);
`;

Deno.test("us-trade answers without the packages of Parquet and Arrow", async () => {
  const { success, said } = await runWithout(ASK);
  strictEqual(said.trim(), "29523700000");
  strictEqual(success, true);
});

Deno.test("and only what needs one says that it is not there", async () => {
  const { success, said } = await runWithout(`${ASK}await toParquet(table, "x.parquet");`);
  strictEqual(success, false);
  match(said, /^29523700000\n/);
  match(said, /hyparquet-writer/);
});

Deno.test("without DuckDB, sql`` says how to install it", async () => {
  const { success, said } = await runWithout(
    'import { sql } from "us-trade/sql";\n' +
      "await sql`select 1`.catch((error) => console.log(`${error.name}: ${error.message}`));",
  );
  strictEqual(
    said.trim(),
    'CensusError: DuckDB is not installed: run "npx -y deno@2.8.1 task duckdb" once, and restart ' +
      "the kernel",
  );
  strictEqual(success, true);
});
