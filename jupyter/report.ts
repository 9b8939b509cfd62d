/**
 * `deno task report`: runs a lesson in our kernel and writes it as a page to `reports/`.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findLesson, listLessons, nameOf } from "./lessons.ts";
import { prepareEnvironment } from "./environment.ts";
import { runAndShow } from "./execute.ts";
import { explainMonth } from "./explain_month.ts";
import { Problem, runTask } from "./problem.ts";
import { project } from "./project.ts";
import { writeAtomically } from "./write_atomically.ts";

const HELP = `Runs a lesson and writes it as a page to reports/.

  deno task report                      the first lesson
  deno task report 02                   another one, by number, name or path
  deno task report --month 2025-09      with the figures of another month
  deno task report --all                every lesson`;

await runTask(async () => {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: {
      month: { type: "string" },
      all: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);

  const month = values.month === undefined ? undefined : parseMonth(values.month);
  const called = positionals.length > 0 ? positionals : ["01"];
  const lessons = values.all ? listLessons() : called.map((name) => findLesson(name));

  await prepareEnvironment();
  for (const lesson of lessons) console.log(await report(lesson, month));
});

async function report(lesson: string, month: string | undefined): Promise<string> {
  const name = month ? `${nameOf(lesson)}_${month}` : nameOf(lesson);
  const path = join(project.reports, `${name}.html`);
  const variables = month ? { TRADE_MONTH: month } : {};
  const { page } = await runAndShow(lesson, { variables, withPage: true })
    .catch(async (error) => {
      throw month && error instanceof Problem ? await explainMonth(month, error) : error;
    });
  await writeAtomically(path, page);
  return path;
}

function parseMonth(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new Problem(`"${text}" is not a month: write it as 2025-10.`);
}
