import { monthsBetween, parseTime } from "./_month_range.ts";

/** What an address asks of the API, the key aside. */
export interface Question {
  /** Where the dataset lies. */
  readonly address: string;
  /** The dataset, such as `exports/hs`. */
  readonly dataset: string;
  /** The variables to get, in order. */
  readonly get: readonly string[];
  /** The predicates in order, each with one value or several of which any may match. */
  readonly predicates: ReadonlyMap<string, readonly string[]>;
}

/** The API has no older figures. */
export const FIRST_MONTH = Temporal.PlainYearMonth.from("2010-01");

const ALL_MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/**
 * Reads an address. {@linkcode questionUrl} writes it again, letter by letter.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { questionUrl, readQuestion } from "./_question.ts";
 *
 * const url = "https://example.org/exports/hs?get=ALL_VAL_MO&time=2025-10&CTY_CODE=1220&CTY_CODE=2010";
 * strictEqual(readQuestion(url).predicates.get("CTY_CODE")?.join(), "1220,2010");
 * strictEqual(questionUrl(readQuestion(url)), url);
 * ```
 */
export function readQuestion(url: string): Question {
  const { origin, pathname, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "get");
  return {
    address: origin + pathname,
    dataset: pathname.split("/").slice(-2).join("/"),
    get: searchParams.get("get")?.split(",") ?? [],
    predicates: new Map(names.map((name) => [name, searchParams.getAll(name)])),
  };
}

/** The address that asks a question. */
export function questionUrl({ address, get, predicates }: Question): string {
  const parameters = [...predicates].flatMap(([name, values]) =>
    values.map((value) => `${name}=${encodeURIComponent(value)}`)
  );
  return `${address}?${[`get=${get.join(",")}`, ...parameters].join("&")}`;
}

/** The same question with another predicate, which keeps its place if it is there already. */
export function narrow(question: Question, name: string, ...values: string[]): Question {
  return { ...question, predicates: new Map(question.predicates).set(name, values) };
}

/**
 * The months a question asks for, each once, in order; null if they cannot be told. "From 2025-01"
 * ends with the month before this one, since no month is out before it is over.
 */
export function monthsAsked(
  { predicates }: Question,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth[] | null {
  const newest = today.toPlainYearMonth().subtract({ months: 1 });
  const times = predicates.get("time") ??
    predicates.get("YEAR")?.flatMap((year) =>
      (predicates.get("MONTH") ?? [])
        .flatMap((month) => month === "*" ? ALL_MONTHS : [month])
        .map((month) => `${year}-${month}`)
    ) ?? [];
  const months = new Set<string>();
  for (const time of times) {
    const range = parseTime(time);
    if (!range) return null;
    for (const month of monthsBetween(range.from, range.to ?? newest)) months.add(String(month));
  }
  return months.size === 0 && !predicates.has("time")
    ? null
    : [...months].sort().map((month) => Temporal.PlainYearMonth.from(month));
}
