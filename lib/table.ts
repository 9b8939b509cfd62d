import type { Row } from "./answer.ts";
import { type MimeBundle, renderTable } from "./show_table.ts";
import { type Source, sourceLine } from "./source.ts";

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
  [Symbol.for("Jupyter.display")](): MimeBundle {
    return renderTable(this.header, this.rows, sourceLine(this.source), String);
  }
}
