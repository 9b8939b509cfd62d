/**
 * Answers that the Census API gave in 2025, as `fixtures/` keeps them: the figures of the stand-in
 * server, and a second source for what the library makes of them.
 *
 * @module
 */
import { csvParse } from "d3";
import { existsSync } from "node:fs";

/** What stands under each variable, for one partner, month and commodity. */
export type CubeRow = Record<string, string | null>;

type Flow = "exports" | "imports";

const FIXTURES = new URL("fixtures/", import.meta.url);

/** The answers in full, which lie beside a clone of those who work on it, and in no other. */
const SHARED = new URL("../../shared/", import.meta.url);

/** What makes a test run only where the answers are there in full, and say so in its name. */
export const needsShared = {
  ignore: !existsSync(SHARED),
  reason: existsSync(SHARED) ? "" : " (needs the answers in ../shared)",
};

/** One of the files that are there in full. */
export function sharedFile(name: string): URL {
  return new URL(name, SHARED);
}

/** The text of one of them. */
export function readShared(name: string): string {
  return Deno.readTextFileSync(sharedFile(name));
}

/** The measure that was asked of each flow. */
export const MEASURE = { exports: "ALL_VAL_MO", imports: "GEN_VAL_MO" } as const;

/** The months of the answers. */
export const MONTHS: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => String(index + 1).padStart(2, "0"),
);

/** Trade by partner and month in 2024. */
export function recordedFigures(flow: Flow): CubeRow[] {
  const commodity = flow === "exports" ? "E_COMMODITY" : "I_COMMODITY";
  return readMonths(`${flow}_2024.csv`, MEASURE[flow])
    .map((row) => ({ ...row, [commodity]: "-", COMM_LVL: "" }));
}

/** General imports of twelve partners by HS chapter and month in 2024. */
export function recordedChapters(): CubeRow[] {
  return readMonths("imports_by_chapter_2024.csv", MEASURE.imports)
    .map((row) => ({ ...row, COMM_LVL: "HS2" }));
}

/**
 * The answer to `get=CTY_CODE,CTY_NAME,ALL_VAL_MO&YEAR=2024&MONTH=10` (imports: `GEN_VAL_MO`), header
 * first, in another order than it came.
 */
export function recordedAnswer(flow: Flow, month: string): string[][] {
  const header = ["CTY_CODE", "CTY_NAME", MEASURE[flow], "YEAR", "MONTH"];
  const rows = recordedFigures(flow).filter(({ MONTH }) => MONTH === month);
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ""))];
}

/** The calls of the Bureau's own guide, with the answers that it prints. */
export function guideExamples<Example>(): Example[] {
  return JSON.parse(Deno.readTextFileSync(new URL("guide_examples.json", FIXTURES)));
}

/** A fixture has a column for each month, empty where there was no row. */
function readMonths(name: string, measure: string): CubeRow[] {
  const rows = csvParse(Deno.readTextFileSync(new URL(name, FIXTURES)));
  const months = rows.columns.filter((column) => /^\d{4}-\d\d$/.test(column));
  return months.flatMap((time) => {
    const [YEAR = "", MONTH = ""] = time.split("-");
    return rows.filter((row) => row[time]).map((row) => {
      const codes = Object.entries(row).filter(([column]) => !months.includes(column));
      return { ...Object.fromEntries(codes), [measure]: row[time] ?? "", time, YEAR, MONTH };
    });
  });
}
