/**
 * `deno task pull`: many months of a dataset, into a folder of Parquet files.
 *
 * @module
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Problem, runTask } from "../jupyter/problem.ts";
import { project } from "../jupyter/project.ts";
import { CensusError } from "../lib/errors.ts";
import { loadConfig } from "../lib/settings/config.ts";
import { describeEstimate, estimatePull } from "./pull_estimate.ts";
import { missingMonths, pullMonths } from "./pull_months.ts";
import { planPull, type PullPlan } from "./pull_plan.ts";

const HELP = `Pulls many months of a dataset into a folder of Parquet files, one file a month.

  deno task pull imports/hs --from 2013-01 --to 2023-12 --by CTY_CODE,I_COMMODITY:HS2

  --by CTY_CODE,I_COMMODITY:HS6   what tells the rows apart; a commodity with its level
  --get GEN_VAL_MO,CON_VAL_MO     what is measured; by default the value of the month
  --where CTY_CODE=5700           narrows the rows; may be given several times
  --folder pulled                 where the files go
  --dry-run                       says what it would take, and asks nothing

The folder holds each dollar once: totals and groupings of partners are left out, after the rows of
each month were found to add up to the month's own total. A pull that ends early, or is killed, goes
on when the same command is run again. To ask for a month again, delete its folder.`;

await runTask(async () => {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      by: { type: "string", default: "" },
      get: { type: "string", default: "" },
      where: { type: "string", multiple: true, default: [] },
      folder: { type: "string", default: "pulled" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [dataset, ...others] = positionals;
  const { from, to } = values;
  if (dataset === undefined || others.length > 0 || from === undefined || to === undefined) {
    throw new Problem(`Name one dataset, --from and --to:\n\n${HELP}`);
  }
  const wish = {
    ...{ dataset, from, to, where: values.where },
    ...{ by: namesIn(values.by), get: namesIn(values.get) },
    folder: resolve(project.root, values.folder),
  };
  await pull(planOf(wish), values["dry-run"]);
});

async function pull(plan: PullPlan, isDry: boolean): Promise<void> {
  const config = await loadConfig({ folder: project.root });
  const today = config.now().toZonedDateTimeISO("UTC").toPlainDate();
  const missing = missingMonths(plan);
  const of = missing.length === plan.months.length
    ? `${plan.months.length} months`
    : `${missing.length} of ${plan.months.length} months are still to come`;
  console.log(`${of}: ${describeEstimate(estimatePull(plan, missing, today))}`);
  if (isDry) return;
  const { months, rows } = await pullMonths(plan, config, (line) => console.log(line));
  console.log(
    `${plan.months.length} months are in ${plan.folder}, ${months} of them new, with ` +
      `${rows.toLocaleString("en-US")} rows; each adds up to its total`,
  );
}

/** What the API would refuse is the person's to mend: one sentence, and no trace. */
function planOf(wish: Parameters<typeof planPull>[0]): PullPlan {
  try {
    return planPull(wish);
  } catch (error) {
    if (error instanceof CensusError) throw new Problem(error.message);
    throw error;
  }
}

function namesIn(text: string): string[] {
  return text.split(",").map((name) => name.trim()).filter(Boolean);
}
