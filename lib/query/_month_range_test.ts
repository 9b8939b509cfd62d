import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { parseTime } from "./_month_range.ts";

/** The ends of a range as text, and null for an open one. */
function ends(text: string): (string | null)[] | null {
  const range = parseTime(text);
  return range && [range.from.toString(), range.to?.toString() ?? null];
}

Deno.test("a month, a year and both kinds of ranges are understood", () => {
  deepStrictEqual(ends("2025-10"), ["2025-10", "2025-10"]);
  deepStrictEqual(ends("2025"), ["2025-01", "2025-12"]);
  deepStrictEqual(ends("from 2025-03"), ["2025-03", null]);
  deepStrictEqual(ends("from 2025"), ["2025-01", null]);
  deepStrictEqual(ends("from 2025-03 to 2026-02"), ["2025-03", "2026-02"]);
  deepStrictEqual(ends("from 2024 to 2025"), ["2024-01", "2025-12"]);
});

Deno.test("what the API would not understand is null", () => {
  const wrong = [
    ...["", "2025-13", "2025-00", "2025-1", "25-10", "2025-10-01", "202510", "October 2025"],
    ...[
      "from",
      "from ",
      "from 2025-01 to",
      "to 2025-01",
      "from 2025-01 2025-03",
      "2025-01 to 2025-03",
    ],
    ...["from+2025-01+to+2025-06", "FROM 2025-01", " 2025-10", "from  2025-01"],
  ];
  for (const text of wrong) strictEqual(parseTime(text), null, JSON.stringify(text));
});
