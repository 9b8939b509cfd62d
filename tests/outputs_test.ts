import assert from "node:assert/strict";
import { findLesson, listLessons, nameOf } from "../jupyter/lessons.ts";
import { compareOutputs } from "../jupyter/compare_outputs.ts";
import { execute } from "../jupyter/execute.ts";
import { codeCells, joinText, type Notebook, type Output } from "../jupyter/notebook.ts";
import { variablesForOutputs } from "../jupyter/stored_outputs.ts";
import { withTrial } from "../jupyter/trial_notebook.ts";
import { lackOfDuckDB, NEEDS_DUCKDB } from "./duckdb.ts";

/**
 * How often a notebook runs to see whether an output is ever lost. Newer Denos lose one in ten: of
 * its fourteen, all would come through six runs once in seven thousand times.
 */
const RUNS = 6;

/** One cell for each way to show something, and what must then be seen. */
const WAYS: { way: string; code: string; shows: string[] }[] = [
  { way: "the last value", code: `["value"]`, shows: [`[ "value" ]`] },
  {
    way: "an awaited display",
    code: `await Deno.jupyter.display({ "text/plain": "displayed" }, { raw: true });`,
    shows: ["displayed"],
  },
  {
    way: "3000 printed lines and a value",
    code: `for (let i = 0; i < 3000; i++) console.log("line", i);\n"after"`,
    shows: [Array.from({ length: 3000 }, (_, i) => `line ${i}\n`).join(""), `"after"`],
  },
  {
    way: "a bundle of several kinds",
    code: `({ [Symbol.for("Jupyter.display")]: () => ({
      "image/svg+xml": "<svg/>", "image/png": "AAAA", "text/plain": "bundle" }) })`,
    shows: ["<svg/>", "AAAA", "bundle"],
  },
  {
    way: "200 kilobytes",
    code: `await Deno.jupyter.display({ "text/plain": "x".repeat(200_000) }, { raw: true });`,
    shows: ["x".repeat(200_000)],
  },
];

Deno.test(`no output of the first lesson, and of no kind, is lost in ${RUNS} runs`, async (test) => {
  const stored: Notebook = JSON.parse(await Deno.readTextFile(findLesson("01")));
  const lesson = codeCells(stored);
  assert.ok(lesson.every(({ outputs = [] }) => outputs.length > 0), "a cell shows nothing");

  const sources = [
    ...lesson.map(({ source }) => joinText(source)),
    ...WAYS.map(({ code }) => code),
  ];
  let count = 0;
  await withTrial(sources, async (path) => {
    for (let run = 1; run <= RUNS; run++) {
      const { notebook } = await execute(path, { variables: variablesForOutputs() });
      const cells = codeCells(JSON.parse(notebook));
      assert.deepEqual(compareOutputs(stored, { cells: cells.slice(0, lesson.length) }), []);
      WAYS.forEach(({ way, shows }, index) => {
        const seen = cells[lesson.length + index]?.outputs?.flatMap(textsOf) ?? [];
        assert.deepEqual(seen.toSorted(), shows.toSorted(), `${way}, run ${run}`);
      });
      count += cells.flatMap(({ outputs = [] }) => outputs).length;
    }
  });
  await test.step(`${count} outputs in ${RUNS} runs, none missing`, () => {
    const expected = lesson.flatMap(({ outputs = [] }) => outputs).length + WAYS.length + 1;
    assert.equal(count, RUNS * expected);
  });
});

/** Lessons with a cell of SQL: without DuckDB it shows how to install it. */
const WITH_SQL = ["12_every_product"];

for (const lesson of listLessons()) {
  const isLacking = WITH_SQL.includes(nameOf(lesson)) && lackOfDuckDB !== null;
  Deno.test({
    name: `the stored outputs of ${nameOf(lesson)} come out again, to the byte` +
      (isLacking ? NEEDS_DUCKDB : ""),
    ignore: isLacking,
    async fn() {
      const stored = await Deno.readTextFile(lesson);
      const { notebook } = await execute(lesson, { variables: variablesForOutputs() });
      assert.deepEqual(compareOutputs(JSON.parse(stored), JSON.parse(notebook)), []);
      assert.equal(notebook, stored);
    },
  });
}

/** All that an output shows, in each of its forms. */
function textsOf(output: Output): string[] {
  if (output.output_type === "stream") return [joinText(output.text)];
  if (output.output_type === "error") return [output.evalue];
  return Object.values(output.data).map((part) =>
    Array.isArray(part) ? part.join("") : String(part)
  );
}
