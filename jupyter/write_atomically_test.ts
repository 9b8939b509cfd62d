import assert from "node:assert/strict";
import { join } from "node:path";
import { run } from "./process.ts";
import { writeAtomically } from "./write_atomically.ts";

const MODULE = new URL("write_atomically.ts", import.meta.url).href;

const NO_LIMIT = Deno.build.os === "windows" ? " (not on Windows: needs a shell)" : "";

Deno.test("a file is written with its folder, and replaced", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "reports", "page.html");
  await writeAtomically(path, "one");
  await writeAtomically(path, "two");
  assert.equal(await Deno.readTextFile(path), "two");
  assert.deepEqual([...Deno.readDirSync(join(folder, "reports"))].map(({ name }) => name), [
    "page.html",
  ]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a failure leaves what was there, and says what it was", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "page.html");
  await Deno.mkdir(path);
  await Deno.writeTextFile(join(path, "kept"), "");
  await assert.rejects(writeAtomically(path, "new"), { name: "Problem", message: /page\.html/ });
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["page.html"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test({
  name: "a disk that fills up while it is written to leaves what was there, and no draft" +
    NO_LIMIT,
  ignore: NO_LIMIT !== "",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const path = join(folder, "page.html");
    await Deno.writeTextFile(path, "the report of before");
    const code = `import { writeAtomically } from ${JSON.stringify(MODULE)};
      await writeAtomically(${JSON.stringify(path)}, "x".repeat(100_000));`;
    // No file of this process may grow beyond 16 KB: the write fails midway, as on a full disk.
    const script = `trap '' XFSZ; ulimit -f 32; exec "$0" eval '${code}'`;
    const { success, lines } = await run(["sh", "-c", script, Deno.execPath()], {
      env: { ...Deno.env.toObject(), DENO_NO_UPDATE_CHECK: "1" },
    });
    assert.ok(!success);
    assert.match(lines.join("\n"), /page\.html could not be written: .*too large/);
    assert.equal(await Deno.readTextFile(path), "the report of before");
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["page.html"]);
    await Deno.remove(folder, { recursive: true });
  },
});
