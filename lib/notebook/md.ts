import { type Markdown, showMarkdown } from "./show_markdown.ts";

/** What means something to a reader of Markdown or of HTML, and so must not come from elsewhere. */
const SPECIAL = /[&<>*_`[\]|~#\\]/g;

/**
 * Markdown with values in it, as a report writes its sentences: what is written in the template is
 * Markdown, and what is put into it is text, whatever it holds. A name from the API that looks like a
 * tag or a link stays a name.
 *
 * @param texts The template.
 * @param values What is put into it; another piece of Markdown keeps its meaning.
 * @returns The Markdown, which shows itself when it ends a cell.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { md } from "us-trade";
 *
 * strictEqual(md`**${"Mexico"}** bought most`.text, "**Mexico** bought most");
 * strictEqual(md`From ${"<b>*"}`.text, "From &#60;b&#62;&#42;");
 * ```
 */
export function md(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  const written = texts.map((text, index) => {
    const value = values[index];
    return text + (value === undefined ? "" : isMarkdown(value) ? value.text : escape(`${value}`));
  });
  return showMarkdown(written.join(""));
}

function isMarkdown(value: string | number | Markdown): value is Markdown {
  return typeof value === "object";
}

/** Entities are read as what they stand for, and as nothing else, in Markdown as in HTML. */
function escape(text: string): string {
  return text.replace(/\s+/g, " ").replace(SPECIAL, (sign) => `&#${sign.codePointAt(0)};`);
}
