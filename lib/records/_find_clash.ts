import { once } from "../reference/_once.ts";
import { isGrouping, isWorld, partnerName } from "../reference/partners.ts";
import { groupingMembers } from "../reference/_tables.ts";

/** Any object: a record, or what a learner made of one. Only columns under the API's names count. */
export type Row = Readonly<Record<string, unknown>>;

/** Codes of commodities, which have levels: 0901 is a part of 09. */
export const COMMODITY_COLUMNS = [
  "E_COMMODITY",
  "I_COMMODITY",
  "NAICS",
  "E_ENDUSE",
  "I_ENDUSE",
  "SITC",
  "HITECH",
  "USDA",
];

/** Other columns by which rows are broken out; in each of them, `-` is the row of the total. */
export const BREAKDOWN_COLUMNS = ["DF", "DISTRICT", "PORT", "STATE", "CTY_SUBCODE", "RP"];

const TOTAL = "-";

/**
 * Why a column of these rows cannot be added up, in words that name two rows that clash; null if it
 * can. What is not there is taken to be the same in all rows.
 */
export function findClash(rows: readonly Row[], column: string): string | null {
  return findMissing(rows, column) ??
    findPartnerClash(rows) ??
    findLevelClash(rows) ??
    findTotalRow(rows) ??
    findYearToDate(rows, column) ??
    findUnitClash(rows, column) ??
    findTwin(rows);
}

/** A quantity that was not reported makes the total unknown, not smaller. */
function findMissing(rows: readonly Row[], column: string): string | null {
  const row = rows.find((row) => typeof row[column] !== "number");
  return row ? `${column} is missing for ${describeRow(row)}` : null;
}

/** Countries go with countries; groupings with groupings that share no member; the world alone. */
function findPartnerClash(rows: readonly Row[]): string | null {
  const codes = [...valuesOf(rows, "CTY_CODE")];
  const world = codes.find(isWorld);
  const other = codes.find((code) => !isWorld(code));
  if (world !== undefined && other !== undefined) {
    return `World (-) is the total that ${describePartner(other)} is a part of`;
  }
  const groupings = codes.filter(isGrouping);
  const others = codes.filter((code) => !isGrouping(code));
  for (const grouping of groupings) {
    const members = membersOf().get(grouping);
    const member = others.find((code) => members?.has(code)) ?? others[0];
    if (member !== undefined) {
      return `${describePartner(grouping)} and ${describePartner(member)} are a grouping and a ` +
        `country, and a grouping repeats its countries`;
    }
    for (const other of groupings.slice(groupings.indexOf(grouping) + 1)) {
      const sharing = describeOverlap(grouping, other);
      if (sharing) {
        return `${describePartner(grouping)} and ${describePartner(other)} ${sharing} countries`;
      }
    }
  }
  return null;
}

function describeOverlap(one: string, other: string): "share" | "may share" | null {
  const [members, others] = [membersOf().get(one), membersOf().get(other)];
  if (!members || !others) return "may share"; // Whose members are not known.
  return members.isDisjointFrom(others) ? null : "share";
}

/** Chapters, headings and products each add up to the same trade. */
function findLevelClash(rows: readonly Row[]): string | null {
  for (const column of COMMODITY_COLUMNS) {
    const codes = [...valuesOf(rows, column)].filter((code) => code !== TOTAL);
    const [first] = codes;
    const other = codes.find((code) => code.length !== first?.length);
    if (first === undefined || other === undefined) continue;
    const [part, whole] = codes.flatMap((code) =>
      codes.filter((start) =>
        start !== code && code.startsWith(start)
      ).map((start) => [code, start])
    )[0] ?? [other, first];
    return `${column} "${whole}" and "${part}" are of different levels`;
  }
  const [level, other] = valuesOf(rows, "COMM_LVL");
  if (other === undefined) return null;
  return `COMM_LVL "${level}" and "${other}" are different levels of the same trade`;
}

/** `-` in a breakdown holds what its other rows hold. */
function findTotalRow(rows: readonly Row[]): string | null {
  for (const column of [...COMMODITY_COLUMNS, ...BREAKDOWN_COLUMNS]) {
    const codes = valuesOf(rows, column);
    const [part] = [...codes].filter((code) => code !== TOTAL);
    if (codes.has(TOTAL) && part !== undefined) {
      return `${column} "-" is the total that "${part}" is a part of`;
    }
  }
  return null;
}

/** The year to date of October holds that of September. */
function findYearToDate(rows: readonly Row[], column: string): string | null {
  if (!column.endsWith("_YR")) return null;
  const months = new Map<string, string>();
  for (const month of rows.map(monthOf).filter((month) => month !== null)) {
    const year = month.slice(0, 4);
    const known = months.get(year) ?? month;
    if (known !== month) {
      const [first, last] = [known, month].sort();
      return `${column} is the year to date, so ${last} holds all that ${first} does`;
    }
    months.set(year, month);
  }
  return null;
}

/** A quantity is in the unit of its commodity: numbers, kilograms, litres. */
function findUnitClash(rows: readonly Row[], column: string): string | null {
  const [, ordinal] = /^(?:QTY_|[A-Z]+_QY)([12])_(?:MO|YR)$/.exec(column) ?? [];
  if (ordinal === undefined) return null;
  const unitColumn = `UNIT_QY${ordinal}`;
  const [unit, other] = valuesOf(rows, unitColumn);
  if (unit !== undefined && other !== undefined) {
    return `${column} is in ${unit} in one row and in ${other} in another`;
  }
  const commodity = COMMODITY_COLUMNS.find((name) => valuesOf(rows, name).size > 1);
  if (unit !== undefined || commodity === undefined) return null;
  return `${column} may be in another unit for each ${commodity}: get ${unitColumn} as well`;
}

/** The same row twice, as after joining two tables that overlap. */
function findTwin(rows: readonly Row[]): string | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (monthOf(row) === null) return null; // Rows of different months may look alike.
    const key = JSON.stringify(
      Object.entries(row).filter(([, value]) => typeof value !== "number").map(([name, value]) =>
        `${name} ${value}`
      ),
    );
    if (seen.has(key)) return `${describeRow(row)} stands twice, and nothing tells the two apart`;
    seen.add(key);
  }
  return null;
}

const membersOf = once(() => {
  const rows = Map.groupBy(groupingMembers(), (row) => row.grouping);
  return new Map(
    [...rows].map(([code, members]) => [code, new Set(members.map((d) => d.cty_code))]),
  );
});

/** What stands in a column, each once, in the order of the rows. */
function valuesOf(rows: readonly Row[], column: string): Set<string> {
  const values = rows.map((row) => row[column]);
  return new Set(values.filter((value) => typeof value === "string"));
}

/** The month of a row, `2025-10`: from its `time`, or from `YEAR` and `MONTH`. */
function monthOf({ time, YEAR, MONTH }: Row): string | null {
  if (time instanceof Date) return time.toISOString().slice(0, 7);
  if (time !== undefined) return String(time).slice(0, 7);
  return YEAR !== undefined && MONTH !== undefined ? `${YEAR}-${MONTH}` : null;
}

function describePartner(code: string): string {
  return `${partnerName(code)} (${code})`;
}

/** A row, by what tells it from the others. */
function describeRow(row: Row): string {
  const partner = typeof row.CTY_CODE === "string" ? [describePartner(row.CTY_CODE)] : [];
  const codes = [...COMMODITY_COLUMNS, ...BREAKDOWN_COLUMNS].filter((name) => name in row)
    .map((name) => `${name} "${row[name]}"`);
  return [...partner, ...codes, monthOf(row) ?? ""].filter(Boolean).join(", ") || "a row";
}
