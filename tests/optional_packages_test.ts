/**
 * Packages that few need are loaded when they are used, and `import "us-trade"` does without them.
 *
 * @module
 */
import { match, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { makeFolder } from "./folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What is not there in this test. */
const ABSENT = ["hyparquet-writer", "@uwdata", "@duckdb", ".deno"];

/** Runs a program in a copy of the project without these packages. */
async function runWithout(program: string): Promise<{ success: boolean; said: string }> {
  await using folder = await makeFolder();
  const link = (name: string) => Deno.symlink(`${ROOT}/${name}`, `${folder.path}/${name}`);
  await Deno.mkdir(`${folder.path}/node_modules`);
  await Promise.all([
    link("lib"),
    link("data"),
    Deno.copyFile(`${ROOT}/deno.json`, `${folder.path}/deno.json`),
  ]);
  for await (const { name } of Deno.readDir(`${ROOT}/node_modules`)) {
    if (!ABSENT.includes(name)) await link(`node_modules/${name}`);
  }
  await Deno.writeTextFile(`${folder.path}/program.ts`, program);
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
