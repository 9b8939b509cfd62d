import { csvParseRows, sum } from "d3";
import { groupingMembers } from "../reference/_grouping_members.ts";
import { once } from "../reference/_once.ts";
import {
  chapterRows,
  countryRows,
  groupingRows,
  parseTable,
  worldTradeRows,
} from "../reference/_tables.ts";

/** Which edition of the figures it is, for source lines: the Bureau revises what it published. */
export const SAMPLE_VINTAGE = "sample figures, rounded to $0.1 million, vintage October 2026";

/** The same for imports by HS chapter, which come from another publication. */
export const SAMPLE_CHAPTERS_VINTAGE = "sample figures, exact dollars, published 2025";

/** The same for general imports by HS chapter: answers of the API. */
export const SAMPLE_MONTHS_OF_CHAPTERS_VINTAGE =
  "sample figures, exact dollars, retrieved October 2025";

/** A row as the API would have it: what stands in each column, under the name of the variable. */
export type SampleRow = Readonly<Record<string, string | null>>;

/** A part of what the API knows. */
export interface SampleTable {
  /** How far it reaches, in words that can follow "The sample holds". */
  readonly holds: string;
  readonly vintage: string;
  /** To how many dollars its figures are rounded, if they are not exact. */
  readonly rounding?: number;
  /** The variables it has, except for those of time. */
  readonly columns: ReadonlySet<string>;
  /** Whether it can answer for a partner, by its code, in a month. */
  readonly hasPartner: (code: string, month: string) => boolean;
  /** Whether it has all partners, so that "all partners" is a question it can answer. */
  readonly hasEveryPartner: boolean;
  /** The months it has, `2025-10`, in order. */
  readonly months: readonly string[];
  /** The rows of a month, with countries, groupings and the world side by side. */
  readonly rowsOf: (month: string) => readonly SampleRow[];
}

/** The code of the row that stands for all partners. */
export const WORLD = "-";
const WORLD_NAME = "TOTAL FOR ALL COUNTRIES";

/** Figures are added in tenths of a million dollars, since only whole numbers add up exactly. */
const DOLLARS_IN_A_TENTH = 100_000;

/** Trade by partner, in tenths of a million dollars: exports, then imports. */
type Partners = ReadonlyMap<string, readonly [exports: number, imports: number]>;

/** The months of a table, in order, and the trade of each. */
interface Months {
  readonly names: readonly string[];
  readonly partnersOf: (month: string) => Partners;
}

/**
 * Whether the world's row of a month is the Bureau's own. Where it published none in the edition of
 * the partners, the row is the sum of those.
 */
export function isWorldPublished(month: string): boolean {
  return publishedWorld().has(month);
}

/** The world's row of each month, as published, in tenths of a million dollars. */
const publishedWorld = once(() =>
  new Map(
    worldTradeRows()
      .map((row) => [row.month, [tenths(row.exports_musd), tenths(row.imports_musd)] as const]),
  )
);

/** Total exports, or general imports, by partner and month. */
export async function tradeByPartner(flow: "exports" | "imports"): Promise<SampleTable> {
  const figures = await readTrade();
  return tables[flow] ??= makeTradeTable(figures, flow);
}

const tables: { exports?: SampleTable; imports?: SampleTable } = {};

/** The text of a table of figures. `fetch` reads from a disk, too, wherever the library lies. */
async function readFigures(name: string): Promise<string> {
  const response = await fetch(new URL(`../../data/${name}.csv`, import.meta.url));
  return await response.text();
}

/** The figures are read when somebody asks, and once; those of a month when it is asked for. */
const readTrade = once(async (): Promise<Months> => {
  const [, ...lines] = (await readFigures("trade_by_country")).trimEnd().split("\n");
  const byMonth = Map.groupBy(lines, (line) => line.slice(0, "2025-10".length));
  return {
    names: [...byMonth.keys()],
    partnersOf: memoize((month) =>
      new Map(
        csvParseRows((byMonth.get(month) ?? []).join("\n"))
          .map(([, code = "", exports, imports]) => [code, [tenths(exports), tenths(imports)]]),
      )
    ),
  };
});

function tenths(millions: string | undefined): number {
  return Math.round(Number(millions) * 10);
}

function makeTradeTable(figures: Months, flow: "exports" | "imports"): SampleTable {
  const variable = flow === "exports" ? "ALL_VAL" : "GEN_VAL";
  const place = flow === "exports" ? 0 : 1;
  const months = figures.names;
  const countries = once(() =>
    new Set(months.flatMap((month) => [...figures.partnersOf(month).keys()]))
  );

  /** The values of a month: its partners, the groupings they make, and the world. */
  const valuesOf = memoize((month): ReadonlyMap<string, number> => {
    const values = new Map(
      [...figures.partnersOf(month)].map(([code, pair]) => [code, pair[place] ?? 0]),
    );
    const world = publishedWorld().get(month)?.[place] ?? sum(values.values());
    for (const grouping of sureGroupings(month)) {
      const members = groupingMembers(grouping, month) ?? [];
      values.set(grouping, sum(members, (code) => values.get(code) ?? 0));
    }
    return values.set(WORLD, world);
  });

  /** The year so far, up to a month. */
  const toDate = memoize((month): ReadonlyMap<string, number> => {
    const values = valuesOf(month);
    if (month.endsWith("-01")) return values;
    const before = toDate(`${Temporal.PlainYearMonth.from(month).subtract({ months: 1 })}`);
    const codes = new Set([...before.keys(), ...values.keys()]);
    return new Map(
      [...codes].map((code) => [code, (before.get(code) ?? 0) + (values.get(code) ?? 0)]),
    );
  });

  return {
    holds: `${variable}_MO and ${variable}_YR by partner from ${months.at(0)} to ${months.at(-1)}`,
    vintage: SAMPLE_VINTAGE,
    rounding: DOLLARS_IN_A_TENTH,
    columns: new Set(["CTY_CODE", "CTY_NAME", "SUMMARY_LVL", `${variable}_MO`, `${variable}_YR`]),
    hasPartner: (code, month) =>
      code === WORLD || countries().has(code) || sureGroupings(month).includes(code),
    hasEveryPartner: true,
    months,
    rowsOf: memoize((month) => {
      const [values, years] = [valuesOf(month), toDate(month)];
      return [...values].filter(([code]) => years.get(code) !== 0).map(([code, value]) => ({
        ...describePartner(code),
        [`${variable}_MO`]: String(value * DOLLARS_IN_A_TENTH),
        [`${variable}_YR`]: String((years.get(code) ?? 0) * DOLLARS_IN_A_TENTH),
      }));
    }),
  };
}

/** Imports for consumption and their calculated duty by HS chapter, for some partners, in 2024. */
export const importsByChapter = once(async (): Promise<SampleTable> => {
  const text = await readFigures("hs2_imports_2024");
  const figures = parseTable("hs2_imports_2024", text, [
    "cty_code",
    "hs2",
    "con_val_usd",
    "cal_dut_usd",
  ]);
  const partners = new Set(figures.map((row) => row.cty_code));
  const descriptions = new Map(chapterRows().map((chapter) => [chapter.hs2, chapter.name]));
  const rows = figures.map((row) => ({
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
    hasPartner: (code) => partners.has(code),
    hasEveryPartner: false,
    months: ["2024-12"],
    rowsOf: (month) => month === "2024-12" ? rows : [],
  };
});

/** General imports by HS chapter, of all partners, by month of 2024. */
export const generalImportsByChapter = once(async (): Promise<SampleTable> => {
  const [header = [], ...figures] = csvParseRows(await readFigures("hs2_general_imports_2024"));
  const months = header.slice(2);
  const partners = new Set(figures.map(([code = ""]) => code));
  const descriptions = new Map(chapterRows().map((chapter) => [chapter.hs2, chapter.name]));

  /** The values of a month by chapter and partner; what has no row in the API has none here. */
  function valuesOf(month: string): Map<string, Map<string, number>> {
    const chapters = new Map<string, Map<string, number>>();
    const column = header.indexOf(month);
    for (const figure of figures) {
      const [code = "", chapter = ""] = figure;
      const value = figure[column];
      if (!value) continue;
      const values = chapters.get(chapter) ?? new Map<string, number>();
      chapters.set(chapter, values.set(code, Number(value)));
    }
    return chapters;
  }

  return {
    holds: "by HS chapter (COMM_LVL=HS2, with I_COMMODITY) GEN_VAL_MO of 2024 by partner",
    vintage: SAMPLE_MONTHS_OF_CHAPTERS_VINTAGE,
    columns: new Set([
      ...["CTY_CODE", "CTY_NAME", "SUMMARY_LVL", "GEN_VAL_MO"],
      ...["COMM_LVL", "I_COMMODITY", "I_COMMODITY_LDESC"],
    ]),
    hasPartner: (code, month) =>
      code === WORLD || partners.has(code) || sureGroupings(month).includes(code),
    hasEveryPartner: true,
    months,
    rowsOf: memoize((month) =>
      [...valuesOf(month)].flatMap(([chapter, values]) =>
        [...withSums(values, month)].map(([code, value]) => ({
          ...describePartner(code),
          COMM_LVL: "HS2",
          I_COMMODITY: chapter,
          I_COMMODITY_LDESC: descriptions.get(chapter) ?? "",
          GEN_VAL_MO: String(value),
        }))
      )
    ),
  };
});

/** The values of partners, those of the groupings that they make, and the world's. */
function withSums(values: ReadonlyMap<string, number>, month: string): Map<string, number> {
  const all = new Map(values);
  for (const grouping of sureGroupings(month)) {
    const members = [...groupingMembers(grouping, month) ?? []].filter((code) => values.has(code));
    if (members.length > 0) all.set(grouping, sum(members, (code) => values.get(code) ?? 0));
  }
  return all.set(WORLD, sum(values.values()));
}

/** The groupings of whose members in a month the sample can be sure. */
function sureGroupings(month: string): string[] {
  return groupingRows()
    .filter((row) =>
      row.in_sample === "yes" || (/^\d/.test(row.in_sample) && month <= row.in_sample)
    )
    .map((row) => row.code);
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

const countryNames = once(() => new Map(countryRows().map((row) => [row.cty_code, row.api_name])));
const groupingNames = once(() => new Map(groupingRows().map((row) => [row.code, row.api_name])));

/** The same function, which does the work for each month once. */
function memoize<Result>(work: (month: string) => Result): (month: string) => Result {
  const done = new Map<string, Result>();
  return (month) => {
    const known = done.get(month) ?? work(month);
    done.set(month, known);
    return known;
  };
}
