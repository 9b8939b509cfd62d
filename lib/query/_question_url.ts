import type { Dataset } from "../reference/dataset_names.ts";
import { HIDDEN_KEY } from "../settings/key.ts";
import type { Question } from "./_question.ts";

/**
 * The address that asks a question, without a key: the same question gives the same address, letter
 * by letter.
 *
 * @param base The address under which `exports/` and `imports/` lie.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { makeQuestion } from "./_question.ts";
 * import { questionUrl } from "./_question_url.ts";
 *
 * const question = makeQuestion("exports/hs", { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10" });
 * strictEqual(
 *   questionUrl(question, "https://example.org"),
 *   "https://example.org/exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-10",
 * );
 * ```
 */
export function questionUrl({ dataset, get, predicates }: Question, base: string): string {
  const parameters = [...predicates].flatMap(([name, values]) =>
    values.map((value) => `${name}=${encodeURIComponent(value)}`)
  );
  return `${base}/${dataset}?${[`get=${get.join(",")}`, ...parameters].join("&")}`;
}

/** The same address as a person could paste it into a browser, with a place for the key. */
export function shareableUrl(question: Question, base: string): string {
  return `${questionUrl(question, base)}&key=${HIDDEN_KEY}`;
}

/**
 * The question in an address, as a recording holds one: {@linkcode questionUrl} writes it again,
 * letter by letter.
 */
export function readQuestion(url: string): Question {
  const { pathname, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "get");
  return {
    dataset: pathname.split("/").slice(-2).join("/") as Dataset,
    get: searchParams.get("get")?.split(",") ?? [],
    predicates: new Map(names.map((name) => [name, searchParams.getAll(name)])),
  };
}
