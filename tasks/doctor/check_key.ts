import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../../jupyter/problem.ts";
import { CensusError } from "../../lib/errors.ts";
import { fetchLive } from "../../lib/http/_fetch_live.ts";
import { makeQuestion } from "../../lib/query/_question.ts";
import { type Config, KEY_NAMES, loadConfig } from "../../lib/settings/config.ts";
import { requireIgnored } from "../require_ignored.ts";
import type { Finding } from "./finding.ts";

/** One number, of a month that is long published. */
const SMALLEST_QUERY = { get: ["ALL_VAL_MO"], time: "2013-01" } as const;

const WHAT = "key";
const GET = "npx -y deno@2.8.1 task key";

/** Options of {@linkcode checkKey}. */
export interface CheckKeyOptions {
  env: Record<string, string>;
  /** Whether the key may be tried with one question to the API. */
  mayAsk: () => boolean;
  fetch?: typeof fetch;
}

/** Whether there is a key, whether it is kept well, and, with consent, whether the API accepts it. */
export async function checkKey(
  folder: string,
  { env, mayAsk, fetch }: CheckKeyOptions,
): Promise<Finding> {
  let config: Config;
  try {
    config = await loadConfig({ folder, environment: env, fetch, limits: { retries: 0 } });
  } catch (error) {
    if (!(error instanceof CensusError)) throw error;
    return { what: WHAT, state: "fault", says: error.message };
  }
  const file = join(folder, ".env");
  if (existsSync(file)) {
    const finding = await checkFile(file);
    if (finding) return finding;
  }
  if (!config.key) {
    return { what: WHAT, state: "note", says: "none; the sample needs none.", mend: GET };
  }
  const from = KEY_NAMES.find((name) => env[name]) ?? ".env";
  if (!mayAsk()) return { what: WHAT, state: "fine", says: `in ${from}; it was not tried.` };
  try {
    await fetchLive(makeQuestion("exports/hs", SMALLEST_QUERY), config);
    return { what: WHAT, state: "fine", says: `in ${from}, and the Census API accepts it.` };
  } catch (error) {
    if (!(error instanceof CensusError)) throw error;
    return { what: WHAT, state: "fault", says: error.message, mend: GET };
  }
}

async function checkFile(file: string): Promise<Finding | undefined> {
  try {
    await requireIgnored(file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { what: WHAT, state: "fault", says: error.message, mend: `echo .env >> .gitignore` };
  }
  const isOpen = Deno.build.os !== "windows" && (statSync(file).mode & 0o077) !== 0;
  if (!isOpen) return undefined;
  const says = `others on this machine can read ${file}.`;
  return { what: WHAT, state: "fault", says, mend: `chmod 600 ${file}` };
}
