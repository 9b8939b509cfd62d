import { type MimeBundle, renderTable } from "../notebook/show_table.ts";
import { type Source, sourceLine } from "./source.ts";
import type { Row } from "../http/_read_answer.ts";
import type { Emptiness } from "./why_empty.ts";

/**
 * The rows of an answer exactly as the API sent them: every cell a string or null, in no order, with
 * groupings and totals among the countries. {@linkcode toRecords} gives them a meaning.
 */
export class Table<Column extends string = string> {
  /** Names of the columns: `get` in the order asked, then predicates. */
  readonly header: readonly Column[];
  readonly rows: readonly Row[];
  readonly source: Source;
  /** Why there are no rows; null if there are, or if nobody asked. */
  readonly whyEmpty: Emptiness | null;

  constructor(
    header: readonly Column[],
    rows: readonly Row[],
    source: Source,
    whyEmpty: Emptiness | null = null,
  ) {
    this.header = header;
    this.rows = rows;
    this.source = source;
    this.whyEmpty = whyEmpty;
  }

  /** Shows the table in a notebook's cell: its first rows, and how many more there are. */
  [Symbol.for("Jupyter.display")](): MimeBundle {
    const reason = this.whyEmpty ? `No rows: ${this.whyEmpty.sentence}. ` : "";
    const note = reason + sourceLine(this.source);
    return renderTable(this.header, this.rows, { note, describe: String });
  }
}
