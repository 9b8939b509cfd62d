/**
 * Sums of groupings once more, added up without the library from the lists of their members.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { figures } from "./figures.ts";

/** The groupings that the sample has rows of. */
export function groupingsInSample(): string[] {
  return readLines("groupings.csv")
    .filter((line) => /,(\d{4}-\d{2}),(yes|2025-10),/.test(line))
    .map((line) => line.split(",")[0] ?? "");
}

/** The codes of the countries that a grouping adds up, in the months of the sample that it has. */
export function membersOf(grouping: string): string[] {
  return readLines("grouping_members.csv")
    .map((line) => line.split(","))
    .filter(([code, , , from = "", to]) => code === grouping && from <= "2024-01" && to === "")
    .flatMap(([, member]) => member ?? []);
}

/** What its members have together in a month, in millions of U.S. dollars. */
export function groupingSum(
  flow: "exports" | "imports",
  month: string,
  grouping: string,
): number {
  const members = new Set(membersOf(grouping));
  return figures
    .filter((figure) => figure.month === month && members.has(figure.code))
    .reduce((sum, figure) => sum + figure[flow], 0);
}

function readLines(file: string): string[] {
  return readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8").trim().split("\n")
    .slice(1);
}
