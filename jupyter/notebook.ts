/** As much of a notebook (nbformat 4) as the tasks read. Texts may be cut into lines. */
export interface Notebook {
  cells: Cell[];
}

export interface Cell {
  cell_type: "code" | "markdown" | "raw";
  source: Text;
  outputs?: Output[];
  execution_count?: number | null;
  metadata?: { tags?: string[] };
}

export type Output =
  | { output_type: "stream"; name: string; text: Text }
  | { output_type: "execute_result" | "display_data"; data: Record<string, unknown> }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

export type Text = string | string[];

/** The text as one string. */
export function joinText(text: Text): string {
  return typeof text === "string" ? text : text.join("");
}

/** The code cells of a notebook, in order; what is called "cell 1" is the first of them. */
export function codeCells({ cells }: Notebook): Cell[] {
  return cells.filter((cell) => cell.cell_type === "code");
}
