import { match, strictEqual } from "node:assert/strict";
import type { Source } from "./source.ts";
import { Table } from "./table.ts";

const source: Source = {
  kind: "sample",
  dataset: "exports/hs",
  url: "",
  measures: [],
  months: null,
  vintage: "sample",
};

function shown(table: Table): Record<string, string> {
  return (table as unknown as Record<symbol, () => Record<string, string>>)[
    Symbol.for("Jupyter.display")
  ]?.() ?? {};
}

Deno.test("a Table shows its first 20 rows and counts the rest", () => {
  const rows = Array.from({ length: 23 }, (_, index) => [`row ${index + 1}`]);
  const html = shown(new Table(["CTY_NAME"], rows, source))["text/html"] ?? "";
  match(html, /row 20</);
  strictEqual(html.includes("row 21"), false);
  match(html, /3 more rows/);
});

Deno.test("a Table escapes what the API sent before it becomes HTML", () => {
  const html = shown(new Table(["<b>"], [["<script>alert(1)</script>"]], source))["text/html"] ??
    "";
  strictEqual(/<script|<b>/.test(html), false);
  match(html, /&lt;script&gt;/);
});

Deno.test("a Table shows a name that the API left out as null", () => {
  match(shown(new Table(["CTY_NAME"], [[null]], source))["text/html"] ?? "", /null/);
});
