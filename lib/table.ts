import { escape } from "html-escaper";
import type { Row } from "./answer.ts";
import { type Source, sourceLine } from "./source.ts";

/** How many rows a cell shows; the rest is counted. */
const ROWS_SHOWN = 20;

/**
 * The rows of an answer exactly as the API sent them: every cell a string or null, in no order, with
 * groupings and totals among the countries. {@linkcode toRecords} gives them a meaning.
 */
export class Table<Column extends string = string> {
  /** Names of the columns: `get` in the order asked, then predicates. */
  readonly header: readonly Column[];
  readonly rows: readonly Row[];
  readonly source: Source;

  constructor(header: readonly Column[], rows: readonly Row[], source: Source) {
    this.header = header;
    this.rows = rows;
    this.source = source;
  }

  /** Shows the table in a notebook's cell: its first rows, and how many more there are. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    const shown = this.rows.slice(0, ROWS_SHOWN);
    const rest = this.rows.length - shown.length;
    const note = [...(rest > 0 ? [`${rest} more rows`] : []), sourceLine(this.source)].join(". ");
    const cells = (row: Row, tag: string) =>
      row.map((cell) => `<${tag}>${escape(cell ?? "null")}</${tag}>`).join("");
    return {
      "text/html": `<table><thead><tr>${cells(this.header, "th")}</tr></thead><tbody>${
        shown.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")
      }</tbody></table><p>${escape(note)}</p>`,
      "text/plain": [this.header, ...shown].map((row) => row.join("  ")).join("\n") + `\n${note}`,
    };
  }
}
