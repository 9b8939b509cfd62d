/**
 * `deno task key`: asks for a key of the Census API, tries it, and writes it into `.env`. The key is
 * not shown, and is not taken from the command line, which others can read.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Problem, runTask } from "../jupyter/problem.ts";
import { project } from "../jupyter/project.ts";
import { KEY_NAMES, loadConfig } from "../lib/settings/config.ts";
import { CensusError } from "../lib/errors.ts";
import { Key } from "../lib/settings/key.ts";
import { makeQuestion } from "../lib/query/_question.ts";
import { fetchLive } from "../lib/http/_fetch_live.ts";
import { askHidden } from "./ask_hidden.ts";
import { probe } from "./probe.ts";
import { requireIgnored } from "./require_ignored.ts";
import { writeKey } from "./write_key.ts";

const HELP = `Tries a key of the Census API, and writes it into .env.

  deno task key                  asks for the key, and does not show it
  deno task key < key.txt        takes it from a file
  deno task key --file .env.work writes into another file, which Git must ignore
  deno task key --probe          asks the API ten questions that only a key can settle, each once,
                                 and prints what they settle, without the key, for an issue

A key is free: https://api.census.gov/data/key_signup.html`;

/** One number, of a month that is long published. */
const SMALLEST_QUERY = { get: ["ALL_VAL_MO"], time: "2013-01" } as const;

await runTask(async () => {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: {
      file: { type: "string", default: join(project.root, ".env") },
      probe: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  if (positionals.length > 0) {
    throw new Problem(
      `A key on the command line can be read by others: run "deno task key", and paste it there`,
    );
  }
  if (values.probe) {
    const config = await loadConfig({ folder: project.root });
    for await (const line of probe(config)) console.log(line);
    return;
  }
  await requireIgnored(values.file);
  const key = new Key(await readKey());
  await tryKey(key);
  await writeKey(values.file, key.reveal()).catch((error) => {
    throw new Problem(`${values.file} cannot be written: ${error.message}`);
  });
  console.log(`The Census API accepts the key, and ${values.file} holds it now`);
  const shadow = KEY_NAMES.find((name) => Deno.env.get(name));
  if (shadow) console.log(`The environment sets ${shadow}, which is used before the file`);
});

async function readKey(): Promise<string> {
  const answer = Deno.stdin.isTerminal()
    ? await askHidden("Key of the Census API (hidden): ")
    : await new Response(Deno.stdin.readable).text();
  const key = answer?.trim();
  if (!key) throw new Problem(`No key was given: ${HELP.split("\n").at(-1)}`);
  return key;
}

/** Asks the API one small question. */
async function tryKey(key: Key): Promise<void> {
  try {
    // A person waits, and can run the task again.
    const config = { ...await loadConfig({ folder: project.root, limits: { retries: 0 } }), key };
    await fetchLive(makeQuestion("exports/hs", SMALLEST_QUERY), config);
  } catch (error) {
    if (!(error instanceof CensusError)) throw error;
    throw new Problem(`The key is not written: ${error.message}`);
  }
}
