import { doesNotMatch, strictEqual } from "node:assert/strict";
import { bundleOf } from "../cell/_display.ts";
import { md } from "./md.ts";

Deno.test("what is put into Markdown is text, whatever it holds", async () => {
  const evil = `<img src=x onerror="alert(1)"> [a](javascript:alert(1)) **b** \`c\` # d\n\n# e`;
  const bundle = await bundleOf(md`## ${evil}`);
  const shown = String(bundle["text/markdown"]);
  doesNotMatch(shown, /[<>*`[\]]|\n/);
  strictEqual(shown.startsWith("## &#60;img src=x"), true);
});

Deno.test("a piece of Markdown inside of another keeps its meaning", () => {
  strictEqual(md`${md`**${"Mexico"}**`} and ${7}`.text, "**Mexico** and 7");
});
