import { rowsOf } from "../lib/columns/_rows_of.ts";
import { readQuestion } from "../lib/query/_question_url.ts";
import { answerFromSample } from "../lib/sample/_answer_from_sample.ts";
import { type CensusServer, json, refuseKey, startCensusServer } from "../tests/census_server.ts";

/** A Census server, and where what it answers is recorded: not among the user's own recordings. */
export interface BenchServer extends CensusServer {
  readonly recordings: string;
}

/**
 * The stand-in Census server of the tests, with the project's sample for its figures. The same
 * question is always answered with the same bytes, and worked out once.
 */
export function startServer(): BenchServer {
  const answers = new Map<string, Promise<string>>();
  const server = startCensusServer();
  server.fault = async (url) => {
    const refusal = refuseKey(url.searchParams.get("key"));
    if (refusal) return refusal;

    url.searchParams.delete("key");
    const body = answers.get(url.search) ?? answer(url);
    answers.set(url.search, body);
    return new Response(await body, { headers: { "content-type": "application/json" } });
  };
  const recordings = Deno.makeTempDirSync({ prefix: "us-trade-" });
  return {
    ...server,
    recordings,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await Deno.remove(recordings, { recursive: true });
    },
  };
}

/** What the sample answers, as the API would send it. */
async function answer(url: URL): Promise<string> {
  const { columns } = await answerFromSample(readQuestion(url.href));
  return await json([columns.header, ...rowsOf(columns)]).text();
}
