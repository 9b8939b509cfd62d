/** The tables of facts, in `data/`, that the library knows when it is loaded. */
const TABLES = [
  "atlas_names",
  "colors",
  "counterparts",
  "countries",
  "country_aliases",
  "datasets",
  "grouping_members",
  "groupings",
  "hs_chapters",
  "hs_headings",
  "hs_sections",
  "places",
  "summary_levels",
  "variables",
  "world_trade",
];

const HEAD = `// Written by "deno task catalogue" from the tables in data/: change those.
// deno-fmt-ignore-file

/**
 * The tables of facts as texts. A file can be read from a disk only, and a module from wherever the
 * library lies.
 *
 * @module
 */
`;

/**
 * The source of \`lib/reference/_table_texts.ts\`, which holds the tables of facts.
 *
 * @param readTable Gives the text of a table by its name.
 */
export async function tableTextsSource(
  readTable: (name: string) => Promise<string>,
): Promise<string> {
  const entries = await Promise.all(TABLES.map(async (name) => {
    const text = (await readTable(name)).trimEnd().replace(/[\\`$]/g, "\\$&");
    return `export const ${name} = \`${text}\`;\n`;
  }));
  return [HEAD, ...entries].join("\n");
}
