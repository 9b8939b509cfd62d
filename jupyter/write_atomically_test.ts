import assert from "node:assert/strict";
import { join } from "node:path";
import { writeAtomically } from "./write_atomically.ts";

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
