import type { CubeRow } from "./recorded.ts";

/** Two countries, trade whose country is not known, a grouping of the two, and the world. */
const PARTNERS: Record<string, readonly number[]> = {
  "1220": [1],
  "5700": [2],
  "8220": [3],
  "0003": [1, 2],
  "-": [1, 2, 3],
};
const CHAPTERS = ["01", "09", "27", "84", "98"];

/**
 * Imports by partner and chapter, which add up as the API's do: with groupings, the world, and the
 * totals of all chapters among the rows.
 */
export function madeFigures(months: readonly string[]): CubeRow[] {
  return months.flatMap((time, place) =>
    Object.entries(PARTNERS).flatMap(([CTY_CODE, members]) => {
      const valueOf = (chapter: string) =>
        members.reduce((sum, member) => sum + member * (Number(chapter) * 1_000_003 + place), 0);
      const total = CHAPTERS.reduce((sum, chapter) => sum + valueOf(chapter), 0);
      const row = { CTY_CODE, time };
      return [
        { ...row, I_COMMODITY: "-", COMM_LVL: "", GEN_VAL_MO: String(total) },
        ...CHAPTERS.map((chapter) => ({
          ...row,
          I_COMMODITY: chapter,
          COMM_LVL: "HS2",
          GEN_VAL_MO: String(valueOf(chapter)),
        })),
      ];
    })
  );
}

/** How many rows a month has without totals and groupings. */
export const LEAVES_OF_MONTH = 3 * CHAPTERS.length;

/** The world's total over all months, as it was made. */
export function worldOf(figures: readonly CubeRow[]): number {
  return figures.filter((row) => row.CTY_CODE === "-" && row.I_COMMODITY === "-")
    .reduce((sum, row) => sum + Number(row.GEN_VAL_MO), 0);
}
