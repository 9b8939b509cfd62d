import { join } from "node:path";
import { project } from "./project.ts";

/** A cell of a trial: code, or Markdown. */
export type TrialCell = string | { markdown: string };

/** The text of a notebook with these cells, as Jupyter would write it. */
export function trialNotebook(cells: readonly TrialCell[]): string {
  const notebook = {
    cells: cells.map((cell, index) => {
      const id = `cell-${index + 1}`;
      return typeof cell === "string"
        ? code(id, cell)
        : { cell_type: "markdown", id, metadata: {}, source: cell.markdown.split(/(?<=\n)/) };
    }),
    metadata: {
      kernelspec: { display_name: "Deno (us-trade)", language: "typescript", name: "us-trade" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return JSON.stringify(notebook, null, 1) + "\n";
}

function code(id: string, source: string) {
  const lines = source.split(/(?<=\n)/);
  return { cell_type: "code", execution_count: null, id, metadata: {}, outputs: [], source: lines };
}

/** Writes a trial into a folder of its own inside the project, and removes it after the test. */
export async function withTrial(
  cells: readonly TrialCell[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  await Deno.mkdir(project.reports, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: project.reports, prefix: "trial-" });
  try {
    const path = join(folder, "99_trial.ipynb");
    await Deno.writeTextFile(path, trialNotebook(cells));
    await work(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
