import { parse } from "@std/dotenv";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CensusError } from "../errors.ts";
import { isNotebook, warnAboutKernel } from "../cell/_kernel.ts";
import { hideKeys, Key } from "./key.ts";
import { CENSUS_URL, parseAddress } from "./_address.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { drawProgress, type Progress } from "../cell/progress.ts";

/**
 * Where the answers come from.
 *
 * - `auto`: with a key, recordings that are fresh enough, else the network; without a key,
 *   recordings of any age, else the sample.
 * - `live`: the network. What it answers is recorded.
 * - `recorded`: recordings of any age, and never the network.
 * - `sample`: the figures that come with the library.
 */
export type SourceMode = "auto" | "live" | "recorded" | "sample";

/** How to reach the figures. It can be shown, copied and changed: its key stays hidden. */
export interface Config {
  /** Where the answers come from. */
  source: SourceMode;
  /** The key, or null. Only the live transport reveals it. */
  key: Key | null;
  /** The address under which `exports/` and `imports/` lie. */
  url: string;
  /** What stands for the network: a function shaped like `fetch`. */
  fetch: typeof fetch;
  /** The folder of recordings. */
  recordings: string;
  /** A second folder, which gets a copy of each recording that is used; or null. */
  copies: string | null;
  /** Whether `auto` asks again for what it has recorded. */
  refresh: boolean;
  /** Bounds of time, size and number. */
  limits: Limits;
  /** The clock: tells which recordings are fresh, and which months can be out. */
  now: () => Temporal.Instant;
  /** Is told how far a long pull is; by default draws it in the cell, or on the terminal. */
  onProgress: (progress: Progress) => void;
}

/** Options of {@linkcode loadConfig}. */
export interface LoadConfigOptions {
  /** The folder whose `.env` is read; by default the nearest one that has a `deno.json`. */
  folder?: string | URL;
  /** The environment, which wins over `.env`; by default the process's own. */
  environment?: Record<string, string | undefined>;
  /** Replaces the network. */
  fetch?: typeof fetch;
  /** Asks again for what is recorded. */
  refresh?: boolean;
  /** Bounds of time, size and number that differ from {@linkcode DEFAULT_LIMITS}. */
  limits?: Partial<Limits>;
  /** Replaces the clock. */
  now?: () => Temporal.Instant;
  /** Replaces the drawing of progress. */
  onProgress?: (progress: Progress) => void;
  /** Replaces the question for the key, which a notebook asks if only `live` will do. */
  askForKey?: () => string | null;
}

const SOURCE_MODES: readonly SourceMode[] = ["auto", "live", "recorded", "sample"];

/** The first is ours; the others are in use elsewhere, in R and Python packages. */
export const KEY_NAMES = ["CENSUS_API_KEY", "CENSUS_KEY", "US_CENSUS_API_KEY"];

const SAMPLE = "the sample, published figures of January 2024 to August 2026; no key is needed";

/** What each source is, in words. */
const SOURCES: Record<SourceMode | "recordings first", string> = {
  auto: "the Census API, and recordings of its answers where they are fresh",
  live: "the Census API, live",
  recorded: "recordings; the network is not used",
  sample: SAMPLE,
  "recordings first": `recordings where there are any, else ${SAMPLE}`,
};

/**
 * Reads the configuration from the environment and from `.env`. The environment wins.
 *
 * | name | meaning | default |
 * |---|---|---|
 * | `CENSUS_API_KEY`, `CENSUS_KEY`, `US_CENSUS_API_KEY` | the key | none |
 * | `CENSUS_SOURCE` | `auto`, `live`, `recorded` or `sample` | `auto` |
 * | `CENSUS_API_URL` | another address of the API | the Census Bureau's |
 * | `CENSUS_RECORDINGS` | the folder of recordings | `recordings` in the project |
 * | `CENSUS_COPIES` | a folder that gets a copy of each recording used | none |
 *
 * A missing key is not an error here: the sample needs none. A notebook asks for it, hidden, if
 * `CENSUS_SOURCE` is `live`. On a kernel that is known to lose outputs, a warning is printed, once.
 *
 * @param options What replaces the environment, `.env`, the network, the clock or the bounds.
 * @returns How to reach the figures; the key in it is hidden.
 * @throws {CensusError} If `.env` cannot be read, or `CENSUS_SOURCE` or `CENSUS_API_URL` holds something else.
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
  const folder = options.folder ? pathOf(options.folder) : await projectFolder();
  const settings = {
    ...await readEnvFile(folder),
    ...withoutEmpty(options.environment ?? Deno.env.toObject()),
  };
  const source = parseSource(settings.CENSUS_SOURCE ?? "auto");
  const key = KEY_NAMES.map((name) => settings[name]).find(Boolean) ??
    (source === "live" ? (options.askForKey ?? askInNotebook)()?.trim() : undefined);
  const config: Config = {
    source,
    key: key ? new Key(key) : null,
    url: parseAddress(settings.CENSUS_API_URL ?? CENSUS_URL),
    fetch: options.fetch ?? fetch,
    recordings: resolve(folder, settings.CENSUS_RECORDINGS ?? "recordings"),
    copies: settings.CENSUS_COPIES ? resolve(folder, settings.CENSUS_COPIES) : null,
    refresh: options.refresh ?? false,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    now: options.now ?? Temporal.Now.instant,
    onProgress: options.onProgress ?? drawProgress(),
  };
  return Object.assign(config, {
    [Symbol.for("Jupyter.display")](this: Config) {
      return { "text/plain": describeConfig(this) };
    },
  });
}

/** What the configuration will use, in one line. */
export function describeConfig({ source, key, recordings }: Config): string {
  const withoutKey = existsSync(recordings) ? "recordings first" : "sample";
  return `Source of the figures: ${SOURCES[source === "auto" && !key ? withoutKey : source]}`;
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

function pathOf(folder: string | URL): string {
  return folder instanceof URL ? fileURLToPath(folder) : folder;
}

/** Gives null where nobody is there to answer. Elsewhere than in a notebook it would be seen. */
function askInNotebook(): string | null {
  const ask: (message: string, initial: string, options: { password: boolean }) => string | null =
    prompt;
  return isNotebook() ? ask("Key of the Census API (hidden):", "", { password: true }) : null;
}

async function readEnvFile(folder: string): Promise<Record<string, string>> {
  const path = join(folder, ".env");
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
  throw new CensusError(
    `CENSUS_SOURCE is "${hideKeys(text)}": use one of ${SOURCE_MODES.join(", ")}`,
  );
}
