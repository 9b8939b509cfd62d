import { answerFromSample } from "../lib/sample.ts";
import { type CensusServer, refuseKey, startCensusServer } from "../tests/census_server.ts";

/**
 * The stand-in Census server of the tests, with the project's sample for its figures. The same
 * question is always answered with the same bytes, and worked out once.
 */
export function startServer(): CensusServer {
  const answers = new Map<string, Promise<string>>();
  const server = startCensusServer();
  server.fault = async (url) => {
    const refusal = refuseKey(url.searchParams.get("key"));
    if (refusal) return refusal;

    url.searchParams.delete("key");
    const body = answers.get(url.search) ?? answerFromSample(url).then((answer) => answer.text());
    answers.set(url.search, body);
    return new Response(await body, { headers: { "content-type": "application/json" } });
  };
  return server;
}
