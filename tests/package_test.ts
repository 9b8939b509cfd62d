/**
 * What would be published: only what a user needs, and all of it.
 *
 * @module
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "./folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The files that `deno publish` would take, as paths below the project. */
async function packedFiles(): Promise<string[]> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["publish", "--dry-run", "--allow-dirty"],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  ok(success, said);
  return [...said.matchAll(/^ +(file:\S+) \(/gm)]
    .map(([, url = ""]) => relative(ROOT, fileURLToPath(url)).replaceAll("\\", "/"));
}

Deno.test("the package has the library and its tables, and copied alone it answers", async () => {
  const files = await packedFiles();
  const rooms = new Set(files.map((path) => path.split("/")[0]));
  deepStrictEqual([...rooms].sort(), ["LICENSE", "README.md", "data", "deno.json", "lib"]);
  deepStrictEqual(files.filter((path) => /_test\.ts$/.test(path)), []);

  await using folder = await makeFolder();
  for (const path of files) {
    await Deno.mkdir(join(folder.path, dirname(path)), { recursive: true });
    await Deno.copyFile(join(ROOT, path), join(folder.path, path));
  }
  // What a package manager would install, which cannot be asked for here.
  await Deno.symlink(join(ROOT, "node_modules"), join(folder.path, "node_modules"));
  await Deno.writeTextFile(
    join(folder.path, "ask.ts"),
    `import { fetchTable, loadConfig } from "us-trade";
const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "2010" } as const;
console.log((await fetchTable("exports/hs", query, config)).rows[0]?.[0]);
`,
  );
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-lock", "ask.ts"],
    cwd: folder.path,
    env: { NO_COLOR: "1" },
  }).output();
  strictEqual(
    new TextDecoder().decode(stdout).trim(),
    "29523700000",
    new TextDecoder().decode(stderr),
  );
});
