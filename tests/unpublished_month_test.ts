import { rejects } from "node:assert/strict";
import { findChapter } from "../jupyter/chapters.ts";
import { execute } from "../jupyter/execute.ts";
import { variablesForOutputs } from "../jupyter/stored_outputs.ts";

// The first month that the sample does not hold: to all chapters, a month not yet published.
const variables = { ...variablesForOutputs(), TRADE_MONTH: "2026-09" };

// Chapter 06 draws a year, and the sample holds only one.
for (const chapter of ["01", "02", "03", "04", "05", "07"]) {
  Deno.test(`chapter ${chapter} makes no report of a month that is not published`, async () => {
    await rejects(execute(findChapter(chapter), { variables }), {
      name: "Problem",
      message: /2026-09 is not published yet|There are no figures of (2026-09|September 2026)/,
    });
  });
}
