import { deepStrictEqual } from "node:assert/strict";
import { listChapters, nameOf } from "../jupyter/chapters.ts";
import { joinText, type Text } from "../jupyter/notebook.ts";
import { cellsOf } from "./notebook.ts";

for (const path of listChapters()) {
  Deno.test(`no two dollar signs of ${nameOf(path)} enclose a formula`, () => {
    const cells = cellsOf(Deno.readTextFileSync(path));
    const words = cells.filter(({ cell_type }) => cell_type === "markdown").map((d) => d.source);
    const written = cells.flatMap(({ outputs }) => outputs)
      .flatMap((output) => "data" in output ? output.data["text/markdown"] ?? [] : [])
      .map((text) => joinText(text as Text));
    deepStrictEqual([...words, ...written].filter(hasFormula), []);
  });
}

/** As notebooks read Markdown: code is code, and a backslash makes the sign a sign. */
function hasFormula(text: string): boolean {
  const prose = text.replace(/```.*?```|`[^`]*`/gs, "").replaceAll("\\$", "");
  return prose.split("$").length > 2;
}
