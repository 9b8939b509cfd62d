import { fileURLToPath } from "node:url";
import { joinText, type Output, type Text } from "../jupyter/notebook.ts";

/** A cell, with its source as one text. */
export interface Cell {
  id: string;
  cell_type: "markdown" | "code";
  source: string;
  outputs: Output[];
}

/** The folder of the lessons. */
export const NOTEBOOKS: string = fileURLToPath(new URL("../notebooks/", import.meta.url));

/** The cells of a notebook, given the text of its file. */
export function cellsOf(notebook: string): Cell[] {
  const { cells } = JSON.parse(notebook) as { cells: (Cell & { source: Text })[] };
  return cells.map((cell) => ({
    ...cell,
    source: joinText(cell.source),
    outputs: cell.outputs ?? [],
  }));
}

/** What a cell shows as text: what it printed, then its value in words. */
export function textOf(cell: Cell | undefined): string {
  return (cell?.outputs ?? [])
    .map((output) => "text" in output ? joinText(output.text) : partOf(output, "text/plain"))
    .join("\n");
}

/** The pictures of a notebook, as SVG, without the font inside. */
export function picturesOf(cells: readonly { outputs?: Output[] }[]): string[] {
  return cells.flatMap(({ outputs = [] }) => outputs)
    .flatMap((output) => {
      const images = partOf(output, "text/markdown")
        .matchAll(/<img [^>]*src="data:image\/svg\+xml;base64,([^"]+)"/g);
      return [...images].map(([, svg = ""]) =>
        new TextDecoder().decode(Uint8Array.fromBase64(svg)).replace(/<style>.*?<\/style>/s, "")
      );
    });
}

/** One part of a MIME bundle, or nothing. */
function partOf(output: Output, type: string): string {
  const part = "data" in output ? output.data[type] : undefined;
  return typeof part === "string" || Array.isArray(part) ? joinText(part) : "";
}

/** The code of the solutions that a lesson folds away, one text an exercise. */
export function solutionsOf(cells: readonly Cell[]): string[] {
  return cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap((cell) => [...cell.source.matchAll(/<details>.*?<\/details>/gs)])
    .map(([details]) => [...details.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code))
    .map((blocks) => blocks.join("\n"));
}
