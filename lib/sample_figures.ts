import { group, sum } from "d3";
import {
  countries,
  groupingMembers,
  groupings,
  hs2Imports2024,
  hsChapters,
  tradeByCountry,
} from "./tables.ts";

/** Which figures of the sample these are: they are revised, and this is what they were then. */
export const SAMPLE_VINTAGE = "sample figures, rounded to $0.1 million, vintage October 2026";

/** The same for imports by HS chapter, which come from another publication. */
export const SAMPLE_CHAPTERS_VINTAGE = "sample figures, exact dollars, published 2025";

/** A row as the API would have it: each variable's cell, under its name. */
export type SampleRow = Readonly<Record<string, string>>;

/** A part of what the API knows, and how far it reaches. */
export interface SampleTable {
  /** What it holds, in words that can follow "The sample holds". */
  readonly holds: string;
  readonly vintage: string;
  /** The variables, except for those of time. */
  readonly columns: readonly string[];
  /** The codes of the partners. */
  readonly partners: ReadonlySet<string>;
  /** Whether these are all partners, so that a question for all of them can be answered. */
  readonly everyPartner: boolean;
  /** The rows of each month, as `2025-10`; of all partners, levels and groupings together. */
  readonly months: ReadonlyMap<string, readonly SampleRow[]>;
}

const WORLD = "-";
const WORLD_NAME = "TOTAL FOR ALL COUNTRIES";

/** The API's variables for the value of a month and of the year to date. */
const VALUE = { exports: "ALL_VAL", imports: "GEN_VAL" } as const;

/** One decimal of a million dollars: sums of whole tenths are exact, sums of decimals are not. */
const DOLLARS_IN_TENTH = 100_000;

/** Total exports or general imports by partner, with the world and the groupings added up. */
export function tradeByPartner(flow: "exports" | "imports"): SampleTable {
  const months = new Map<string, SampleRow[]>();
  const yearToDate = new Map<string, number>();
  for (const [month, rows] of group(tradeByCountry(), (row) => row.month)) {
    if (month.endsWith("-01")) yearToDate.clear();
    const values = new Map(
      rows.map((row) => [row.cty_code, Math.round(Number(row[`${flow}_musd`]) * 10)]),
    );
    for (const [total, members] of membersOfTotals([...values.keys()])) {
      values.set(total, sum(members, (code) => values.get(code) ?? 0));
    }
    for (const [code, value] of values) {
      yearToDate.set(code, (yearToDate.get(code) ?? 0) + value);
    }
    // A partner has a row, if need be of zero, once its year to date is not zero.
    const partners = [...values].filter(([code]) => yearToDate.get(code) !== 0);
    months.set(
      month,
      partners.map(([code, value]) => ({
        ...partnerCells(code),
        [`${VALUE[flow]}_MO`]: String(value * DOLLARS_IN_TENTH),
        [`${VALUE[flow]}_YR`]: String((yearToDate.get(code) ?? 0) * DOLLARS_IN_TENTH),
      })),
    );
  }
  const [first, last] = [[...months.keys()].at(0), [...months.keys()].at(-1)];
  return {
    holds: `trade by partner from ${first} to ${last}`,
    vintage: SAMPLE_VINTAGE,
    columns: ["CTY_CODE", "CTY_NAME", "SUMMARY_LVL", `${VALUE[flow]}_MO`, `${VALUE[flow]}_YR`],
    partners: new Set([...membersOfTotals([]).keys(), ...tradeByCountry().map((r) => r.cty_code)]),
    everyPartner: true,
    months,
  };
}

/** Imports for consumption and the calculated duty of 2024, by HS chapter, of twelve partners. */
export function importsByChapter(): SampleTable {
  const partners = new Set(hs2Imports2024().map((row) => row.cty_code));
  const descriptions = new Map(hsChapters().map((chapter) => [chapter.hs2, chapter.name]));
  const rows = hs2Imports2024().map((row) => ({
    ...partnerCells(row.cty_code),
    I_COMMODITY: row.hs2,
    I_COMMODITY_LDESC: descriptions.get(row.hs2) ?? "",
    COMM_LVL: "HS2",
    CON_VAL_YR: row.con_val_usd,
    CAL_DUT_YR: row.cal_dut_usd,
  }));
  return {
    holds: 'CON_VAL_YR and CAL_DUT_YR of HS chapters (COMM_LVL "HS2" and I_COMMODITY) in 2024 ' +
      `(time "2024-12") for the partners (CTY_CODE) ${[...partners].join(" ")}`,
    vintage: SAMPLE_CHAPTERS_VINTAGE,
    columns: Object.keys(rows[0] ?? {}),
    partners,
    everyPartner: false,
    months: new Map([["2024-12", rows]]),
  };
}

/** The countries that make up the world and each grouping which the sample can add up. */
function membersOfTotals(world: readonly string[]): Map<string, readonly string[]> {
  const members = group(groupingMembers(), (row) => row.grouping);
  const held = groupings().filter((grouping) => grouping.in_sample === "yes");
  return new Map([
    [WORLD, world],
    ...held.map(({ code }): [string, string[]] => [
      code,
      (members.get(code) ?? []).map((row) => row.cty_code),
    ]),
  ]);
}
