import { shareableUrl } from "../query/_question_url.ts";
import type { Question } from "../query/_question.ts";
import type { Delivery } from "./_delivery.ts";
import { findBreaks } from "./_find_breaks.ts";
import { type Measure, readGrain } from "./grain.ts";
import { type Source, sourceLine } from "./source.ts";
import { Table } from "./table.ts";
import type { Emptiness } from "./why_empty.ts";

/**
 * The table of an answer, with its grain and its source.
 *
 * @param question What was asked.
 * @param delivery What was answered.
 * @param base The address under which the datasets lie, for the request in the source.
 * @param whyEmpty Why there are no rows, if there are none.
 */
export function makeTable<Column extends string>(
  question: Question,
  { columns, kind, vintage, rounding }: Delivery,
  base: string,
  whyEmpty: Emptiness | null,
): Table<Column> {
  const grain = readGrain(question.dataset, columns, question);
  const [first, last] = [grain.months.at(0), grain.months.at(-1)];
  const source: Source = {
    kind,
    dataset: question.dataset,
    url: shareableUrl(question, base),
    measures: describeMeasures(grain.measures),
    months: first !== undefined && last !== undefined ? [first, last] : null,
    breaks: findBreaks(grain),
    vintage,
    ...(rounding !== undefined && { rounding }),
    ...(whyEmpty && { whyEmpty: whyEmpty.sentence }),
  };
  Object.defineProperty(source, "toString", { value: () => sourceLine(source) });
  return new Table(columns, source, { grain, whyEmpty });
}

/**
 * What variables measure, each basis once, in the order asked. That a value is of the year so far,
 * and not of the month, is said with it.
 */
function describeMeasures(measures: readonly Measure[]): string[] {
  const bases = Map.groupBy(measures.filter(({ basis }) => basis), ({ basis }) => basis);
  return [...bases].map(([basis, group]) => {
    const periods = new Set(group.map(({ period }) => period));
    if (!periods.has("year to date")) return basis;
    return `${basis}, ${periods.has("month") ? "month and year to date" : "year to date"}`;
  });
}
