import assert from "node:assert/strict";
import { compareOutputs } from "./compare_outputs.ts";
import { type Notebook, type Output } from "./notebook.ts";

function notebook(...outputs: Output[][]): Notebook {
  return { cells: outputs.map((of) => ({ cell_type: "code", source: "", outputs: of })) };
}

const printed = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const shown = (data: Record<string, unknown>): Output => ({ output_type: "display_data", data });

Deno.test("the same outputs do not differ, however their text is cut into lines", () => {
  const whole = notebook([printed("a\nb\n")], [shown({ "image/svg+xml": "<svg>\n</svg>" })]);
  const cut = notebook([
    { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
  ], [shown({ "image/svg+xml": ["<svg>\n", "</svg>"] })]);
  assert.deepEqual(compareOutputs(whole, cut), []);
});

Deno.test("a difference names the cell, the part and the line, with both texts", () => {
  const stored = notebook([], [printed("Mexico\nCanada\n")]);
  const fresh = notebook([], [printed("Mexico\nJapan\n")]);
  assert.deepEqual(compareOutputs(stored, fresh), [
    "cell 2, output 1, stdout: line 2 differs\n  stored: Canada\n  now:    Japan",
  ]);
});

Deno.test("of a long line only the part that differs is shown", () => {
  const svg = (width: string) => shown({ "image/svg+xml": "<g>".repeat(2000) + width + "</g>" });
  const [difference = ""] = compareOutputs(notebook([svg("12")]), notebook([svg("13")]));
  assert.ok(difference.length < 500);
  assert.match(difference, /stored: ….*12<\/g>\n.*now: {4}….*13<\/g>/);
});

Deno.test("outputs that are missing or new are differences", () => {
  const chart = shown({ "image/png": "AAAA", "text/plain": "A chart." });
  assert.deepEqual(
    compareOutputs(notebook([chart]), notebook([shown({ "text/plain": "A chart." })])),
    [
      "cell 1, output 1, image/png: missing",
    ],
  );
  assert.deepEqual(compareOutputs(notebook([]), notebook([printed("new")])), [
    "cell 1, output 1, stdout: new",
  ]);
});

Deno.test("a chart in Markdown is compared as the SVG that it holds", () => {
  const image = (svg: string) =>
    shown({ "text/markdown": `<img src="data:image/svg+xml;base64,${btoa(svg)}">` });
  const [difference = ""] = compareOutputs(
    notebook([image('<svg width="1"/>')]),
    notebook([image('<svg width="2"/>')]),
  );
  assert.match(difference, /stored: .*<svg width="1"\/>.*\n.*now: .*<svg width="2"\/>/);
});
