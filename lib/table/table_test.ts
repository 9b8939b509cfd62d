import { match, strictEqual } from "node:assert/strict";
import { trialTable } from "../../tests/trial_table.ts";
import type { Table } from "./table.ts";

function shown(table: Table): Record<string, string> {
  return (table as unknown as Record<symbol, () => Record<string, string>>)[
    Symbol.for("Jupyter.display")
  ]?.() ?? {};
}

Deno.test("a Table shows its first 20 rows and counts the rest", () => {
  const rows = Array.from({ length: 23 }, (_, index) => [`row ${index + 1}`]);
  const html = shown(trialTable(["CTY_NAME"], rows))["text/html"] ?? "";
  match(html, /row 20</);
  strictEqual(html.includes("row 21"), false);
  match(html, /3 more rows/);
});

Deno.test("a Table escapes what the API sent before it becomes HTML", () => {
  const html = shown(trialTable(["<b>"], [["<script>alert(1)</script>"]]))["text/html"] ??
    "";
  strictEqual(/<script|<b>/.test(html), false);
  match(html, /&lt;script&gt;/);
});

Deno.test("a Table shows a name that the API left out as null", () => {
  match(shown(trialTable(["CTY_NAME"], [[null]]))["text/html"] ?? "", /null/);
});
