import { deepStrictEqual, doesNotMatch, match } from "node:assert/strict";
import { jupyterBundle, showTable } from "./show_table.ts";

const linesOf = (rows: object[]) => jupyterBundle(showTable(rows))["text/plain"].split("\n");

Deno.test("the numbers of a column have as many decimals, one below the other", () => {
  deepStrictEqual(linesOf([{ rate: 10.9, rows: 12345 }, { rate: 3, rows: 7 }]), [
    "rate    rows",
    "10.9  12,345",
    " 3.0       7",
  ]);
});

Deno.test("amounts stand on the right, and codes on the left", () => {
  const { "text/html": html } = jupyterBundle(
    showTable([{ code: "0003", value: "$29.5 billion", change: "−3.1%" }]),
  );
  match(html, /left">0003</);
  match(html, /right">\$29\.5 billion</);
  match(html, /right">−3\.1%</);
});

Deno.test("a table shows twenty rows, and counts the rest", () => {
  const lines = linesOf(Array.from({ length: 1234 }, (_, index) => ({ index: `row ${index}` })));
  deepStrictEqual(lines.slice(-2), ["row 19", "1214 more rows"]);
});

Deno.test("text from elsewhere is shown, not obeyed", () => {
  const { "text/html": html } = jupyterBundle(showTable([{ name: "<script>alert(1)</script>" }]));
  doesNotMatch(html, /<script/);
  match(html, /&lt;script/);
});
