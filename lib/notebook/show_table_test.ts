import { deepStrictEqual, doesNotMatch, match, strictEqual } from "node:assert/strict";
import { shown } from "../../tests/shown.ts";
import { showTable } from "./show_table.ts";

const linesOf = async (rows: object[]) => (await shown(showTable(rows))).text.split("\n");

Deno.test("the numbers of a column have as many decimals, one below the other", async () => {
  deepStrictEqual(await linesOf([{ balance: 1234.5, rows: 12345 }, { balance: -3, rows: 7 }]), [
    "balance    rows",
    "1,234.5  12,345",
    "   −3.0       7",
  ]);
});

Deno.test("amounts stand on the right, and codes on the left", async () => {
  const { html } = await shown(
    showTable([{ code: "0003", value: "$29.5 billion", change: "−3.1%" }]),
  );
  match(html, /left">0003</);
  match(html, /right">\$29\.5 billion</);
  match(html, /right">−3\.1%</);
});

Deno.test("a table shows twenty rows, and counts the rest", async () => {
  const lines = await linesOf(
    Array.from({ length: 1234 }, (_, index) => ({ index: `row ${index}` })),
  );
  deepStrictEqual(lines.slice(-2), ["row 19", "1,214 more rows"]);
});

Deno.test("text from elsewhere is shown, not obeyed", async () => {
  const { html } = await shown(showTable([{ name: "<script>alert(1)</script>" }]));
  doesNotMatch(html, /<script/);
  match(html, /&lt;script/);
});

Deno.test("a shown list is the same list", () => {
  const rows = [{ CTY_CODE: "2010" }];
  deepStrictEqual(showTable(rows), rows);
  strictEqual(JSON.stringify(showTable(rows)), JSON.stringify(rows));
});

Deno.test("a variable of the API has its unit in the header, and no colour is set", async () => {
  const { html } = await shown(showTable([{ ALL_VAL_MO: 29_523_700_000 }]));
  match(html, /right">ALL_VAL_MO \(U\.S\. dollars\)</);
  match(html, /right">29,523,700,000</);
  doesNotMatch(html, /color|background/);
});

Deno.test("what the API does not name is unidentified, and what was not reported is missing", async () => {
  deepStrictEqual(await linesOf([{ CTY_NAME: null, QTY_1_MO: null, year: 2025 }]), [
    "CTY_NAME      QTY_1_MO (UNIT_QY1)  year",
    "unidentified              missing  2025",
  ]);
});

Deno.test("columns, a note and the number of rows can be chosen", async () => {
  const rows = [{ year: 2024, CTY_CODE: "2010" }, { year: 2025, CTY_CODE: "2010" }];
  const list = showTable(rows, { columns: ["CTY_CODE", "year"], note: "A note.", most: 1 });
  const { text } = await shown(list);
  strictEqual(
    text,
    "CTY_CODE  year\n2010      2024\n1 more rows\nA note.",
  );
});

Deno.test("thousands are separated, but not in a column of years", async () => {
  deepStrictEqual(await linesOf([{ year: 2024, count: 8214 }, { year: 2025, count: 11_123 }]), [
    "year   count",
    "2024   8,214",
    "2025  11,123",
  ]);
});

Deno.test("a note is shown, not obeyed", async () => {
  const { html } = await shown(showTable([{ a: 1 }], { note: "<script>alert(1)</script> & more" }));
  doesNotMatch(html, /<script/);
  match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; more/);
});

Deno.test("a sum of decimals shows no more decimals than anybody meant", async () => {
  const lines = await linesOf([{ share: 0.1 + 0.2 }]);
  match(lines[1] ?? "", /^ *0\.30{0,3}$/);
});

Deno.test("a count that could be a year is a count", async () => {
  deepStrictEqual(await linesOf([{ count: 1234 }, { count: 1899 }]), ["count", "1,234", "1,899"]);
});
