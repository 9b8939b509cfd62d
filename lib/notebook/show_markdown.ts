import { showAs } from "../cell/_display.ts";

/** Text that shows itself as Markdown when it is the last thing in a cell. */
export interface Markdown {
  /** The text as it was written. */
  text: string;
}

/**
 * Readers of Markdown take two dollar signs for the ends of a formula. The backslash stops those that
 * look for it before they make HTML, and the element those that look for it after, as JupyterLab does.
 */
const DOLLAR_SIGN = "<span>\\$</span>";

/**
 * Shows Markdown that a cell has written. A dollar sign is a dollar sign. Markdown may hold HTML, and
 * HTML may hold scripts: put what comes from elsewhere, such as a name from the API, into it with
 * {@linkcode md}, which takes it for text.
 *
 * @param text The Markdown.
 * @returns The text, which shows itself.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { showMarkdown } from "us-trade";
 *
 * strictEqual(showMarkdown("Mexico **$29.5B**").text, "Mexico **$29.5B**");
 * ```
 */
export function showMarkdown(text: string): Markdown {
  const bundle = { "text/markdown": text.replaceAll("$", () => DOLLAR_SIGN), "text/plain": text };
  return showAs({ text }, () => bundle);
}
