import { rejects } from "node:assert/strict";
import { findLesson } from "../jupyter/lessons.ts";
import { execute } from "../jupyter/execute.ts";
import { variablesForOutputs } from "../jupyter/stored_outputs.ts";

// The first month that the sample does not hold: to all lessons, a month not yet published.
const variables = { ...variablesForOutputs(), TRADE_MONTH: "2026-09" };

// Lesson 05 draws a year, and the sample holds only one.
for (const lesson of ["01", "02", "03", "04", "06", "07"]) {
  Deno.test(`lesson ${lesson} makes no report of a month that is not published`, async () => {
    await rejects(execute(findLesson(lesson), { variables }), {
      name: "Problem",
      message: /2026-09 is not published yet|There are no figures of (2026-09|September 2026)/,
    });
  });
}
