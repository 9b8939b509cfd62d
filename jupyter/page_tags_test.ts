import assert from "node:assert/strict";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { KERNEL_NAME, project } from "./project.ts";

Deno.test("the page leaves out what a tag removes, and the notebook keeps it", async () => {
  const cell = (source: string, tags: string[] = []) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${source.length}`,
    metadata: { tags },
    outputs: [],
    source,
  });
  const folder = await Deno.makeTempDir({ dir: project.notebooks, prefix: ".tags-" });
  try {
    const path = join(folder, "tags.ipynb");
    await Deno.writeTextFile(
      path,
      JSON.stringify({
        cells: [
          cell(`const seen = "as it " + "is"; seen`),
          cell(`"only the " + "output"`, ["remove-input"]),
          cell(`"nothing " + "of this cell"`, ["remove-cell"]),
        ],
        metadata: {
          kernelspec: { name: KERNEL_NAME, display_name: "Deno", language: "typescript" },
        },
        nbformat: 4,
        nbformat_minor: 5,
      }),
    );
    const { notebook, page } = await execute(path, { withPage: true });
    const text = page.replace(/<[^>]*>/g, "").replaceAll("&quot;", '"');
    assert.match(text, /const seen/);
    assert.match(text, /"as it is"/);
    assert.match(text, /"only the output"/);
    assert.doesNotMatch(text, /"only the " \+/);
    assert.doesNotMatch(text, /nothing/);
    assert.match(notebook, /nothing of this cell/);
    assert.match(notebook, /only the \\" \+/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
