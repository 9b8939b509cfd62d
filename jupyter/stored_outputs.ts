/**
 * What is set when lessons run for their stored outputs: the figures are those that a newcomer
 * without a key gets, unless the environment asks for others, and the month is the lesson's own.
 */
export function variablesForOutputs(): Record<string, string | undefined> {
  return { CENSUS_SOURCE: Deno.env.get("CENSUS_SOURCE") ?? "sample", TRADE_MONTH: undefined };
}
