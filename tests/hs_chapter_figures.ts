/**
 * The sample's imports by HS chapter once more, read without the library.
 *
 * @module
 */

/** What one partner sold of one chapter in 2024, and the duty on it, in U.S. dollars. */
export interface ChapterFigure {
  partner: string;
  chapter: string;
  value: number;
  duty: number;
}

/** All figures, in the order of the file. */
export const chapterFigures: readonly ChapterFigure[] = Deno.readTextFileSync(
  new URL("../data/hs2_imports_2024.csv", import.meta.url),
)
  .trim().split("\n").slice(1).map((line) => {
    const [partner = "", chapter = "", value, duty] = line.split(",");
    return { partner, chapter, value: Number(value), duty: Number(duty) };
  });

/** Sums of values and duties, and their ratio, by partner or by chapter. */
export function sumsBy(
  key: "partner" | "chapter",
  figures: readonly ChapterFigure[] = chapterFigures,
): Map<string, { value: number; duty: number; rate: number }> {
  const sums = new Map<string, { value: number; duty: number; rate: number }>();
  for (const figure of figures) {
    const before = sums.get(figure[key]) ?? { value: 0, duty: 0 };
    const value = before.value + figure.value;
    const duty = before.duty + figure.duty;
    sums.set(figure[key], { value, duty, rate: duty / value });
  }
  return sums;
}
