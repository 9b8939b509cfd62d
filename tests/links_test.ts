import { deepStrictEqual } from "node:assert/strict";
import { findChapter, listChapters, nameOf } from "../jupyter/chapters.ts";
import { execute } from "../jupyter/execute.ts";
import { variablesForOutputs } from "../jupyter/stored_outputs.ts";
import { cellsOf } from "./notebook.ts";

const names = listChapters().map(nameOf);

for (const [index, path] of listChapters().entries()) {
  Deno.test(`the links of ${nameOf(path)} to other chapters lead somewhere`, () => {
    const prose = cellsOf(Deno.readTextFileSync(path)).map(({ source }) => source).join("\n");
    const linked = [...prose.matchAll(/\]\((\w+)\.ipynb\)/g)].map(([, name]) => name ?? "");
    deepStrictEqual(linked.filter((name) => !names.includes(name)), []);
    const next = names.slice(index + 1, index + 2);
    deepStrictEqual(next.filter((name) => !linked.includes(name)), [], "the next chapter");
  });
}

Deno.test("the page of a chapter links to the pages of others, not to their notebooks", async () => {
  const { page } = await execute(findChapter("01"), {
    variables: variablesForOutputs(),
    withPage: true,
  });
  const links = [...page.matchAll(/href="(\w+\.(?:html|ipynb))"/g)].map(([, link]) => link);
  deepStrictEqual(links, [`${names[1]}.html`]);
});
