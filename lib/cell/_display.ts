/**
 * The one way in which things show themselves in a notebook's cell. Data says what there is to show;
 * how a table is drawn, the room `notebook/` knows, and `mod.ts` brings the two together. So data
 * needs nothing of what draws it, and what draws is loaded when something is drawn.
 *
 * @module
 */

/** What a notebook is given: the same thing in several forms, by their MIME type. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** A table that is still to be drawn. */
export interface TableView {
  readonly header: readonly string[];
  /** How many rows there are. */
  readonly length: number;
  /** The cells of one row: only the rows that are drawn are asked for. */
  readonly rowAt: (index: number) => readonly unknown[];
  /** Sentences below the table. */
  readonly notes?: readonly string[];
  /** How many rows are drawn; by default 20. */
  readonly most?: number;
  /** Whether cells are shown letter by letter, as the API sent them. */
  readonly asSent?: boolean;
}

type Renderer = (view: TableView) => MimeBundle | Promise<MimeBundle>;

/** The method by which a value tells Deno's kernel how to show it. */
const DISPLAY: unique symbol = Symbol.for("Jupyter.display");

let renderer: Renderer = ({ length }) => ({ "text/plain": `a table of ${length} rows` });

/** Says how tables are drawn. */
export function drawTablesWith(draw: Renderer): void {
  renderer = draw;
}

/** Lets a value show itself when it ends a cell, without a trace in its keys or its JSON. */
export function showAs<Value extends object>(
  value: Value,
  show: () => MimeBundle | Promise<MimeBundle>,
): Value {
  return Object.defineProperty(value, DISPLAY, { value: show });
}

/** The same for a value that shows itself as a table. */
export function showAsTable<Value extends object>(value: Value, view: () => TableView): Value {
  return showAs(value, () => renderer(view()));
}

/** What a cell would show for a value that shows itself. */
export async function bundleOf(value: object): Promise<MimeBundle> {
  const { [DISPLAY]: show } = value as { [DISPLAY]?: () => MimeBundle | Promise<MimeBundle> };
  return await show?.() ?? {};
}
