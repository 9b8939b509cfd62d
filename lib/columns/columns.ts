/** The cells of one column: texts as codes into a dictionary. */
export interface TextColumn {
  /** Tells the two kinds of column apart. */
  readonly kind: "text";
  /** Each distinct cell once, in order of appearance; null where the API sent null. */
  readonly dictionary: readonly (string | null)[];
  /** For each row its place in the dictionary. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** The cells of a measure: whole numbers. */
export interface NumberColumn {
  /** Tells the two kinds of column apart. */
  readonly kind: "number";
  /** NaN where the API sent null. */
  readonly values: Float64Array;
}

/** The cells of one column, in the order of the rows. */
export type Column = TextColumn | NumberColumn;

/** An answer of the API, column by column. */
export interface Columns {
  /** The names of the columns, as the API sent them. */
  readonly header: readonly string[];
  /** How many rows. */
  readonly length: number;
  /** One for each name of the header, in its order; a column sent twice is the same object twice. */
  readonly columns: readonly Column[];
}

/** An answer without rows, of which the API does not say what its columns are. */
export const NO_ROWS: Columns = { header: [], length: 0, columns: [] };
