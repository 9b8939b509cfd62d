import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../jupyter/process.ts";

const RUN = fileURLToPath(new URL("run.ts", import.meta.url));

/** Runs the test command on a file with this code. */
async function runTests(code: string): Promise<{ code: number; lines: string[] }> {
  const folder = await Deno.makeTempDir();
  const file = join(folder, "some_test.ts");
  await Deno.writeTextFile(file, code);
  const result = await run([Deno.execPath(), "run", "-A", RUN, file]);
  await Deno.remove(folder, { recursive: true });
  return result;
}

Deno.test("the last line counts, and skipped tests are listed with their reason", async () => {
  const { code, lines } = await runTests(`
    Deno.test("passes", () => {});
    Deno.test("passes too", () => {});
    Deno.test({ name: "needs a browser (no browser: install one)", ignore: true, fn() {} });
  `);
  assert.equal(code, 0);
  assert.deepEqual(lines.filter((line) => line.startsWith("skipped: ")), [
    "skipped: needs a browser (no browser: install one)",
  ]);
  assert.equal(lines.at(-1), "2 passed, 0 failed, 1 skipped");
});

Deno.test("a failing test fails the command", async () => {
  const { code, lines } = await runTests(`
    Deno.test("passes", () => {});
    Deno.test("fails", () => { throw new Error("wrong"); });
  `);
  assert.equal(code, 1);
  assert.equal(lines.at(-1), "1 passed, 1 failed, 0 skipped");
});

Deno.test("tests that do not compile are a failure too", async () => {
  const { code, lines } = await runTests(`const month: number = "2025-10"; month;`);
  assert.equal(code, 1);
  assert.equal(lines.at(-1), "0 passed, 1 failed, 0 skipped");
});
