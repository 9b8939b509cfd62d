/**
 * The example calls of the Bureau's own guide, each built from a query, with the answers it prints.
 *
 * @module
 */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from "node:assert/strict";
import { CensusQueryError, fetchTable, Table } from "us-trade";
import { json, startCensusServer, text } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { liveConfig } from "./live_config.ts";
import { guideExamples } from "./recorded.ts";

interface Example {
  id: string;
  url: string;
  expect: "rows" | "error" | "empty";
  /** The answer as the guide prints it, as far as it does. */
  response_excerpt?: string[][] | null;
  response_text: string | null;
}

const examples = guideExamples<Example>();

/** The call, as a reader of this library would write it. */
function queryOf(example: Example) {
  const { pathname, searchParams } = new URL(example.url, "https://api.census.gov");
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "get");
  // A predicate without a value only adds its column, which is what `get` is for.
  const columns = names.filter((name) => searchParams.get(name) === "");
  const predicates = names.filter((name) => !columns.includes(name)).map((name) => {
    const [value, ...others] = searchParams.getAll(name);
    return [name, others.length > 0 ? [value, ...others] : value];
  });
  const get = [...searchParams.get("get")?.split(",") ?? [], ...columns];
  return {
    dataset: pathname.split("/").slice(-2).join("/") as "exports/hs",
    query: { get, ...Object.fromEntries(predicates) } as { get: ["ALL_VAL_MO"]; time: string },
    isAsPrinted: columns.length === 0,
  };
}

/**
 * Calls that the API answers, and that are refused here all the same, with the word that is wrong:
 * their rows would count the same trade several times, be the total where countries are meant, or give
 * a missing quantity as zero.
 */
const REFUSED_ON_PURPOSE: Record<string, RegExp> = {
  "p08-1": /CTY_NAME.*CTY_CODE/,
  "p11-1": /E_COMMODITY.*COMM_LVL/,
  "p11-2": /I_COMMODITY.*COMM_LVL/,
  "p12-1": /GEN_QY1_MO.*GEN_QY1_MO_FLAG/,
  // An unencoded plus arrives as a space, which the guide warns of.
  "p12-3": /CTY_SUBCODE "P " .* plus sign/,
  "p14-11": /I_COMMODITY.*COMM_LVL/,
  "p15-1": /E_ENDUSE.*COMM_LVL/,
  "p15-2": /I_COMMODITY.*COMM_LVL/,
  "p15-14": /NAICS.*COMM_LVL/,
  "p16-2": /NAICS.*COMM_LVL/,
};

/** The word that is wrong in the guide's bad examples. */
const WRONG: Record<string, RegExp> = {
  "p08-3": /GEN_VAL_MO/,
  "p09-1": /month|time/,
  "p09-3": /SITC/,
  "p10-1": /I_COMMODITY|NAICS/,
};

Deno.test("the guide's example calls give what the guide prints", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  const config = await liveConfig(server, folder.path, { limits: { retries: 0 } });
  const counts = { answered: 0, printed: 0, empty: 0, refused: 0 };
  for (const { id, expect, response_excerpt: printed = null, ...example } of examples) {
    const { dataset, query, isAsPrinted } = queryOf({ id, expect, ...example });
    server.fault = () => {
      if (expect === "empty") return new Response(null, { status: 204 });
      if (expect === "error") {
        return text(400, example.response_text ?? "error: no text is printed");
      }
      return json(printed ?? [query.get]);
    };
    server.requests.splice(0);
    const answer = await fetchTable(dataset, query, config).catch((error: unknown) => error);
    if (answer instanceof CensusQueryError) {
      counts.refused++;
      const says = REFUSED_ON_PURPOSE[id] ?? WRONG[id] ?? /too large|no text is printed/;
      match(answer.message, says, id);
      ok(expect === "error" || id in REFUSED_ON_PURPOSE, `${id}: ${answer.message}`);
      continue;
    }
    ok(answer instanceof Table, `${id}: ${answer}`);
    notStrictEqual(expect, "error", id);
    counts.answered++;
    if (expect === "empty") counts.empty++;
    if (printed) {
      counts.printed++;
      deepStrictEqual([answer.header, ...answer.rows], printed, id);
    }
    const call = decodeURIComponent(example.url.replaceAll("+", " ")).split("/intltrade/").at(-1);
    if (isAsPrinted) strictEqual(server.requests[0], call, id);
  }
  console.log(counts);
  strictEqual(counts.answered + counts.refused, 55);
  strictEqual(counts.printed, 8, "all that the guide prints, but for two that are refused");
});
