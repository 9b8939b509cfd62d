import assert from "node:assert/strict";
import { join } from "node:path";
import { findChapter, listChapters } from "./chapters.ts";
import { projectAt } from "./project.ts";

async function withChapters(work: (at: ReturnType<typeof projectAt>) => void): Promise<void> {
  const root = await Deno.makeTempDir();
  const at = projectAt(root);
  await Deno.mkdir(join(at.notebooks, ".ipynb_checkpoints"), { recursive: true });
  for (const name of ["02_imports", "01_exports", "10_more"]) {
    await Deno.writeTextFile(join(at.notebooks, `${name}.ipynb`), "{}");
  }
  work(at);
  await Deno.remove(root, { recursive: true });
}

Deno.test("a chapter is found by its number, its name and its path", () =>
  withChapters((at) => {
    const path = join(at.notebooks, "01_exports.ipynb");
    for (const called of ["1", "01", "01_exports", "01_exports.ipynb", path]) {
      assert.equal(findChapter(called, at), path);
    }
    assert.equal(findChapter("10", at), join(at.notebooks, "10_more.ipynb"));
  }));

Deno.test("chapters are listed in order, and nothing else is", () =>
  withChapters((at) => {
    const names = ["01_exports", "02_imports", "10_more"];
    assert.deepEqual(listChapters(at), names.map((name) => join(at.notebooks, `${name}.ipynb`)));
  }));

Deno.test("an unknown chapter is an error that lists the chapters", () =>
  withChapters((at) => {
    assert.throws(() => findChapter("3", at), {
      name: "Problem",
      message: /"3".*01_exports, 02_imports, 10_more/,
    });
  }));
