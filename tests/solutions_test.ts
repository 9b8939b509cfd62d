import { strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { listLessons, nameOf } from "../jupyter/lessons.ts";
import { execute } from "../jupyter/execute.ts";
import { type Cell, cellsOf, NOTEBOOKS, solutionsOf, textOf } from "./notebook.ts";

/** Checks what one solution shows, against figures that were not made by the library. */
export type Expectation = (text: string) => void;

for (const path of listLessons()) {
  const number = nameOf(path).slice(0, 2);

  Deno.test(`the solutions of lesson ${number} show what the figures say`, async () => {
    const { expected } = await import(`./solutions/${number}.ts`) as { expected: Expectation[] };
    const notebook = await Deno.readTextFile(path);
    const solutions = solutionsOf(cellsOf(notebook));
    strictEqual(solutions.length, expected.length, "each solution has its expectation");

    const cells = await executeWith(notebook, solutions);
    cells.slice(-solutions.length).forEach((cell, index) => expected[index]?.(textOf(cell)));
  });
}

/** Runs a lesson with its solutions as further cells, in a folder where imports still resolve. */
async function executeWith(notebook: string, solutions: readonly string[]): Promise<Cell[]> {
  const { cells, ...rest } = JSON.parse(notebook);
  const added = solutions.map((source, index) => ({
    cell_type: "code",
    execution_count: null,
    id: `solution-${index + 1}`,
    metadata: {},
    outputs: [],
    source,
  }));
  const folder = await Deno.makeTempDir({ dir: NOTEBOOKS, prefix: ".solutions-" });
  try {
    const copy = join(folder, "lesson.ipynb");
    await Deno.writeTextFile(copy, JSON.stringify({ ...rest, cells: [...cells, ...added] }));
    return cellsOf((await execute(copy)).notebook);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
