import { CensusQueryError } from "../errors.ts";
import { datasetFacts } from "../reference/datasets.ts";

/**
 * Refuses a query whose rows would be of several commodity levels: chapters, headings and products
 * each add up to the same trade. A code of n digits fixes its level, so it needs no `COMM_LVL`; all
 * codes, or those that begin alike (`0901*`), do. With `COMM_LVL` among the columns, all levels may
 * come, since each row then says which it is. A level without its commodity is refused as well: the
 * API has no rows for it.
 *
 * @throws {CensusQueryError} If levels would mix, or a code does not belong to the level asked for.
 */
export function checkCommodity(
  dataset: string,
  query: { readonly get: readonly string[]; readonly [predicate: string]: Values },
): void {
  const facts = datasetFacts(dataset);
  if (!facts || facts.levels.length === 0) return;
  const { commodity, levels } = facts;
  const codes = [query[commodity] ?? []].flat().filter((code) => code !== "-");
  const wanted = query.COMM_LVL === undefined ? levels : [query.COMM_LVL].flat();

  for (const code of codes) checkCode(commodity, code, levels, wanted);
  const isNamed = query.get.includes(commodity) || codes.length > 0;
  const hasLevel = query.COMM_LVL !== undefined || query.get.includes("COMM_LVL");
  if (hasLevel && !isNamed && query[commodity] === undefined) {
    throw new CensusQueryError(
      `COMM_LVL needs "${commodity}" in the same query: without it the API answers with no rows, ` +
        `so add it to get`,
    );
  }
  if (!isNamed || hasLevel) return;
  const isTotal = query[commodity] !== undefined && codes.length === 0;
  const lengths = new Set(codes.map((code) => code.endsWith("*") ? "any" : code.length));
  if (isTotal || (lengths.size === 1 && !lengths.has("any"))) return;

  const fitting = levels.filter((level) => codes.every((code) => fits(code, level)));
  throw new CensusQueryError(
    `${commodity} would come in several levels at once, each with the same trade: ` +
      (fitting.length > 0
        ? `name one in COMM_LVL (${fitting.join(", ")}), or get COMM_LVL to tell them apart`
        : "ask for codes of one length at a time"),
  );
}

type Values = string | readonly string[] | undefined;

function checkCode(
  commodity: string,
  code: string,
  levels: readonly string[],
  wanted: readonly string[],
): void {
  if (wanted.some((level) => fits(code, level))) return;
  const digits = code.replace("*", "").length;
  if (wanted !== levels) {
    const level = levels.find((name) => digitsOf(name) === digits);
    throw new CensusQueryError(
      `${commodity} "${code}" is not of COMM_LVL "${wanted.join(", ")}": ` +
        (level ? `${digits} digits are ${level}` : `it has ${digits} digits`),
    );
  }
  throw new CensusQueryError(
    `${commodity} "${code}" has ${digits} digits: this dataset has ${levels.join(", ")}; ` +
      `a "*" at the end stands for the rest`,
  );
}

/** Whether a level can have a code; MAN, all of manufacturing, says nothing of its code. */
function fits(code: string, level: string): boolean {
  const digits = code.replace("*", "").length;
  return code.endsWith("*") ? digits <= digitsOf(level) : digits === digitsOf(level);
}

/** HS6 has six digits. */
function digitsOf(level: string): number {
  return Number(/\d+$/.exec(level)?.[0] ?? 0);
}
