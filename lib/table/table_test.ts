import { match, strictEqual } from "node:assert/strict";
import { shown } from "../../tests/shown.ts";
import { trialTable } from "../../tests/trial_table.ts";

Deno.test("a Table shows its first 20 rows and counts the rest", async () => {
  const rows = Array.from({ length: 23 }, (_, index) => [`row ${index + 1}`]);
  const { html } = await shown(trialTable(["CTY_NAME"], rows));
  match(html, /row 20</);
  strictEqual(html.includes("row 21"), false);
  match(html, /3 more rows/);
});

Deno.test("a Table escapes what the API sent before it becomes HTML", async () => {
  const { html } = await shown(trialTable(["<b>"], [["<script>alert(1)</script>"]]));
  strictEqual(/<script|<b>/.test(html), false);
  match(html, /&lt;script&gt;/);
});

Deno.test("a Table shows a name that the API left out as null", async () => {
  match((await shown(trialTable(["CTY_NAME"], [[null]]))).html, /null/);
});
