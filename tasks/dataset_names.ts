import { datasetRows } from "../lib/reference/_tables.ts";
import type { VariableRow } from "./refresh_variables.ts";

const LINE_WIDTH = 100;

const HEAD =
  `// Written by "deno task catalogue" from data/datasets.csv and data/variables.csv: change those.
// deno-fmt-ignore-file

/**
 * The datasets of the API and the names of their variables: an editor completes them, and a wrong
 * one is a type error.
 */
export interface DatasetVariables {
`;

const FOOT = `}

/** A dataset of one flow: \`exports/hs\`, \`imports/naics\`. */
export type Dataset = keyof DatasetVariables;

/** The name of a variable that a dataset has. */
export type Variable<D extends Dataset = Dataset> = DatasetVariables[D];
`;

/** The source of `lib/reference/dataset_names.ts`, which gives the names in the tables their types. */
export function datasetNamesSource(rows: readonly VariableRow[]): string {
  const entries = datasetRows().map(({ flow, dataset, title }) => {
    const names = rows
      .filter((row) => row.flow === flow && row.datasets.split(" ").includes(dataset))
      .map((row) => `| "${row.name}"`);
    return `  /** ${title} */\n  "${flow}/${dataset}":\n${fill(names, "    ")};\n`;
  });
  return `${HEAD}${entries.join("\n")}${FOOT}`;
}

/** Words in lines as long as they may be. */
function fill(words: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length < LINE_WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(indent + word);
    }
  }
  return lines.join("\n");
}
