import type { variableRows } from "../lib/reference/_tables.ts";

/** A row of `data/variables.csv`. */
export type VariableRow = ReturnType<typeof variableRows>[number];

/** What the API's `variables.json` says of one variable, as far as it is of use here. */
export interface PublishedVariable {
  readonly label?: string;
  readonly predicateType?: string;
}

/** The variables of a dataset, `exports/hs`, by name, as the API publishes them. */
export type Published = ReadonlyMap<string, Readonly<Record<string, PublishedVariable>>>;

type Draft = { -readonly [Column in keyof VariableRow]: string };

/**
 * The table of variables as the API has it now, and what has changed, a line for each change.
 *
 * Only names, types and which dataset has them are taken over: the API's labels err here and there,
 * so the wording of what is known stays. A new variable gets its label as description, and a unit
 * by its name; its basis is left empty, to be written by a person.
 */
export function refreshVariables(
  known: readonly VariableRow[],
  published: Published,
): { rows: VariableRow[]; changes: string[] } {
  const rows = new Map<string, Draft>(known.map((row) => [`${row.flow} ${row.name}`, { ...row }]));
  const changes: string[] = [];
  for (const [path, names] of published) {
    const [flow = "", dataset = ""] = path.split("/");
    for (const row of rows.values()) {
      if (row.flow !== flow || !has(row, dataset) || row.name in names) continue;
      row.datasets = row.datasets.split(" ").filter((name) => name !== dataset).join(" ");
      changes.push(`${path}: ${row.name} is gone`);
    }
    for (const [name, { label = "", predicateType = "string" }] of Object.entries(names)) {
      const row = rows.get(`${flow} ${name}`) ?? newRow(flow, name, label, predicateType);
      rows.set(`${flow} ${name}`, row);
      if (!has(row, dataset)) {
        row.datasets = `${row.datasets} ${dataset}`.trim();
        changes.push(`${path}: ${name} is new ("${label}")`);
      }
      if (row.type !== predicateType) {
        changes.push(`${path}: ${name} was ${row.type}, and is ${predicateType}`);
        row.type = predicateType;
      }
    }
  }
  return { rows: [...rows.values()].filter((row) => row.datasets !== ""), changes };
}

function has({ datasets }: VariableRow, dataset: string): boolean {
  return datasets.split(" ").includes(dataset);
}

const UNITS = new Map([["value", "U.S. dollars"], ["weight", "kilograms"], ["count", "records"]]);

/** What the name of a variable says of it: the API names all of them so. */
function newRow(flow: string, name: string, description: string, type: string): Draft {
  const kind = kindOf(name);
  return {
    flow,
    name,
    type,
    kind,
    unit: UNITS.get(kind) ?? "",
    basis: "",
    period: name.endsWith("_MO") ? "month" : name.endsWith("_YR") ? "year to date" : "",
    description,
    width: "",
    requires: "",
    datasets: "",
  };
}

function kindOf(name: string): string {
  if (name.endsWith("_FLAG")) return "flag";
  if (/_WGT_(MO|YR)$/.test(name)) return "weight";
  if (/^QTY_|_QY/.test(name)) return "quantity";
  if (/^CC_/.test(name)) return "count";
  if (/_(MO|YR)$/.test(name)) return "value";
  if (/_NAME$|DESC$/.test(name)) return "name";
  return "code";
}
