import assert from "node:assert/strict";
import { execute } from "./execute.ts";
import { withTrial } from "./trial_notebook.ts";

Deno.test("a stored chart says how large its PNG wants to be seen, and another PNG does not", () =>
  withTrial([
    `import * as Plot from "@observablehq/plot"; Plot.plot({ width: 400, height: 100 })`,
    `await Deno.jupyter.display({ "image/png": "AAAA", "text/plain": "" }, { raw: true })`,
  ], async (path) => {
    const { cells } = JSON.parse((await execute(path)).notebook);
    const metadata = cells.map((cell: { outputs: { metadata: object }[] }) =>
      cell.outputs[0]?.metadata
    );
    assert.deepEqual(metadata, [{ "image/png": { width: 432, height: 132 } }, {}]);
  }));
