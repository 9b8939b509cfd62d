import { fileURLToPath } from "node:url";

/** A MIME bundle, a stream or an error, as the notebook's file holds it. */
export interface Output {
  output_type: string;
  text?: string | string[];
  data?: Record<string, string | string[]>;
}

/** A cell, with its source as one text. */
export interface Cell {
  id: string;
  cell_type: "markdown" | "code";
  source: string;
  outputs: Output[];
}

/** The folder of the chapters. */
export const NOTEBOOKS: string = fileURLToPath(new URL("../notebooks/", import.meta.url));

/** The cells of a notebook, given the text of its file. */
export function cellsOf(notebook: string): Cell[] {
  const { cells } = JSON.parse(notebook) as { cells: (Cell & { source: string | string[] })[] };
  return cells.map((cell) => ({
    ...cell,
    source: joined(cell.source),
    outputs: cell.outputs ?? [],
  }));
}

/** What a cell shows as text: what it printed, then its value in words. */
export function textOf(cell: Cell | undefined): string {
  return (cell?.outputs ?? [])
    .map((output) => joined(output.text ?? output.data?.["text/plain"] ?? ""))
    .join("\n");
}

/** The pictures of a notebook, as SVG. */
export function picturesOf(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => cell.outputs)
    .flatMap((output) => output.data?.["image/svg+xml"] ?? [])
    .map(joined);
}

/** The code of the solutions that a chapter folds away, one text an exercise. */
export function solutionsOf(cells: readonly Cell[]): string[] {
  return cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap((cell) => [...cell.source.matchAll(/<details>.*?<\/details>/gs)])
    .map(([details]) => [...details.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code))
    .map((blocks) => blocks.join("\n"));
}

function joined(text: string | string[]): string {
  return [text].flat().join("");
}
