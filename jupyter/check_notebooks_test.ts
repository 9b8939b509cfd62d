import assert from "node:assert/strict";
import { checkNotebooks } from "./check_notebooks.ts";
import { type TrialCell, withTrial } from "./trial_notebook.ts";

/** Checks a notebook of these cells, and cuts its place off the reports. */
async function check(...cells: TrialCell[]): Promise<string[]> {
  let reports: string[] = [];
  await withTrial(cells, async (path) => {
    reports = await checkNotebooks([path]);
  });
  return reports.map((report) => {
    const [, rest = ""] = /^reports\/trial-[^/]+\/99_trial\.ipynb, (.*)$/s.exec(report) ?? [];
    return rest || report;
  });
}

const IMPORT_OF_SEVERAL_LINES = `import {
  interpolateBlues,
  interpolateGreens,
  interpolateGreys,
  interpolateOranges,
  interpolatePurples,
} from "d3";

[interpolateBlues, interpolateGreens, interpolateGreys, interpolateOranges, interpolatePurples]`;

Deno.test("what a kernel allows is in order", async () => {
  const reports = await check(
    `import { sum } from "d3";\n\nconst numbers = [1, 2];\nsum(numbers)`,
    { markdown: "Cells see the names of earlier ones, and may declare them again." },
    `const numbers = ["a"];\nconst table = await Promise.resolve(numbers);\ntable.join()`,
    `function twice(word: string) {\n  return word + word;\n}\ntwice(table[0] ?? "")`,
    `import { sum } from "d3";\n\nsum([3])`,
  );
  assert.deepEqual(reports, []);
});

Deno.test("a wrong type is reported with its cell and line", async () => {
  const reports = await check(
    IMPORT_OF_SEVERAL_LINES,
    { markdown: "Not counted." },
    `const month = "2025-10";\n\nconst wrong: number = month;\nwrong`,
  );
  assert.deepEqual(reports, [
    "cell 2, line 3: Type 'string' is not assignable to type 'number'. (TS2322)",
  ]);
});

Deno.test("a name that no cell declares is reported", async () => {
  const [report] = await check(`1 + 1`, `recrods.length`);
  assert.equal(report, "cell 2, line 1: Cannot find name 'recrods'. (TS2304)");
});

Deno.test("what lint finds is reported", async () => {
  const reports = await check(`let month = "2025-10";\nmonth`);
  assert.deepEqual(reports, ["cell 1, line 1: `month` is never reassigned"]);
});

Deno.test("a syntax error is reported in its own cell", async () => {
  const [report] = await check(`1 + 1`, `const a = (1;`, `2 + 2`);
  assert.match(report ?? "", /^cell 2, line 1: /);
});

Deno.test("an unformatted cell is reported, and formatted on request", () =>
  withTrial([`const a = 1;\na`, `const b   = 'b'\nb`], async (path) => {
    const [report, ...others] = await checkNotebooks([path]);
    assert.match(report ?? "", /cell 2, line 1: not formatted \(deno task check --fix does it\)$/);
    assert.deepEqual(others, []);

    const before = await Deno.readTextFile(path);
    await checkNotebooks([path], { fix: true });
    const after = await Deno.readTextFile(path);
    assert.equal(after, before.replace(`const b   = 'b'\\n`, `const b = \\"b\\";\\n`));
    assert.deepEqual(await checkNotebooks([path]), []);
  }));
