import { deepStrictEqual } from "node:assert/strict";
import { monthsAsked } from "./_months_asked.ts";
import { readQuestion } from "./_question_url.ts";

const TODAY = Temporal.PlainDate.from("2026-02-03");

Deno.test("monthsAsked() reads every way to ask for months", () => {
  const asked = {
    "time=2025-10": "2025-10",
    "time=2025": "2025-01 .. 2025-12",
    "time=from 2025-11": "2025-11 .. 2026-01",
    "time=from 2025-11 to 2025-12": "2025-11 .. 2025-12",
    "time=2025-03&time=2025-01&time=2025-03": "2025-01 .. 2025-03",
    "YEAR=2025&MONTH=02": "2025-02",
    "YEAR=2025&YEAR=2024&MONTH=12&MONTH=01": "2024-01 .. 2025-12",
    "YEAR=2025&MONTH=*": "2025-01 .. 2025-12",
    "time=from 2027": "none",
    "YEAR=2025": "2025-01 .. 2025-12",
    "YEAR=*&MONTH=01": "unknown",
    "time=yesterday": "unknown",
  };
  const described = Object.keys(asked).map((text) => {
    const months = monthsAsked(readQuestion(`https://example.org/exports/hs?get=A&${text}`), TODAY);
    if (months === null) return [text, "unknown"];
    const [first, last] = [months.at(0), months.at(-1)];
    return [text, months.length > 1 ? `${first} .. ${last}` : String(first ?? "none")];
  });
  deepStrictEqual(Object.fromEntries(described), asked);
});
