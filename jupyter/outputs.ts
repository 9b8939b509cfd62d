/**
 * `deno task outputs`: runs lessons and stores their outputs in them, so that a code host shows the
 * charts. With `--check` it compares with what is stored instead, and changes nothing.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { findLesson, listLessons, nameOf } from "./lessons.ts";
import { compareOutputs } from "./compare_outputs.ts";
import { prepareEnvironment } from "./environment.ts";
import { runAndShow } from "./execute.ts";
import { pictureOf } from "./picture.ts";
import { Problem, runTask } from "./problem.ts";
import { variablesForOutputs } from "./stored_outputs.ts";
import { writeAtomically } from "./write_atomically.ts";

const HELP = `Runs lessons and stores their outputs in them.

  deno task outputs                     every lesson
  deno task outputs 02 03               some, by number, name or path
  deno task outputs --check             only says what differs from what is stored`;

await runTask(async () => {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const lessons = positionals.length > 0
    ? positionals.map((name) => findLesson(name))
    : listLessons();

  await prepareEnvironment();
  const differences: string[] = [];
  for (const lesson of lessons) {
    const stored = await Deno.readTextFile(lesson);
    const { notebook } = await runAndShow(lesson, { variables: variablesForOutputs() });
    if (values.check) differences.push(...describe(nameOf(lesson), stored, notebook));
    else await store(lesson, notebook);
  }
  if (differences.length > 0) {
    throw new Problem(
      `${differences.join("\n")}\n\nIf this is what you want, store it: deno task outputs.`,
    );
  }
});

/** Stores a lesson with its outputs, and the picture that the README shows of it. */
async function store(lesson: string, notebook: string): Promise<void> {
  await writeAtomically(lesson, notebook);
  const picture = pictureOf(JSON.parse(notebook));
  const path = join(dirname(lesson), "pictures", `${nameOf(lesson)}.png`);
  if (picture) await writeAtomically(path, picture);
}

function describe(name: string, stored: string, fresh: string): string[] {
  const differences = compareOutputs(JSON.parse(stored), JSON.parse(fresh));
  const isSame = differences.length > 0 || stored === fresh;
  return (isSame ? differences : ["its outputs are the same, but not its format or metadata"])
    .map((difference) => `${name}, ${difference}`);
}
