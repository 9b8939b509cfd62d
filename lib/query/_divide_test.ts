import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { questionUrl, readQuestion } from "./_question_url.ts";
import { planQuestion, splitQuestion } from "./_divide.ts";

const TODAY = Temporal.PlainDate.from("2026-11-22");
const question = (text: string) => readQuestion(`https://example.org/${text}`);
const short = (parts: ReturnType<typeof splitQuestion>) =>
  parts?.map((part) => decodeURIComponent(questionUrl(part, "").split("_MO").at(-1) ?? "")) ?? null;

const LARGE = "imports/hs?get=CTY_CODE,I_COMMODITY,GEN_VAL_MO";

Deno.test("planQuestion() asks a small question in one request, and a large one by the month", () => {
  const sizes = {
    "exports/hs?get=ALL_VAL_MO&time=from 2013": 1,
    "exports/hs?get=CTY_CODE,ALL_VAL_MO&time=from 2024-01 to 2025-12": 1,
    "exports/hs?get=E_COMMODITY,ALL_VAL_MO&time=2025&COMM_LVL=HS2": 1,
    "exports/hs?get=E_COMMODITY,ALL_VAL_MO&time=2025&COMM_LVL=HS6": 12,
    "exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025&E_COMMODITY=0901": 1,
    "exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025&E_COMMODITY=09*&COMM_LVL=HS4": 12,
    "exports/hs?get=E_COMMODITY,ALL_VAL_MO&time=2025&COMM_LVL=HS2&CTY_CODE=1220&CTY_CODE=2010": 1,
    "exports/hs?get=CTY_CODE,E_COMMODITY,ALL_VAL_MO&YEAR=2025&YEAR=2024&MONTH=*&COMM_LVL=HS2": 24,
    "exports/hs?get=CTY_CODE,E_COMMODITY,ALL_VAL_MO&time=2026&COMM_LVL=HS2": 10,
    "exports/hs?get=CTY_CODE,E_COMMODITY,ALL_VAL_MO&time=from 2025-01 to 2025-03&COMM_LVL=HS2": 3,
    "exports/hs?get=CTY_CODE,DISTRICT,ALL_VAL_MO&time=2025": 12,
    "exports/statehs?get=CTY_CODE,STATE,ALL_VAL_MO&time=2025": 12,
    "imports/naics?get=NAICS,GEN_VAL_MO&time=2025&COMM_LVL=NA3": 1,
    "imports/naics?get=NAICS,GEN_VAL_MO&time=2025&COMM_LVL=NA4": 12,
    "exports/naics?get=NAICS,ALL_VAL_MO&time=2025-01&COMM_LVL=NA3": 10,
    "exports/naics?get=CTY_CODE,ALL_VAL_MO&time=2025-01&NAICS=311": 1,
    "exports/porths?get=PORT,ALL_VAL_MO&time=2025-01&E_COMMODITY=01&E_COMMODITY=02": 2,
    "imports/porths?get=PORT,CTY_CODE,GEN_VAL_MO&time=from 2024-11 to 2025-02": 4,
  };
  deepStrictEqual(
    Object.keys(sizes).map((text) => [text, planQuestion(question(text), TODAY).length]),
    Object.entries(sizes),
  );
});

Deno.test("planQuestion() asks months that do not follow each other one stretch at a time", () => {
  const text = "exports/hs?get=ALL_VAL_MO&time=2025-01&time=from 2025-03 to 2025-05";
  deepStrictEqual(short(planQuestion(question(text), TODAY)), [
    "&time=2025-01",
    "&time=from 2025-03 to 2025-05",
  ]);
});

Deno.test("splitQuestion() asks for no month that lies in a gap of the question", () => {
  const text = `${LARGE}&COMM_LVL=HS2&time=2024-01&time=2024-03&time=2025-05`;
  deepStrictEqual(short(splitQuestion(question(text), TODAY)), [
    "&COMM_LVL=HS2&time=2024-01&time=2024-03",
    "&COMM_LVL=HS2&time=2025-05",
  ]);
});

Deno.test("splitQuestion() divides by years, then months, then the leading digit", () => {
  deepStrictEqual(
    short(splitQuestion(question(`${LARGE}&time=from 2024-11&COMM_LVL=HS2`), TODAY)),
    [
      "&time=from 2024-11 to 2024-12&COMM_LVL=HS2",
      "&time=2025&COMM_LVL=HS2",
      "&time=from 2026-01 to 2026-10&COMM_LVL=HS2",
    ],
  );
  deepStrictEqual(
    short(splitQuestion(question(`${LARGE}&COMM_LVL=HS2&YEAR=2025&MONTH=01&MONTH=03`), TODAY)),
    [
      "&COMM_LVL=HS2&YEAR=2025&MONTH=01",
      "&COMM_LVL=HS2&YEAR=2025&MONTH=03",
    ],
  );
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  deepStrictEqual(
    short(splitQuestion(question(`${LARGE}&time=2025-01&COMM_LVL=HS6`), TODAY)),
    digits.map((digit) => `&time=2025-01&COMM_LVL=HS6&I_COMMODITY=${digit}*`),
  );
  deepStrictEqual(
    short(splitQuestion(question(`${LARGE}&I_COMMODITY=8*&time=2025-01&COMM_LVL=HS6`), TODAY)),
    ["8", ...digits.map((digit) => `8${digit}*`)].map((code) =>
      `&I_COMMODITY=${code}&time=2025-01&COMM_LVL=HS6`
    ),
  );
});

Deno.test("splitQuestion() knows what it cannot divide", () => {
  for (
    const text of [
      "exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-01",
      `${LARGE}&time=2025-01&I_COMMODITY=8703`,
      `${LARGE}&time=2025-01&I_COMMODITY=87*&COMM_LVL=HS6`,
    ]
  ) strictEqual(splitQuestion(question(text), TODAY), null, text);
});
