import { CensusQueryError } from "../errors.ts";
import { lookUpCountry } from "../reference/find_country.ts";
import { countryRows } from "../reference/_tables.ts";
import { unknownDataset } from "../reference/_unknown_dataset.ts";
import { unknownVariable } from "../reference/_unknown_variable.ts";
import { type VariableFacts, variablesOf } from "../reference/variables.ts";
import { hideKeys } from "../settings/key.ts";
import { parseTime } from "./_month_range.ts";
import { checkCommodity } from "./_check_commodity.ts";
import { checkValue } from "./_check_value.ts";

/** A query whose names and values are still to be checked: cells are not type-checked when run. */
export interface UncheckedQuery {
  readonly get: readonly string[];
  readonly [predicate: string]: string | readonly string[] | undefined;
}

/** The API takes no more than this many names in `get`. */
export const MOST_VARIABLES = 50;

/**
 * Refuses a query that the API would refuse, or answer with something else than what was meant:
 * nothing at all, the total only, or commodity levels mixed with one another. A name may stand both
 * in `get` and as a predicate; the API then sends its column twice.
 *
 * @throws {CensusQueryError} With one sentence that names the wrong word and, where it is known, the
 * right one.
 */
export function checkQuery(dataset: string, query: UncheckedQuery): void {
  checkNoKey(dataset, query);
  const known = variablesOf(dataset);
  if (known.size === 0) throw unknownDataset(dataset);
  const { get, ...predicates } = query;
  checkGet(get);
  const written = Object.entries(predicates).filter(([, value]) => value !== undefined);

  const names = new Set([...get, ...written.map(([name]) => name)]);
  for (const name of names) {
    const variable = known.get(name);
    if (!variable) throw unknownVariable(dataset, name);
    checkCompany(variable, names, query[name]);
  }
  for (const [name, value] of written) {
    const variable = known.get(name);
    if (variable) checkValue(dataset, variable, value);
  }
  checkMonths(query);
  checkCommodity(dataset, query);
}

function checkGet(get: unknown): void {
  if (!Array.isArray(get)) {
    throw new CensusQueryError(`"get" is no list: write get: ["CTY_CODE", "ALL_VAL_MO"]`);
  }
  if (get.length === 0) {
    throw new CensusQueryError(`"get" names no variable: name at least one, such as "CTY_CODE"`);
  }
  if (get.length > MOST_VARIABLES) {
    throw new CensusQueryError(
      `"get" names ${get.length} variables, and the API takes ${MOST_VARIABLES} at most: ` +
        `ask twice, and join the records`,
    );
  }
  const twice = get.find((name, index) => get.indexOf(name) < index);
  if (twice !== undefined) {
    throw new CensusQueryError(`"get" names "${twice}" twice: once is enough`);
  }
  if (get.includes("time")) {
    throw new CensusQueryError(
      `"time" cannot stand in "get": write time: "2025-10", and it comes back as a column`,
    );
  }
}

/** A key among the words of a question would be recorded, and shown with its source. */
function checkNoKey(dataset: string, query: UncheckedQuery): void {
  const keyName = Object.keys(query).find((name) => name.toLowerCase() === "key");
  const [place] = Object.entries({ dataset, ...query }).find((words) => {
    const text = words.flat().join(" ");
    return hideKeys(text) !== text;
  }) ?? [];
  if (keyName === undefined && place === undefined) return;
  throw new CensusQueryError(
    keyName !== undefined
      ? `"${keyName}" is not part of a query: write the key into .env as CENSUS_API_KEY`
      : `"${hideKeys(place ?? "")}" holds what looks like a key of the Census API, which is not ` +
        `part of a query: write it into .env as CENSUS_API_KEY`,
  );
}

/** Some variables say nothing, or something else, without another one beside them. */
function checkCompany(
  { name, kind, requires }: VariableFacts,
  names: ReadonlySet<string>,
  value: unknown,
): void {
  const country = name === "CTY_NAME" && typeof value === "string" ? lookUpCountry(value) : null;
  if (country && !(names.has(requires) && isApiName(value))) {
    throw new CensusQueryError(
      `CTY_NAME "${value}" is found only if the API writes it so, and without CTY_CODE not at all: ` +
        `write CTY_CODE: "${country.code}", which is ${country.name}`,
    );
  }
  if (requires && !names.has(requires)) {
    throw new CensusQueryError(
      `"${name}" needs "${requires}" in the same query: without it the API answers with the total ` +
        `only`,
    );
  }
  const flag = `${name}_FLAG`;
  if (kind === "quantity" && !names.has(flag)) {
    throw new CensusQueryError(
      `"${name}" needs "${flag}" in the same query: the API sends 0 for a quantity that it does ` +
        `not have, and only the flag tells`,
    );
  }
}

function isApiName(value: unknown): boolean {
  return countryRows().some((row) => row.api_name === value);
}

function checkMonths({ get, time, YEAR, MONTH }: UncheckedQuery): void {
  if (time === undefined && YEAR === undefined) {
    const missing = MONTH === undefined ? "No month is asked for" : "MONTH has no YEAR beside it";
    throw new CensusQueryError(`${missing}: add time: "2025-10", or YEAR and MONTH`);
  }
  if (time === undefined && MONTH === undefined && !get.includes("MONTH")) {
    throw new CensusQueryError(
      'YEAR has no MONTH beside it, so twelve rows would come that nothing tells apart: add "MONTH" ' +
        'to get, or write MONTH: "10", or time: "2025" in place of YEAR',
    );
  }
  for (const text of [time ?? []].flat()) {
    const range = parseTime(text);
    if (!range) {
      throw new CensusQueryError(
        `time "${text}" cannot be read: write "2025-10", "2025", "from 2025-01", or ` +
          `"from 2025-01 to 2025-06"`,
      );
    }
    if (range.to && Temporal.PlainYearMonth.compare(range.from, range.to) > 0) {
      throw new CensusQueryError(`time "${text}" ends before it begins: swap the two months`);
    }
  }
}
