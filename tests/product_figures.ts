/**
 * The sample's general imports by HS chapter once more, read without the library.
 *
 * @module
 */
import { countryRows } from "../lib/reference/_tables.ts";
import type { CubeRow } from "./recorded.ts";

/** What one partner sold of one chapter in the halves of 2024, in U.S. dollars. */
export interface ProductFigure {
  partner: string;
  chapter: string;
  first: number;
  second: number;
}

const [header = "", ...lines] = Deno.readTextFileSync(
  new URL("../data/hs2_general_imports_2024.csv", import.meta.url),
).trim().split("\n");

/** All figures, in the order of the file. */
export const productFigures: readonly ProductFigure[] = lines.map((line) => {
  const [partner = "", chapter = "", ...months] = line.split(",");
  const sumOf = (values: string[]) => values.reduce((sum, value) => sum + Number(value), 0);
  return { partner, chapter, first: sumOf(months.slice(0, 6)), second: sumOf(months.slice(6)) };
});

/** The same as rows of the stand-in server: one for each month. */
export function productRows(): CubeRow[] {
  const months = header.split(",").slice(2);
  return lines.flatMap((line) => {
    const [CTY_CODE = "", I_COMMODITY = "", ...values] = line.split(",");
    return months.flatMap((time, month) => {
      const GEN_VAL_MO = values[month];
      return GEN_VAL_MO ? [{ CTY_CODE, I_COMMODITY, GEN_VAL_MO, time, COMM_LVL: "HS2" }] : [];
    });
  });
}

/** The figures of each chapter, or of each partner. */
export function figuresBy(key: "partner" | "chapter"): Map<string, ProductFigure[]> {
  return Map.groupBy(productFigures, (figure) => figure[key]);
}

/** The whole year. */
export function yearOf(figures: readonly ProductFigure[]): number {
  return figures.reduce((sum, { first, second }) => sum + first + second, 0);
}

/** How many equal ones would be as concentrated as these. */
export function effectiveNumber(figures: readonly ProductFigure[]): number {
  const squares = figures.reduce((sum, figure) => sum + yearOf([figure]) ** 2, 0);
  return yearOf(figures) ** 2 / squares;
}

/** The everyday name of a partner. */
export function nameOf(code: string): string {
  return countryRows().find(({ cty_code }) => cty_code === code)?.name ?? code;
}
