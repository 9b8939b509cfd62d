import { type Config, loadConfig, type LoadConfigOptions } from "../lib/config.ts";
import type { CensusServer } from "./census_server.ts";

/** A folder that is removed at the end of a test. */
export async function makeFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await Deno.makeTempDir();
  return { path, [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }) };
}

/** The configuration of a user whose API is the stand-in, and who need not wait between tries. */
export async function liveConfig(
  server: Pick<CensusServer, "url"> & { key?: string },
  folder: string,
  options: LoadConfigOptions = {},
): Promise<Config> {
  const config = await loadConfig({
    folder,
    onProgress: () => {},
    ...options,
    limits: { backOff: () => 0, ...options.limits },
    environment: {
      CENSUS_API_URL: server.url,
      ...(server.key ? { CENSUS_API_KEY: server.key } : {}),
      ...options.environment,
    },
  });
  return config;
}
