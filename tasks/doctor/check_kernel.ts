import { codeCells, type Notebook } from "../../jupyter/notebook.ts";
import { execute } from "../../jupyter/execute.ts";
import { Problem } from "../../jupyter/problem.ts";
import type { Project } from "../../jupyter/project.ts";
import { withTrial } from "../../jupyter/trial_notebook.ts";
import type { Finding } from "./finding.ts";

/** Draws one bar, with a word beside it: what is needed of Plot, of the font, and of what makes a PNG. */
const CHART = `import * as Plot from "@observablehq/plot";
import { chart } from "us-trade";
const source = {
  kind: "sample", dataset: "exports/hs", url: "", vintage: "", measures: [], months: ["2025-10", "2025-10"],
};
await chart(Plot.barX([1], { y: () => "Mexico" }).plot(), { source, alt: "One bar." })`;

/** Whether the kernel starts, runs a cell, and draws a chart. */
export async function checkKernel(at: Project): Promise<Finding> {
  const what = "kernel";
  const mend = `delete the folder ${at.venv}, then run npx -y deno@2.8.1 task report`;
  let drawn: Record<string, unknown> = {};
  try {
    await withTrial([CHART], async (path) => {
      const { notebook } = await execute(path, { at, variables: { CENSUS_SOURCE: "sample" } });
      const [cell] = codeCells(JSON.parse(notebook) as Notebook);
      const [output] = cell?.outputs ?? [];
      if (output && "data" in output) drawn = output.data;
    });
  } catch (error) {
    const isKnown = error instanceof Problem || error instanceof Deno.errors.NotFound;
    if (!isKnown) throw error;
    return { what, state: "fault", says: `it does not run a cell: ${error.message}`, mend };
  }
  const missing = ["image/png", "text/markdown"].filter((type) => !drawn[type]);
  if (missing.length > 0) {
    return {
      what,
      state: "fault",
      says: `a chart came without its ${missing.join(" and ")}.`,
      mend,
    };
  }
  return { what, state: "fine", says: "it starts, runs a cell, and draws a chart with our font." };
}
