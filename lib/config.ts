import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@std/dotenv";
import { CensusError } from "./errors.ts";
import { Key } from "./key.ts";
import { warnAboutKernel } from "./kernel.ts";

/** Where the answers come from. `auto` takes the network with a key, and the sample without one. */
export type SourceMode = typeof SOURCE_MODES[number];

/** How to reach the figures. It can be shown, copied and changed: its key stays hidden. */
export interface Config {
  source: SourceMode;
  /** The key, or null. Only the live transport reveals it. */
  key: Key | null;
  /** The address under which `exports/` and `imports/` lie. */
  url: string;
  /** What stands for the network: a function shaped like `fetch`. */
  fetch: typeof fetch;
}

/** Options of {@linkcode loadConfig}. */
export interface LoadConfigOptions {
  /** The folder whose `.env` is read; by default the nearest one that has a `deno.json`. */
  folder?: string | URL;
  /** The environment, which wins over `.env`; by default the process's own. */
  environment?: Record<string, string | undefined>;
  /** Replaces the network. */
  fetch?: typeof fetch;
}

const SOURCE_MODES = ["auto", "live", "recorded", "sample"] as const;

/** The first is ours; the others are in use elsewhere, in R and Python packages. */
const KEY_NAMES = ["CENSUS_API_KEY", "CENSUS_KEY", "US_CENSUS_API_KEY"];

const SOURCE_SENTENCES: Record<Exclude<SourceMode, "auto">, string> = {
  live: "the Census API, live",
  recorded: "recordings; the network is not used",
  sample: "the sample, published figures of January 2024 to August 2026; no key is needed",
};

const TRADE_PATH = "/timeseries/intltrade";
const CENSUS_URL = "https://api.census.gov/data" + TRADE_PATH;

/**
 * Reads the configuration from the environment and from `.env`. The environment wins.
 *
 * | name | meaning | default |
 * |---|---|---|
 * | `CENSUS_API_KEY`, `CENSUS_KEY`, `US_CENSUS_API_KEY` | the key | none |
 * | `CENSUS_SOURCE` | `auto`, `live`, `recorded` or `sample` | `auto` |
 * | `CENSUS_API_URL` | another address of the API | the Census Bureau's |
 *
 * A missing key is not an error here: the sample needs none. On a kernel that is known to lose
 * outputs, a warning is printed, once.
 *
 * @throws {CensusError} If `CENSUS_SOURCE` or `CENSUS_API_URL` holds something else.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { loadConfig } from "./config.ts";
 *
 * const config = await loadConfig({ environment: { CENSUS_KEY: "a-key" } });
 * strictEqual(`${config.key}`, "YOUR_KEY");
 * ```
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<Config> {
  warnAboutKernel();
  const settings = {
    ...await readEnvFile(options.folder ?? await projectFolder()),
    ...withoutEmpty(options.environment ?? Deno.env.toObject()),
  };
  const key = KEY_NAMES.map((name) => settings[name]).find(Boolean);
  const config: Config = {
    source: parseSource(settings.CENSUS_SOURCE ?? "auto"),
    key: key ? new Key(key) : null,
    url: parseUrl(settings.CENSUS_API_URL ?? CENSUS_URL),
    fetch: options.fetch ?? fetch,
  };
  return Object.assign(config, {
    [Symbol.for("Jupyter.display")](this: Config) {
      return { "text/plain": describeConfig(this) };
    },
  });
}

/** What the configuration will use, in one line. */
export function describeConfig(config: Config): string {
  return `Source of the figures: ${SOURCE_SENTENCES[sourceInUse(config)]}`;
}

/** The source that `auto` stands for, given the key. */
export function sourceInUse(config: Config): Exclude<SourceMode, "auto"> {
  if (config.source !== "auto") return config.source;
  return config.key ? "live" : "sample";
}

/** `.env` belongs to the project, not to the folder a notebook happens to run in. */
async function projectFolder(): Promise<string> {
  for (let folder = Deno.cwd(); folder !== dirname(folder); folder = dirname(folder)) {
    if (await exists(join(folder, "deno.json"))) return folder;
  }
  return Deno.cwd();
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

async function readEnvFile(folder: string | URL): Promise<Record<string, string>> {
  const path = join(folder instanceof URL ? fileURLToPath(folder) : folder, ".env");
  try {
    return withoutEmpty(parse(await Deno.readTextFile(path)));
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return {};
    throw new CensusError(`${path} cannot be read: make it a plain text file of your own`, {
      cause,
    });
  }
}

/** An empty value, as in a fresh copy of `.env.example`, counts as not given. */
function withoutEmpty(settings: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value?.trim() ? [[name, value.trim()]] : []
    ),
  );
}

function parseSource(text: string): SourceMode {
  const source = SOURCE_MODES.find((mode) => mode === text);
  if (source) return source;
  throw new CensusError(`CENSUS_SOURCE is "${text}": use one of ${SOURCE_MODES.join(", ")}`);
}

/** Accepts the address of the host, of `/data`, or of the trade datasets themselves. */
function parseUrl(text: string): string {
  const url = URL.parse(text);
  if (!url) throw new CensusError(`CENSUS_API_URL is "${text}": write it as ${CENSUS_URL}`);
  const path = url.pathname.replace(/\/+$/, "");
  if (path.endsWith(TRADE_PATH)) return url.origin + path;
  return url.origin + (path || "/data") + TRADE_PATH;
}
