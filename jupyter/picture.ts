import { codeCells, joinText, type Notebook } from "./notebook.ts";

/**
 * The picture that stands for a lesson in the README: the PNG of the chart in the cell that is
 * tagged `picture`, or of the first chart. Undefined if the notebook holds none.
 */
export function pictureOf(notebook: Notebook): Uint8Array | undefined {
  const cells = codeCells(notebook);
  const tagged = cells.filter(({ metadata }) => metadata?.tags?.includes("picture"));
  const [picture] = [...tagged, ...cells]
    .flatMap(({ outputs = [] }) => outputs)
    .flatMap((output) => "data" in output ? output.data["image/png"] ?? [] : []);
  return typeof picture === "string" || Array.isArray(picture)
    ? Uint8Array.fromBase64(joinText(picture).replace(/\s/g, ""))
    : undefined;
}
