import { deepStrictEqual } from "node:assert/strict";
import { listLessons, nameOf } from "../jupyter/lessons.ts";
import { joinText, type Text } from "../jupyter/notebook.ts";
import { cellsOf } from "./notebook.ts";

for (const path of listLessons()) {
  Deno.test(`no two dollar signs of ${nameOf(path)} enclose a formula`, () => {
    const cells = cellsOf(Deno.readTextFileSync(path));
    const words = cells.filter(({ cell_type }) => cell_type === "markdown").map((d) => d.source);
    const written = cells.flatMap(({ outputs }) => outputs)
      .flatMap((output) => "data" in output ? output.data["text/markdown"] ?? [] : [])
      .map((text) => joinText(text as Text));
    deepStrictEqual([...words, ...written].filter(hasFormula), []);
  });
}

/**
 * As JupyterLab reads Markdown: code is code. A backslash keeps the sign from being read as Markdown
 * only; what draws formulas looks afterwards at each text between two tags, such as a paragraph.
 */
function hasFormula(text: string): boolean {
  const prose = text.replace(/```.*?```|`[^`]*`/gs, "").replaceAll("<span>\\$</span>", "");
  const paragraphs = prose.split(/\n\s*(?:\n|[-*|#>]|\d+\.)/);
  return hasTwo(prose.replaceAll("\\$", "")) || paragraphs.some(hasTwo);
}

function hasTwo(text: string): boolean {
  return text.split("$").length > 2;
}
