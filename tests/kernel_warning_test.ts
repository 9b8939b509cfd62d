import { deepStrictEqual } from "node:assert/strict";
import { execute } from "../jupyter/execute.ts";
import { withTrial } from "../jupyter/trial_notebook.ts";
import { kernelWarning } from "../lib/cell/_kernel.ts";
import { cellsOf, textOf } from "./notebook.ts";

const warning = kernelWarning("2.9.6") ?? "?";

Deno.test("a notebook on a Deno that loses outputs is warned, once", () =>
  withTrial([
    `import { loadConfig } from "us-trade";
Object.defineProperty(Deno, "version", { value: { deno: "2.9.6" } });
await loadConfig();
await loadConfig();`,
    `await loadConfig()`,
  ], async (path) => {
    const { notebook } = await execute(path);
    const shown = cellsOf(notebook).map(textOf);
    deepStrictEqual(shown.map((text) => text.split(warning).length - 1), [1, 0]);
  }));
