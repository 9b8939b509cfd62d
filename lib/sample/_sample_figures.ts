import { group, rollup, sum } from "d3";
import { once } from "../reference/_once.ts";
import {
  countries,
  groupingMembers,
  groupings,
  hs2Imports2024,
  hsChapters,
  tradeByCountry,
} from "../reference/_tables.ts";

/** Which edition of the figures it is, for source lines: the Bureau revises what it published. */
export const SAMPLE_VINTAGE = "sample figures, rounded to $0.1 million, vintage October 2026";

/** The same for imports by HS chapter, which come from another publication. */
export const SAMPLE_CHAPTERS_VINTAGE = "sample figures, exact dollars, published 2025";

/** A row as the API would have it: what stands in each column, under the name of the variable. */
export type SampleRow = Readonly<Record<string, string>>;

/** A part of what the API knows. */
export interface SampleTable {
  /** How far it reaches, in words that can follow "The sample holds". */
  readonly holds: string;
  readonly vintage: string;
  /** The variables it has, except for those of time. */
  readonly columns: ReadonlySet<string>;
  /** The codes of the partners it has. */
  readonly partners: ReadonlySet<string>;
  /** Whether it has all partners, so that "all partners" is a question it can answer. */
  readonly hasEveryPartner: boolean;
  /** Its rows by month, `2025-10`, with countries, groupings and the world side by side. */
  readonly months: ReadonlyMap<string, readonly SampleRow[]>;
}

/** The code of the row that stands for all partners. */
export const WORLD = "-";
const WORLD_NAME = "TOTAL FOR ALL COUNTRIES";

/** Figures are added in tenths of a million dollars, since only whole numbers add up exactly. */
const DOLLARS_IN_A_TENTH = 100_000;

/** Total exports by partner and month. */
export const exportsByPartner = once(() => tradeByPartner("exports_musd", "ALL_VAL"));

/** General imports by partner and month. */
export const importsByPartner = once(() => tradeByPartner("imports_musd", "GEN_VAL"));

/** Imports for consumption and their calculated duty by HS chapter, for some partners, in 2024. */
export const importsByChapter = once((): SampleTable => {
  const partners = new Set(hs2Imports2024().map((row) => row.cty_code));
  const descriptions = new Map(hsChapters().map((chapter) => [chapter.hs2, chapter.name]));
  const rows = hs2Imports2024().map((row) => ({
    ...describePartner(row.cty_code),
    COMM_LVL: "HS2",
    I_COMMODITY: row.hs2,
    I_COMMODITY_LDESC: descriptions.get(row.hs2) ?? "",
    CON_VAL_YR: row.con_val_usd,
    CAL_DUT_YR: row.cal_dut_usd,
  }));
  return {
    holds: "by HS chapter (COMM_LVL=HS2, with I_COMMODITY) only CON_VAL_YR and CAL_DUT_YR of " +
      `2024-12 for CTY_CODE ${[...partners].join(", ")}`,
    vintage: SAMPLE_CHAPTERS_VINTAGE,
    columns: new Set(Object.keys(rows[0] ?? {})),
    partners,
    hasEveryPartner: false,
    months: new Map([["2024-12", rows]]),
  };
});

function tradeByPartner(figure: "exports_musd" | "imports_musd", variable: string): SampleTable {
  const members = membersOfGroupings();
  const months = new Map<string, SampleRow[]>();
  const yearToDate = new Map<string, number>();
  for (const [month, rows] of group(tradeByCountry(), (row) => row.month)) {
    const values = new Map(rows.map((row) => [row.cty_code, Math.round(Number(row[figure]) * 10)]));
    const world = sum(values.values());
    for (const [grouping, codes] of members) {
      values.set(grouping, sum(codes, (code) => values.get(code) ?? 0));
    }
    values.set(WORLD, world);

    if (month.endsWith("-01")) yearToDate.clear();
    for (const [code, value] of values) {
      yearToDate.set(code, (yearToDate.get(code) ?? 0) + value);
    }
    const traded = [...values].filter(([code]) => yearToDate.get(code) !== 0);
    const inDollars = (tenths = 0) => String(tenths * DOLLARS_IN_A_TENTH);
    months.set(
      month,
      traded.map(([code, value]) => ({
        ...describePartner(code),
        [`${variable}_MO`]: inDollars(value),
        [`${variable}_YR`]: inDollars(yearToDate.get(code)),
      })),
    );
  }
  const names = [...months.keys()];
  return {
    holds: `${variable}_MO and ${variable}_YR by partner from ${names.at(0)} to ${names.at(-1)}`,
    vintage: SAMPLE_VINTAGE,
    columns: new Set(["CTY_CODE", "CTY_NAME", "SUMMARY_LVL", `${variable}_MO`, `${variable}_YR`]),
    partners: new Set([WORLD, ...members.keys(), ...tradeByCountry().map((row) => row.cty_code)]),
    hasEveryPartner: true,
    months,
  };
}

/** The countries of each grouping of which the sample can be sure. */
function membersOfGroupings(): Map<string, string[]> {
  const sure = new Set(groupings().filter((row) => row.in_sample === "yes").map((row) => row.code));
  const members = groupingMembers().filter((row) => sure.has(row.grouping));
  return rollup(members, (rows) => rows.map((row) => row.cty_code), (row) => row.grouping);
}

/** The columns that come with a code. The API calls the world, too, a detail. */
function describePartner(code: string) {
  const grouping = groupingNames().get(code);
  return {
    CTY_CODE: code,
    CTY_NAME: grouping ?? countryNames().get(code) ?? WORLD_NAME,
    SUMMARY_LVL: grouping === undefined ? "DET" : "CGP",
  };
}

const countryNames = once(() => new Map(countries().map((row) => [row.cty_code, row.api_name])));
const groupingNames = once(() => new Map(groupings().map((row) => [row.code, row.api_name])));
