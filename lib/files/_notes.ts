import { type Source, sourceLine } from "../table/source.ts";

/** What a file says of its figures, beside them: it outlives the notebook that wrote it. */
export function notesOf(source: Source): [name: string, text: string][] {
  return [
    ["source", sourceLine(source)],
    ["dataset", source.dataset],
    ["request", source.url],
    ["vintage", source.vintage],
  ];
}
