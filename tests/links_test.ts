import { deepStrictEqual } from "node:assert/strict";
import { findLesson, listLessons, nameOf } from "../jupyter/lessons.ts";
import { execute } from "../jupyter/execute.ts";
import { variablesForOutputs } from "../jupyter/stored_outputs.ts";
import { cellsOf } from "./notebook.ts";

const names = listLessons().map(nameOf);

for (const [index, path] of listLessons().entries()) {
  Deno.test(`the links of ${nameOf(path)} to other lessons lead somewhere`, () => {
    const prose = cellsOf(Deno.readTextFileSync(path)).map(({ source }) => source).join("\n");
    const linked = [...prose.matchAll(/\]\((\w+)\.ipynb\)/g)].map(([, name]) => name ?? "");
    deepStrictEqual(linked.filter((name) => !names.includes(name)), []);
    const next = names.slice(index + 1, index + 2);
    deepStrictEqual(next.filter((name) => !linked.includes(name)), [], "the next lesson");
  });
}

Deno.test("the page of a lesson links to the pages of others, not to their notebooks", async () => {
  const { page } = await execute(findLesson("01"), {
    variables: variablesForOutputs(),
    withPage: true,
  });
  const links = [...page.matchAll(/href="(\w+\.(?:html|ipynb))"/g)].map(([, link]) => link);
  deepStrictEqual(links, [`${names[1]}.html`]);
});
