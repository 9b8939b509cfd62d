import ky from "ky";
import { Problem } from "../jupyter/problem.ts";
import { CensusKeyError } from "../lib/errors.ts";
import { readAnswer } from "../lib/http/_read_answer.ts";
import { readChunks } from "../lib/http/_read_chunks.ts";
import { requireSafeAddress } from "../lib/settings/_address.ts";
import type { Config } from "../lib/settings/config.ts";
import type { PublishedVariable } from "./refresh_variables.ts";

/** Milliseconds for one dataset; the metadata is small. */
const PATIENCE = 30_000;

/**
 * The variables of a dataset as the API publishes them. A key is sent if there is one: reports differ
 * on whether metadata needs one.
 *
 * @param path The dataset, `exports/hs`.
 * @throws {CensusKeyError} If the API wants a key, or another one.
 * @throws {Problem} If it cannot be reached, or answers with something else.
 */
export async function fetchVariables(
  path: string,
  { url, fetch, key }: Pick<Config, "url" | "fetch" | "key">,
): Promise<Record<string, PublishedVariable>> {
  const address = `${url}/${path}/variables.json`;
  if (key) requireSafeAddress(new URL(address));
  const secret = key ? `?key=${encodeURIComponent(key.reveal())}` : "";
  try {
    const response = await ky.get(address + secret, {
      fetch: (input) => fetch(input, { redirect: "manual" }),
      timeout: PATIENCE,
      throwHttpErrors: (status) => status >= 500,
    });
    const { status, headers } = response;
    if (status === 200 && /\bjson\b/.test(headers.get("content-type") ?? "")) {
      const { variables } = await response.json<{ variables: Record<string, PublishedVariable> }>();
      if (Object.keys(variables).length > 0) return variables;
    } else {
      await readAnswer({ status, headers, body: readChunks(response.body) });
    }
  } catch (error) {
    if (error instanceof CensusKeyError) throw error;
    // What else went wrong is said below; it names the address, and with it the key.
  }
  throw new Problem(
    `${address} gives no list of variables: check the connection and try again; nothing was changed`,
  );
}
