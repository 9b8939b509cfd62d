import { CensusBusyError, CensusError, CensusKeyError } from "../lib/errors.ts";
import { Problem } from "../jupyter/problem.ts";
import type { Columns } from "../lib/columns/columns.ts";
import { fetchLive } from "../lib/http/_fetch_live.ts";
import { readQuestion } from "../lib/query/_question_url.ts";
import { recordAnswer } from "../lib/recordings/_record_answer.ts";
import type { Config } from "../lib/settings/config.ts";
import { HIDDEN_KEY } from "../lib/settings/key.ts";
import { textsOf } from "../lib/table/grain.ts";
import { fetchVariables } from "./fetch_variables.ts";

/** A question whose answer nobody has seen yet. */
interface Probe {
  readonly asked: string;
  readonly settles: string;
}

const PROBES: readonly Probe[] = [
  {
    asked: "exports/hs?get=ALL_VAL_MO&time=2025-01&time=2025-03",
    settles: "whether a repeated time gives both months",
  },
  {
    asked: "exports/hs?get=ALL_VAL_MO&time=from%202025-01%20to%202025-03",
    settles: "whether a range gives its three months",
  },
  {
    asked: "exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-01&CTY_CODE=5*",
    settles: "whether a pattern of countries is read, and counts 5XXX",
  },
  {
    asked: "exports/hs?get=ALL_VAL_MO&YEAR=2025&MONTH=*",
    settles: "whether MONTH=* gives twelve months",
  },
  {
    asked: "exports/statehs?get=ALL_VAL_MO&time=2025-01",
    settles: "whether statehs gives its bare total",
  },
  {
    asked: "exports/porths?get=ALL_VAL_MO&time=2025-01",
    settles: "whether porths gives its bare total",
  },
  {
    asked: "exports/naics?get=ALL_VAL_MO&time=2025-01",
    settles: "whether naics gives its bare total",
  },
  {
    asked: "exports/hs?get=ALL_VAL_MO&time=2025-01&COMM_LVL=HS2",
    settles: "whether a level without its commodity has rows",
  },
  {
    asked:
      "exports/hs?get=E_COMMODITY,QTY_1_MO,QTY_1_MO_FLAG,UNIT_QY1&time=2025-01&E_COMMODITY=870323",
    settles: "whether an HS6 quantity is 0 with the flag M",
  },
];

const METADATA = "exports/hs";

/**
 * Asks the API ten questions whose answers are not known, one after the other and each once, and
 * records the answers.
 *
 * @param config It must have a key.
 * @returns Lines of Markdown for an issue: what was asked, what came, and what that settles. No key is
 * in them.
 * @throws {CensusKeyError} If there is no key, or the API refuses it.
 */
export async function* probe(config: Config): AsyncGenerator<string> {
  const patient = { ...config, limits: { ...config.limits, retries: 0 } };
  yield `Answers of the Census API on ${`${config.now()}`.slice(0, "2026-11-22".length)}:`;
  yield "";
  for (const { asked, settles } of PROBES) {
    yield `- \`${decodeURIComponent(asked)}\`, ${settles}: ${await ask(asked, patient)}`;
  }
  const answers = [];
  for (const key of [null, config.key]) answers.push(await askMetadata({ ...patient, key }));
  yield `- \`${METADATA}/variables.json\`, whether metadata needs a key: without one ${
    answers[0]
  }; ` +
    `with one ${answers[1]}`;
}

/** What came, in a few words. */
async function ask(asked: string, config: Config): Promise<string> {
  const url = `${config.url}/${asked}`;
  const begin = config.now();
  const took = () => `${Math.round(config.now().since(begin).total("seconds"))} s`;
  try {
    const { columns, recorder } = await fetchLive(readQuestion(url), config, {
      record: (head) => recordAnswer(url, head, config),
    });
    await recorder?.finish();
    return `${describe(columns)}, after ${took()}`;
  } catch (error) {
    if (!(error instanceof CensusError) || error instanceof CensusKeyError) throw error;
    const isOut = error instanceof CensusBusyError ? "no answer" : "refused";
    return `${isOut}, after ${took()}: ${error.message}`;
  }
}

function describe(columns: Columns): string {
  if (columns.length === 0) return "no rows (204)";
  const shown = ["time", "MONTH", "CTY_CODE", "QTY_1_MO_FLAG"].flatMap((name) => {
    const cells = textsOf(columns, name).map((cell) => cell ?? "null").sort();
    return cells.length > 0
      ? [
        `${name} ${cells.slice(0, MOST_SHOWN).join(" ")}${
          cells.length > MOST_SHOWN ? ` and ${cells.length - MOST_SHOWN} more` : ""
        }`,
      ]
      : [];
  });
  return [`${columns.length} rows of ${columns.header.join(", ")}`, ...shown].join("; ");
}

/** How many codes a line lists: all months of a year, and enough of the countries. */
const MOST_SHOWN = 12;

async function askMetadata(config: Pick<Config, "url" | "fetch" | "key">): Promise<string> {
  try {
    return `${Object.keys(await fetchVariables(METADATA, config)).length} variables`;
  } catch (error) {
    if (error instanceof CensusKeyError) return `refused as ${error.reason} key ${HIDDEN_KEY}`;
    if (error instanceof Problem) return "no answer";
    throw error;
  }
}
