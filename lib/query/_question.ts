import type { Dataset } from "../reference/dataset_names.ts";
import { checkQuery, type UncheckedQuery } from "./_check_query.ts";
import { runsOf } from "./_month_range.ts";
import type { PredicateValue } from "./query.ts";

/**
 * What is asked of a dataset, checked. It is the one form in which a question goes through the
 * library: an address is made of it where the network, a recording or a reader needs one.
 */
export interface Question {
  readonly dataset: Dataset;
  /** The variables to get, in order. */
  readonly get: readonly string[];
  /** The predicates in order, each with one value or several of which any may match. */
  readonly predicates: ReadonlyMap<string, readonly string[]>;
}

/**
 * The question that a query asks of a dataset. Predicates keep the order in which they were written,
 * because the API repeats them in that order as columns of its answer. Months that follow each other
 * become one stretch, since no answer to a repeated `time` was ever seen.
 *
 * @throws {CensusQueryError} If the API would refuse the query, or answer with something else than
 * was meant.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { makeQuestion } from "./_question.ts";
 *
 * const months = ["2025-01", "2025-02", "2025-03"];
 * const question = makeQuestion("exports/hs", { get: ["ALL_VAL_MO"], time: months });
 * strictEqual(question.predicates.get("time")?.join(), "from 2025-01 to 2025-03");
 * ```
 */
export function makeQuestion(dataset: string, written: WrittenQuery): Question {
  const query = withCodes(written);
  checkQuery(dataset, query);
  const { get, ...predicates } = query;
  const entries = Object.entries(predicates).flatMap(([name, value]) => {
    const values = [value ?? []].flat();
    const isRepeatedTime = name === "time" && values.length > 1;
    return values.length > 0 ? [[name, isRepeatedTime ? runsOf(values) : values] as const] : [];
  });
  return { dataset: dataset as Dataset, get: [...get], predicates: new Map(entries) };
}

/** A query as it was written: a country may stand for its code. */
interface WrittenQuery {
  readonly get: readonly string[];
  readonly [predicate: string]: PredicateValue<"CTY_CODE"> | undefined;
}

/** Codes in the place of countries; what is neither is refused later. */
function withCodes(query: WrittenQuery): UncheckedQuery {
  const { CTY_CODE: partners } = query;
  const written = query as UncheckedQuery;
  if (typeof partners !== "object" || partners === null) return written;
  const codes = [partners].flat().map((partner) =>
    typeof partner === "object" && partner !== null ? partner.code : partner
  );
  const [code = ""] = codes;
  return { ...written, CTY_CODE: Array.isArray(partners) ? codes : code };
}

/** The same question with another predicate, which keeps its place if it is there already. */
export function narrow(question: Question, name: string, ...values: string[]): Question {
  return { ...question, predicates: new Map(question.predicates).set(name, values) };
}

/** All columns of the answer, each once: variables to get, then predicates. */
export function columnsOf({ get, predicates }: Question): string[] {
  return [...new Set([...get, ...predicates.keys()])];
}
