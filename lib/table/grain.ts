import type { Column, Columns } from "../columns/columns.ts";
import { isMeasure } from "../columns/_is_measure.ts";
import { columnsOf, type Question } from "../query/_question.ts";
import { codeLevel, isTotal } from "../reference/_code_level.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { datasetFacts, type Flow } from "../reference/datasets.ts";
import { type Period, variablesOf } from "../reference/variables.ts";

/**
 * What one row of a table stands for. What adds rows up, compares or labels them asks the grain, and
 * does not guess from cells.
 */
export interface Grain {
  /** The dataset that was asked. */
  readonly dataset: Dataset;
  /** Its flow. */
  readonly flow: Flow;
  /** What tells the rows apart, besides the month: `CTY_CODE`, `I_COMMODITY`, `DF`, ... */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** What the dataset could tell apart and these rows add up, as the question does not name it. */
  readonly collapsed: readonly string[];
  /** The months of the rows, `2025-10`, each once, in order; none if the rows do not say. */
  readonly months: readonly string[];
  /** What is measured, in the order of the columns. */
  readonly measures: readonly Measure[];
}

/** One dimension of a table. */
export interface Dimension {
  /** The variable: `CTY_CODE`. */
  readonly name: string;
  /** The codes that occur, each once. */
  readonly codes: readonly string[];
  /**
   * What the codes stand for, each once: `countries`, `groupings`, `world`; `HS2` to `HS10`, `NA3`,
   * `EU5`; `domestic`, `foreign`; `total` for the row of all others; else the name of the column.
   */
  readonly levels: readonly string[];
  /** Whether the question chose some codes, so that the rows need not be all there are. */
  readonly isListed: boolean;
}

/** What a column of numbers measures. */
export interface Measure {
  /** The variable: `GEN_VAL_MO`. */
  readonly name: string;
  /** `U.S. dollars`, `kilograms`, `records`, or the column that names the unit of a quantity. */
  readonly unit: string;
  /** "general imports, customs value"; empty for what is no money. */
  readonly basis: string;
  /** Whether it is of a month, or of the year so far. */
  readonly period: Period;
}

/**
 * Reads the grain of an answer.
 *
 * @param dataset The dataset that was asked.
 * @param columns What it answered.
 * @param question What was asked: an answer without rows has no header, and none tells whether
 * its codes are a choice.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { columnsOfRows } from "../columns/_columns_of_rows.ts";
 * import { readGrain } from "./grain.ts";
 *
 * const rows = [["-", "9", "2025-10"], ["2010", "5", "2025-10"]];
 * const grain = readGrain("exports/hs", columnsOfRows(["CTY_CODE", "ALL_VAL_MO", "time"], rows));
 * deepStrictEqual(grain.dimensions.get("CTY_CODE")?.levels, ["world", "countries"]);
 * deepStrictEqual(grain.collapsed, ["E_COMMODITY", "DISTRICT", "DF"]);
 * deepStrictEqual(grain.months, ["2025-10"]);
 * ```
 */
export function readGrain(
  dataset: Dataset,
  columns: Columns,
  question?: Question,
): Grain {
  const names = columns.length > 0 || !question ? columns.header : columnsOf(question);
  const facts = datasetFacts(dataset);
  const known = facts ? [facts.commodity, ...facts.breakdowns] : [];
  const present = known.filter((name) => names.includes(name));
  return {
    dataset,
    flow: dataset.startsWith("exports/") ? "exports" : "imports",
    dimensions: new Map(present.map((name) => [name, readDimension(name, columns, question)])),
    collapsed: known.filter((name) => !present.includes(name)),
    months: monthsOf(columns),
    measures: measuresOf(dataset, names),
  };
}

/** The column of a name, or undefined if there is none. */
export function columnOf(columns: Columns, name: string): Column | undefined {
  return columns.columns[columns.header.indexOf(name)];
}

/** The texts that occur in a column, each once. */
export function textsOf(columns: Columns, name: string): readonly (string | null)[] {
  const column = columnOf(columns, name);
  return column?.kind === "text" ? column.dictionary : [];
}

function readDimension(name: string, columns: Columns, question?: Question): Dimension {
  const codes = textsOf(columns, name).map((code) => code ?? "");
  const asked = question?.predicates.get(name) ?? [];
  return {
    name,
    codes,
    levels: [...new Set(codes.map((code) => codeLevel(name, code)))],
    isListed: asked.some((code) => !isTotal(code) && code !== "*"),
  };
}

function monthsOf(columns: Columns): string[] {
  const times = textsOf(columns, "time");
  if (times.length > 0) return times.filter((month) => month !== null).toSorted();
  const [years, months] = [columnOf(columns, "YEAR"), columnOf(columns, "MONTH")];
  if (years?.kind !== "text" || months?.kind !== "text") return [];
  const seen = new Set<string>();
  for (let row = 0; row < columns.length; row++) {
    const [year, month] = [years.codes[row] ?? 0, months.codes[row] ?? 0];
    seen.add(`${years.dictionary[year]}-${months.dictionary[month]}`);
  }
  return [...seen].sort();
}

function measuresOf(dataset: Dataset, names: readonly string[]): Measure[] {
  const variables = variablesOf(dataset);
  return [...new Set(names)].filter(isMeasure).map((name) => {
    const { unit = "", basis = "", period = "" } = variables.get(name) ?? {};
    return { name, unit, basis, period };
  });
}
