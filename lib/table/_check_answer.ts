import type { Columns } from "../columns/columns.ts";
import { CensusAnswerError } from "../errors.ts";
import { parseTime } from "../query/_month_range.ts";
import type { Question } from "../query/_question.ts";
import { textsOf } from "./grain.ts";

/** The predicates that say which months are asked for; each comes back as a column. */
const PERIODS = ["time", "YEAR", "MONTH"];

/**
 * Checks that an answer is one to its question: the columns asked for, and rows of no other month.
 *
 * @param columns The answer; one without rows has no columns.
 * @throws {CensusAnswerError} If not.
 */
export function checkAnswer(columns: Columns, { get, predicates }: Question): void {
  if (columns.length === 0) return;
  const expected = [...get, ...PERIODS.filter((name) => predicates.has(name))];
  const missing = expected.find((name) => !columns.header.includes(name));
  if (missing !== undefined) {
    throw new CensusAnswerError(
      `The answer of the Census API has no column ${missing}, only ${columns.header.join(", ")}: ` +
        "ask again",
    );
  }
  for (const name of PERIODS) {
    const asked = predicates.get(name);
    const other = asked && textsOf(columns, name).find((cell) => !isAsked(cell ?? "", asked));
    if (other === undefined) continue;
    throw new CensusAnswerError(
      `The answer of the Census API has rows of ${
        name === "time" ? "" : `${name} `
      }${other}, which ` +
        "was not asked for: ask again",
    );
  }
}

/** Whether a month, a year or a month of the year is among those asked for; `*` is any. */
function isAsked(cell: string, asked: readonly string[]): boolean {
  return asked.some((text) => {
    if (text === cell || text === "*") return true;
    const range = parseTime(text);
    return range !== null && /-/.test(cell) && cell >= `${range.from}` &&
      (range.to === null || cell <= `${range.to}`);
  });
}
