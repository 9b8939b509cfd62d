import type { Config } from "./config.ts";
import { CensusBusyError, CensusKeyError } from "./errors.ts";
import { HOW_TO_GET_A_KEY } from "./key.ts";

/**
 * Asks the Census API itself. The key is added here, and nowhere else. Redirects are not followed:
 * the API answers a bad key with one, to a page that would pass for an answer.
 *
 * @throws {CensusKeyError} If the configuration has no key.
 * @throws {CensusBusyError} If the API cannot be reached.
 */
export async function fetchLive(url: string, config: Config): Promise<Response> {
  if (!config.key) {
    throw new CensusKeyError("missing", `The Census API needs a key: ${HOW_TO_GET_A_KEY}`);
  }
  try {
    return await config.fetch(`${url}&key=${encodeURIComponent(config.key.reveal())}`, {
      redirect: "manual",
    });
  } catch {
    // The error of fetch names the address, and with it the key: it is not passed on as a cause.
    throw new CensusBusyError(
      `${new URL(url).host} cannot be reached: check the connection, or set CENSUS_SOURCE=sample`,
    );
  }
}
