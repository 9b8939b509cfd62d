import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { project } from "../jupyter/project.ts";
import { cellsOf, picturesOf } from "../tests/notebook.ts";
import { type Case, casesAt } from "./cases.ts";
import { benchProject } from "./environment.ts";
import { measure } from "./measure.ts";
import { startServer } from "./server.ts";

const isInstalled = existsSync(project.deno) && existsSync(benchProject.python);
const reason = isInstalled ? "" : " (deno task bench installs what this needs)";

Deno.test({
  name: `from one answer, the lesson and pandas draw the same 20 bars${reason}`,
  ignore: !isInstalled,
  async fn() {
    await using server = startServer();
    const { deno, python } = casesAt(server);
    const ours = await textsOfChart(deno, />([^<>]+)<\/t(?:ext|span)>/g);
    // Matplotlib draws letters as shapes, and keeps each text as a comment.
    const theirs = await textsOfChart(python, /<!-- (.+?) -->/g);

    const labels = labelsOf(ours);
    strictEqual(labels.length, 20);
    deepStrictEqual(labels, labelsOf(theirs));
    const names = theirs.slice(0, 20);
    deepStrictEqual(ours.filter((text) => names.includes(text)), names);
  },
});

/** The texts of a notebook's one chart, which must be there as PNG too. */
async function textsOfChart(at: Case, pattern: RegExp): Promise<string[]> {
  const { notebook } = await measure(at);
  const [svg = "", ...others] = picturesOf(cellsOf(notebook));
  strictEqual(others.length, 0);
  match(notebook, /"image\/png": "iVBOR/);
  return [...svg.matchAll(pattern)].map(([, text]) => text ?? "");
}

function labelsOf(texts: readonly string[]): string[] {
  return texts.filter((text) => /^\$[\d.]+B$/.test(text));
}
