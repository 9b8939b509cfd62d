import { CensusQueryError } from "../errors.ts";
import { commodityVariables, datasetFacts } from "../reference/datasets.ts";
import type { VariableFacts } from "../reference/variables.ts";
import { lookUpCountry } from "../reference/find_country.ts";
import { nearest } from "../reference/_nearest.ts";
import { summaryLevelRows } from "../reference/_tables.ts";

/**
 * Refuses the value of a predicate that no row can have, or that would not arrive as written.
 *
 * @throws {CensusQueryError} If so, with what to write instead.
 */
export function checkValue(dataset: string, variable: VariableFacts, value: unknown): void {
  const { name } = variable;
  if (Array.isArray(value) && value.length === 0) {
    throw new CensusQueryError(`${name} is an empty list: name a value, or leave ${name} out`);
  }
  for (const text of [value].flat()) {
    if (typeof text !== "string") {
      const isObject = typeof text === "object";
      throw new CensusQueryError(
        isObject
          ? `${name} is an object, which is no string: write its code`
          : `${name} is ${text}, which is no string: write "${text}"`,
      );
    }
    const fault = findFault(dataset, variable, text);
    if (fault) throw new CensusQueryError(`${name} "${text}" ${fault}`);
  }
}

/** What is wrong with a value, in words that follow it. */
function findFault(dataset: string, variable: VariableFacts, text: string): string | undefined {
  const { name, kind } = variable;
  if (text === "") return `is empty: write "-" for the row of the total, or leave ${name} out`;
  if (/%[0-9A-F]{2}/i.test(text)) {
    return `is encoded: write it plainly, ${JSON.stringify(decode(text))}`;
  }
  if (text !== text.trim()) {
    return `begins or ends with a space: write ${
      JSON.stringify(text.trim())
    }, or "+" for a plus sign`;
  }
  if (name === "time") return undefined; // Read, and refused, as a whole.
  if (kind !== "name" && text.includes(",")) {
    const list = text.split(",").map((part) => JSON.stringify(part.trim())).join(", ");
    return `is one value with commas in it, which matches nothing: write [${list}]`;
  }
  if (text.slice(0, -1).includes("*")) return `has a "*" inside: it may only stand at the end`;
  if (name === "CTY_CODE" && text.endsWith("*") && text !== "*") {
    const [digits] = text;
    return `would count groupings such as ${digits}XXX beside their countries: put CTY_CODE into ` +
      `get, and filter the records by isCountry and d.CTY_CODE.startsWith("${text.slice(0, -1)}")`;
  }
  if (text.endsWith("*") || text === "-") return undefined;

  if (name === "YEAR" && !/^\d{4}$/.test(text)) return `is no year: write "2025"`;
  if (name === "MONTH" && !/^(0[1-9]|1[0-2])$/.test(text)) {
    return `is no month: write "01" to "12", or "*" for all`;
  }
  if (kind === "level") return notAmong(text, levelsOf(dataset, variable));
  if (kind !== "code" || variable.widths.length === 0) return undefined;
  if (commodityVariables().includes(name)) return undefined;
  if (variable.widths.includes(text.length)) return undefined;
  const country = name === "CTY_CODE" ? lookUpCountry(text) : null;
  if (country) return `is no code: ${country.name} is "${country.code}"`;
  return `has ${text.length} characters, and its codes have ${variable.widths.join(" or ")}: ` +
    `a "*" at the end stands for the rest`;
}

function decode(text: string): string {
  return text.replace(/%[0-9A-F]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}

function levelsOf(dataset: string, { name, flow }: VariableFacts): readonly string[] {
  if (name === "SUMMARY_LVL") return ["DET", "CGP"];
  if (name === "COMM_LVL") return datasetFacts(dataset)?.levels ?? [];
  return summaryLevelRows().filter((row) => row.flow === flow).map((row) => row.code);
}

/** How many levels a sentence lists. */
const MOST_LEVELS = 6;

function notAmong(text: string, levels: readonly string[]): string | undefined {
  if (levels.includes(text)) return undefined;
  // The parts of a SUMMARY_LVL2 stand in another order in each flow: their letters give it away.
  const letters = (level: string) => [...level.toUpperCase()].sort().join("");
  const meant = levels.find((level) => letters(level) === letters(text)) ?? nearest(text, levels);
  if (meant) return `is not a level of this dataset: did you mean "${meant}"?`;
  const more = levels.length > MOST_LEVELS ? `, and ${levels.length - MOST_LEVELS} more` : "";
  return `is not a level of this dataset: it has ${levels.slice(0, MOST_LEVELS).join(", ")}${more}`;
}
