import { csvParse, rollup, sum } from "d3";
import { existsSync } from "node:fs";
import { groupingMembers } from "../lib/reference/_grouping_members.ts";
import { groupingRows } from "../lib/reference/_tables.ts";

/** The figures of 2024 by partner, chapter and month. */
const CHAPTERS = new URL("../data/hs2_general_imports_2024.csv", import.meta.url);

/** What stands in the columns `CTY_CODE`, `I_COMMODITY` and `GEN_VAL_MO`. */
export type MonthRow = readonly [partner: string, chapter: string, value: number];

/**
 * Imports of months long ago by partner and chapter. A partner's total of a month is the real one
 * where a file of totals is given, and made otherwise; how it is divided into chapters is how the
 * partner's imports of 2024 were. So the figures of a month are as many as the real ones, and add up.
 */
export class LongPullFigures {
  /** For each partner its chapters, with their values of 2024. */
  readonly #shares = new Map<string, [chapter: string, value: number][]>();
  readonly #totals: ReadonlyMap<string, ReadonlyMap<string, number>> | null;

  /** @param totals The path of a table with the columns `month`, `cty_code` and `imports_usd`. */
  constructor(totals: string | undefined) {
    for (
      const { cty_code = "", hs2 = "", ...months } of csvParse(Deno.readTextFileSync(CHAPTERS))
    ) {
      const shares = this.#shares.get(cty_code) ?? [];
      shares.push([hs2, sum(Object.values(months), Number)]);
      this.#shares.set(cty_code, shares);
    }
    this.#totals = totals !== undefined && existsSync(totals)
      ? rollup(
        csvParse(Deno.readTextFileSync(totals)),
        ([row]) => Number(row?.imports_usd),
        (row) => row.month ?? "",
        (row) => row.cty_code ?? "",
      )
      : null;
  }

  /** Whether the partners' totals are real ones. */
  get areReal(): boolean {
    return this.#totals !== null;
  }

  /** The total of a month. */
  totalOf(month: string): number {
    return sum(this.#totalsOf(month).values());
  }

  /** The rows of a month, with groupings and the world among them, as the API has them. */
  rowsOf(month: string): MonthRow[] {
    const byChapter = new Map<string, Map<string, number>>();
    for (const [partner, total] of this.#totalsOf(month)) {
      for (const [chapter, value] of divide(total, this.#shares.get(partner) ?? [["98", 1]])) {
        const values = byChapter.get(chapter) ?? new Map<string, number>();
        byChapter.set(chapter, values.set(partner, value));
      }
    }
    return [...byChapter].flatMap(([chapter, values]) => [
      ...[...values].map(([partner, value]): MonthRow => [partner, chapter, value]),
      ...groupingRows().flatMap(({ code }): MonthRow[] => {
        const members = [...groupingMembers(code, month) ?? []].filter((one) => values.has(one));
        if (members.length === 0) return [];
        return [[code, chapter, sum(members, (member) => values.get(member) ?? 0)]];
      }),
      ["-", chapter, sum(values.values())],
    ]);
  }

  #totalsOf(month: string): ReadonlyMap<string, number> {
    const known = this.#totals?.get(month);
    if (known) return known;
    const growth = Number(month.slice(0, 4)) / 2024 / 12;
    return new Map(
      [...this.#shares].map(([partner, shares]) => [
        partner,
        Math.round(sum(shares, ([, value]) => value) * growth),
      ]),
    );
  }
}

/** A total in whole dollars, by shares; what rounding leaves goes to the largest. */
function divide(
  total: number,
  shares: readonly (readonly [string, number])[],
): Map<string, number> {
  const all = sum(shares, ([, value]) => value) || 1;
  const parts = new Map(
    shares.map(([chapter, value]) => [chapter, Math.floor(total * (value / all))]),
  );
  const [largest = ""] = shares.reduce((best, share) => share[1] > best[1] ? share : best);
  return parts.set(largest, (parts.get(largest) ?? 0) + total - sum(parts.values()));
}
