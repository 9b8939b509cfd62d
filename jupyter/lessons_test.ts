import assert from "node:assert/strict";
import { join } from "node:path";
import { findLesson, listLessons } from "./lessons.ts";
import { projectAt } from "./project.ts";

async function withLessons(work: (at: ReturnType<typeof projectAt>) => void): Promise<void> {
  const root = await Deno.makeTempDir();
  const at = projectAt(root);
  await Deno.mkdir(join(at.notebooks, ".ipynb_checkpoints"), { recursive: true });
  for (const name of ["02_imports", "01_exports", "10_more"]) {
    await Deno.writeTextFile(join(at.notebooks, `${name}.ipynb`), "{}");
  }
  work(at);
  await Deno.remove(root, { recursive: true });
}

Deno.test("a lesson is found by its number, its name and its path", () =>
  withLessons((at) => {
    const path = join(at.notebooks, "01_exports.ipynb");
    for (const called of ["1", "01", "01_exports", "01_exports.ipynb", path]) {
      assert.equal(findLesson(called, at), path);
    }
    assert.equal(findLesson("10", at), join(at.notebooks, "10_more.ipynb"));
  }));

Deno.test("lessons are listed in order, and nothing else is", () =>
  withLessons((at) => {
    const names = ["01_exports", "02_imports", "10_more"];
    assert.deepEqual(listLessons(at), names.map((name) => join(at.notebooks, `${name}.ipynb`)));
  }));

Deno.test("an unknown lesson is an error that lists the lessons", () =>
  withLessons((at) => {
    assert.throws(() => findLesson("3", at), {
      name: "Problem",
      message: /"3".*01_exports, 02_imports, 10_more/,
    });
  }));
