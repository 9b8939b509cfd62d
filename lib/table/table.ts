import { showAsTable } from "../cell/_display.ts";
import { cellAt } from "../columns/_cell_at.ts";
import type { Columns } from "../columns/columns.ts";
import { columnsOfRows } from "../columns/_columns_of_rows.ts";
import { rowsOf } from "../columns/_rows_of.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { once } from "../reference/_once.ts";
import { type Grain, readGrain } from "./grain.ts";
import { type Source, sourceLine } from "./source.ts";
import type { Emptiness } from "./why_empty.ts";

/** A row as the API sent it: every cell is a string, or null where it has no name to give. */
export type Row = readonly (string | null)[];

/**
 * An answer of the API: every cell as it was sent, in no order, with groupings and totals among the
 * countries. {@linkcode toRecords} gives the rows a meaning. It is kept column by column, so that a
 * million rows fit; rows are made when they are asked for.
 */
export class Table<Column extends string = string> {
  /** Names of the columns: `get` in the order asked, then predicates. */
  readonly header: readonly Column[];
  /** The cells, column by column. */
  readonly columns: Columns;
  /** Where the figures are from, and what they measure. */
  readonly source: Source;
  /** What one row stands for: its dimensions, months and measures. */
  readonly grain: Grain;
  /** Why there are no rows; null if there are, or if nobody asked. */
  readonly whyEmpty: Emptiness | null;
  readonly #rows: () => readonly Row[];

  /** A table of columns that are at hand; {@linkcode Table.fromRows} makes one of rows. */
  constructor(
    columns: Columns,
    source: Source,
    { grain = readGrain(source.dataset as Dataset, columns), whyEmpty = null }: {
      grain?: Grain;
      whyEmpty?: Emptiness | null;
    } = {},
  ) {
    this.header = columns.header as readonly Column[];
    this.columns = columns;
    this.source = source;
    this.grain = grain;
    this.whyEmpty = whyEmpty;
    this.#rows = once(() => rowsOf(columns));
    showAsTable(this, () => ({
      header: this.header,
      length: this.length,
      rowAt: (row) => this.header.map((_, column) => cellAt(columns, row, column)),
      notes: [(whyEmpty ? `No rows: ${whyEmpty.sentence}. ` : "") + sourceLine(source)],
      asSent: true,
    }));
  }

  /**
   * A table of rows that are at hand, as of an answer that somebody printed.
   *
   * @param header The names of the columns.
   * @param rows The cells of each row, as the API would send them.
   * @param source Where they are from.
   * @throws {CensusAnswerError} If a row or a cell is not what the header promises.
   *
   * @example
   * ```ts
   * import { strictEqual } from "node:assert";
   * import { fetchTable, loadConfig, Table } from "us-trade";
   *
   * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
   * const query = { get: ["ALL_VAL_MO"], time: "2025-10", CTY_CODE: "4419" } as const;
   * const { header, source } = await fetchTable("exports/hs", query, config);
   * const printed = Table.fromRows(header, [["12677000000", "2025-10", "4419"]], source);
   * strictEqual(printed.rows.length, 1);
   * ```
   */
  static fromRows<Column extends string>(
    header: readonly Column[],
    rows: readonly Row[],
    source: Source,
  ): Table<Column> {
    return new Table(columnsOfRows(header, rows), source);
  }

  /** How many rows there are. */
  get length(): number {
    return this.columns.length;
  }

  /** The rows as the API sent them, made when they are first asked for. */
  get rows(): readonly Row[] {
    return this.#rows();
  }
}
