/**
 * Answers that the Census API gave in 2025, as rows of a cube: the figures of the stand-in server.
 * They lie outside of this repository, and tests that need them are skipped where they are absent.
 *
 * @module
 */
import { csvParse } from "d3";
import { gunzipSync } from "node:zlib";

/** What stands under each variable, for one partner, month and commodity. */
export type CubeRow = Record<string, string | null>;

const FOLDER = new URL("../../shared/recorded/", import.meta.url);

/** Whether there are recorded answers to test with. */
export const hasRecorded = await Deno.stat(FOLDER).then(() => true, () => false);

/** The end of the name of a test that needs them. */
export const NEEDS_RECORDED = hasRecorded ? "" : " (needs the recorded answers in ../shared)";

/** The text of one of the recorded files. */
export function recordedText(name: string): string {
  return Deno.readTextFileSync(new URL(name, FOLDER));
}

/** Trade by partner and month in 2024, in the order in which the API sent it. */
export function recordedFigures(flow: "exports" | "imports"): CubeRow[] {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  return months.flatMap((month) => {
    const [header = [], ...rows]: (string | null)[][] = JSON.parse(
      recordedText(`${flow}_hs_2024-${month}.json`),
    );
    return rows.map((row) => ({
      ...Object.fromEntries(header.map((name, index) => [name, row[index] ?? null])),
      time: `2024-${month}`,
      [flow === "exports" ? "E_COMMODITY" : "I_COMMODITY"]: "-",
      COMM_LVL: "",
    }));
  });
}

/** General imports by HS chapter, partner and month in 2024. */
export function recordedChapters(): CubeRow[] {
  const file = Deno.readFileSync(new URL("imports_hs2_by_country_2024.csv.gz", FOLDER));
  return csvParse(new TextDecoder().decode(gunzipSync(file)))
    .map((row) => ({ ...row, time: `${row.YEAR}-${row.MONTH}` }));
}
