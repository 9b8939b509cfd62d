/**
 * `deno task catalogue` writes, from the tables in `data/`, what the library knows of them: the typed
 * names of datasets and variables, and the tables of facts as a module. With `--refresh` it first asks
 * the API which variables its datasets have, with the key if there is one, says what has changed, and
 * brings `data/variables.csv` up to date. It asks about the datasets of `data/datasets.csv` and no
 * others: the API has 18 more, beta twins of theirs with other names.
 *
 * @module
 */
import { csvFormat, csvParse } from "d3";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTask } from "../jupyter/problem.ts";
import { writeAtomically } from "../jupyter/write_atomically.ts";
import { type Config, loadConfig } from "../lib/settings/config.ts";
import { datasetRows } from "../lib/reference/_tables.ts";
import { datasetNamesSource } from "./dataset_names.ts";
import { fetchVariables } from "./fetch_variables.ts";
import { type PublishedVariable, refreshVariables, type VariableRow } from "./refresh_variables.ts";
import { tableTextsSource } from "./table_texts.ts";

/** Options of {@linkcode updateCatalogue}. */
export interface UpdateOptions {
  /** The project's folder. */
  project: URL;
  /** Asks the API first. */
  refresh: boolean;
  config: Pick<Config, "url" | "fetch" | "key">;
}

/** Brings the catalogue up to date, and gives what it did, line by line. */
export async function updateCatalogue(
  { project, refresh, config }: UpdateOptions,
): Promise<string[]> {
  const table = fileURLToPath(new URL("data/variables.csv", project));
  let rows = csvParse(await Deno.readTextFile(table)) as unknown as VariableRow[];
  let changes: string[] = [];
  if (refresh) {
    const paths = datasetRows().map(({ flow, dataset }) => `${flow}/${dataset}`);
    const published = new Map<string, Record<string, PublishedVariable>>();
    for (const path of paths) published.set(path, await fetchVariables(path, config));
    ({ rows, changes } = refreshVariables(rows, published));
    if (changes.length > 0) await writeAtomically(table, `${csvFormat(rows)}\n`);
  }
  const names = fileURLToPath(new URL("lib/reference/dataset_names.ts", project));
  await writeAtomically(names, datasetNamesSource(rows));
  const texts = fileURLToPath(new URL("lib/reference/_table_texts.ts", project));
  const readTable = (name: string) => Deno.readTextFile(new URL(`data/${name}.csv`, project));
  await writeAtomically(texts, await tableTextsSource(readTable));
  const news = changes.length > 0 ? changes : ["The API has no other variables than the table."];
  return [
    ...(refresh ? news : []),
    `lib/reference/dataset_names.ts has the names of ${rows.length} variables.`,
  ];
}

if (import.meta.main) {
  await runTask(async () => {
    const { values } = parseArgs({ options: { refresh: { type: "boolean", default: false } } });
    const project = new URL("../", import.meta.url);
    const config = await loadConfig({ folder: project });
    const lines = await updateCatalogue({ project, refresh: values.refresh, config });
    for (const line of lines) console.log(line);
  });
}
