import { joinColumns } from "../columns/_join_columns.ts";
import type { Question } from "../query/_question.ts";
import type { Delivery } from "./_delivery.ts";

/**
 * The answer to a question from the answers to its parts, in their order and with the columns of
 * the question: a part that has one more predicate has one more column, at the end.
 *
 * @throws {CensusAnswerError} If the parts have different columns.
 */
export function joinAnswers(
  question: Question,
  parts: readonly Question[],
  answers: readonly Delivery[],
): Delivery {
  const cut = answers.map(({ columns }, index) => {
    const added = (parts[index] ?? question).predicates.size - question.predicates.size;
    // Counted from the end: it is not known how often the API repeats a predicate of several values.
    const width = Math.max(0, columns.header.length - added);
    return {
      header: columns.header.slice(0, width),
      length: columns.length,
      columns: columns.columns.slice(0, width),
    };
  });
  const kinds = new Set(answers.map(({ kind }) => kind));
  return {
    columns: joinColumns(cut),
    kind: kinds.has("sample") ? "sample" : kinds.has("live") ? "live" : "recorded",
    vintage: joinVintages(answers.map(({ vintage }) => vintage)),
    asOf: answers.map(({ asOf }) => asOf).reduce((a, b) =>
      Temporal.Instant.compare(a, b) < 0 ? b : a
    ),
  };
}

/** "retrieved 2026-11-20" and "retrieved 2026-11-22" are "retrieved 2026-11-20 to 2026-11-22". */
function joinVintages(vintages: readonly string[]): string {
  const distinct = [...new Set(vintages)];
  if (distinct.some((vintage) => !vintage.startsWith("retrieved "))) return distinct.join(" and ");
  const dates = distinct.flatMap((vintage) => vintage.match(/\d{4}-\d\d-\d\d/g) ?? []).sort();
  const [first, last] = [dates.at(0), dates.at(-1)];
  return first === last ? `retrieved ${first}` : `retrieved ${first} to ${last}`;
}
