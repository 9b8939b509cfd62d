import { type Config, loadConfig, type LoadConfigOptions } from "../lib/settings/config.ts";
import type { CensusServer } from "./census_server.ts";

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
