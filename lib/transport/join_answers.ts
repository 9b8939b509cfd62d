import { CensusAnswerError } from "../errors.ts";
import type { Question } from "../query/question.ts";
import type { Delivery } from "./transport.ts";

/**
 * The answer to a question from the answers to its parts, in their order and with the columns of
 * the question: a part may have one more, at the end.
 *
 * @throws {CensusAnswerError} If the parts have different columns.
 */
export function joinAnswers(question: Question, parts: readonly Delivery[]): Delivery {
  const width = question.get.length + question.predicates.size;
  const filled = parts.filter(({ rows }) => rows.length > 0);
  const headers = new Set(filled.map(({ header }) => header.slice(0, width).join()));
  if (headers.size > 1) {
    throw new CensusAnswerError(
      `The parts of the answer have different columns, ${[...headers].join(" and ")}: ask again`,
    );
  }
  const kinds = new Set(parts.map(({ kind }) => kind));
  return {
    header: filled[0]?.header.slice(0, width) ?? [],
    rows: filled.flatMap(({ rows }) => rows.map((row) => row.slice(0, width))),
    kind: kinds.has("sample") ? "sample" : kinds.has("live") ? "live" : "recorded",
    vintage: joinVintages(parts.map(({ vintage }) => vintage)),
    asOf: parts.map(({ asOf }) => asOf).reduce((a, b) =>
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
