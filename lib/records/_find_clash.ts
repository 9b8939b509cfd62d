import { isTotal, TOTAL, UNIDENTIFIED } from "../reference/_code_level.ts";
import { groupingMembers } from "../reference/_grouping_members.ts";
import { commodityVariables } from "../reference/datasets.ts";
import { isGrouping, isWorld, partnerName } from "../reference/partners.ts";
import { type AddendColumn, type Addends, textAt } from "./_addends.ts";
import { findTwins, rowKeys } from "./_row_keys.ts";

/** The NAICS codes of manufacturing, which `MAN` adds up. */
const MANUFACTURING = /^3[123]/;

/** What refusals about partners end with. */
const HINT = ": .filter(isCountry) keeps the countries";

/** The same dimension has another name in the other flow. */
const OTHER_FLOW = new Map([["I_COMMODITY", "E_COMMODITY"], ["I_ENDUSE", "E_ENDUSE"]]);

/**
 * Why rows cannot be added up, in words that name two that clash; null if they can. What no row has
 * is taken to be the same in all.
 *
 * @param addends The rows.
 * @param column The column that is added up.
 */
export function findClash(addends: Addends, column: string): string | null {
  if (addends.length === 0) return null;
  return findMissing(addends, column) ??
    findUneven(addends) ??
    findPartnerClash(addends) ??
    findLevelClash(addends) ??
    findTotalRow(addends) ??
    findMonthClash(addends, column) ??
    findUnitClash(addends, column) ??
    findTwin(addends);
}

/** What was not reported makes the total unknown, not smaller. */
function findMissing(addends: Addends, column: string): string | null {
  const row = findRow(addends, (row) => !Number.isFinite(addends.amounts[row]));
  return row === null ? null : `${column} is missing for ${describeRow(addends, row)}`;
}

/**
 * Rows must agree on what tells them apart: one that lacks the column is the sum over it, or part of
 * another table.
 */
function findUneven(addends: Addends): string | null {
  const byDimension = Map.groupBy(
    addends.dimensions,
    ([name]) => OTHER_FLOW.get(name) ?? name,
  );
  const groups = [...byDimension.values()].map((group) => group.map(([, column]) => column));
  for (const columns of [...groups, addends.month ? [addends.month] : []]) {
    const [only] = columns;
    if (!only || columns.length === 1 && !usedTexts(only).includes(undefined)) continue;
    const has = (row: number) => columns.some((column) => textAt(column, row) !== undefined);
    const having = findRow(addends, has);
    const lacking = findRow(addends, (row) => !has(row));
    if (having === null || lacking === null) continue;
    return `${describeRow(addends, having)} has ${columns.map(({ name }) => name).join(" or ")}, ` +
      `and ${describeRow(addends, lacking)} has not, so it may hold the other: add up rows of ` +
      "one kind";
  }
  return null;
}

/** The world stands alone; groupings go with what they do not hold, in the months of the rows. */
function findPartnerClash(addends: Addends): string | null {
  const partners = addends.dimensions.get("CTY_CODE");
  if (!partners) return findSummaryClash(addends);
  const used = codesOf(partners);
  const part = used.find((code) => !isWorld(code));
  if (used.some(isWorld) && part !== undefined) {
    return `World (-) is the total that ${describePartner(part)} is a part of${HINT}`;
  }
  if (!used.some(isGrouping)) return null;
  for (const [month, codes] of partnersByMonth(addends, partners)) {
    const clash = findOverlap([...codes], month);
    if (clash) return clash;
  }
  return null;
}

function findOverlap(codes: readonly string[], month: string | undefined): string | null {
  const groupings = codes.filter(isGrouping);
  const countries = codes.filter((code) => !isGrouping(code) && code !== UNIDENTIFIED);
  for (const [index, grouping] of groupings.entries()) {
    const members = groupingMembers(grouping, month);
    const member = countries.find((code) => !members || members.has(code));
    if (member !== undefined) {
      return `${describePartner(grouping)} and ${describePartner(member)} are a grouping and a ` +
        `country, and a grouping ${members ? "repeats" : "may repeat"} its countries${HINT}`;
    }
    for (const other of groupings.slice(index + 1)) {
      const others = groupingMembers(other, month);
      if (members && others && members.isDisjointFrom(others)) continue;
      return `${describePartner(grouping)} and ${describePartner(other)} ` +
        `${members && others ? "share" : "may share"} countries${HINT}`;
    }
  }
  return null;
}

/** The partners of each month that occurs, and of all rows if those have no month. */
function partnersByMonth(
  { month, length }: Addends,
  partners: AddendColumn,
): Map<string | undefined, Set<string>> {
  const found = new Map<string | undefined, Set<string>>();
  for (let row = 0; row < length; row++) {
    const name = textAt(month ?? undefined, row) ?? undefined;
    const codes = found.get(name) ?? new Set();
    found.set(name, codes.add(textAt(partners, row) ?? TOTAL));
  }
  return found;
}

/** Groupings are `CGP`, all else is `DET`: that is told even where the partner is gone. */
function findSummaryClash({ details }: Addends): string | null {
  const [level, other] = usedTexts(details.get("SUMMARY_LVL"));
  if (other === undefined || level === undefined) return null;
  return `SUMMARY_LVL "${level}" and "${other}" are groupings and what they hold${HINT}`;
}

/** Chapters, headings and products each add up to the same trade: a code holds those that begin so. */
function findLevelClash({ dimensions, details }: Addends): string | null {
  const columns = commodityVariables().map((name) => dimensions.get(name))
    .filter((column) => column !== undefined && commodityVariables().includes(column.name));
  for (const column of columns) {
    const codes = new Set(codesOf(column).filter((code) => !isTotal(code)));
    const lengths = [...new Set([...codes].map(({ length }) => length))];
    for (const code of codes) {
      const whole = lengths.filter((length) => length < code.length)
        .map((length) => code.slice(0, length)).find((start) => codes.has(start)) ??
        (MANUFACTURING.test(code) && codes.has("MAN") ? "MAN" : undefined);
      if (whole === undefined) continue;
      return `${column?.name} "${whole}" and "${code}" are of different levels, and the first ` +
        "holds the second";
    }
  }
  const [level, other] = usedTexts(details.get("COMM_LVL"));
  if (columns.length > 0 || other === undefined || level === undefined) return null;
  return `COMM_LVL "${level}" and "${other}" are different levels of the same trade`;
}

/** `-` in a dimension holds what its other rows hold. */
function findTotalRow({ dimensions }: Addends): string | null {
  for (const column of dimensions.values()) {
    const codes = codesOf(column);
    const part = codes.find((code) => !isTotal(code));
    if (!codes.some(isTotal) || part === undefined) continue;
    return `${column.name} "-" is the total that "${part}" is a part of`;
  }
  return null;
}

/** A year holds its months, and the year to date of October holds that of September. */
function findMonthClash({ month }: Addends, column: string): string | null {
  const months = codesOf(month ?? undefined).toSorted();
  for (const [index, earlier] of months.entries()) {
    const later = months[index + 1];
    if (later === undefined || later.slice(0, 4) !== earlier.slice(0, 4)) continue;
    if (later.startsWith(earlier)) {
      return `${earlier} is the year that ${later} is a part of`;
    }
    if (!column.endsWith("_YR")) continue;
    return `${column} is the year to date, so ${later} holds all that ${earlier} does`;
  }
  return null;
}

const QUANTITY = /^(?:QTY_|[A-Z]+_QY)([12])_(?:MO|YR)$/;

/** Only codes of ten digits have quantities: the API has none above. */
const PRODUCT_DIGITS = 10;

/** A quantity is in the unit of its commodity: numbers, kilograms, litres. A zero is in any. */
function findUnitClash(addends: Addends, column: string): string | null {
  const [, ordinal] = QUANTITY.exec(column) ?? [];
  if (ordinal === undefined) return null;
  const unitName = `UNIT_QY${ordinal}`;
  const commodities = commodityVariables().flatMap((name) => addends.dimensions.get(name) ?? []);
  for (const commodity of commodities.filter(({ name }) => name.endsWith("COMMODITY"))) {
    const coarse = codesOf(commodity).find((code) => code.length < PRODUCT_DIGITS);
    if (coarse === undefined) continue;
    return `${column} of ${commodity.name} "${coarse}" is in no unit: only codes of HS10 have ` +
      "quantities";
  }
  const units = addends.details.get(unitName);
  if (!units) {
    if (commodities.length === 1 && usedTexts(commodities[0]).length === 1) return null;
    return `${column} may be in another unit for each commodity: get ${unitName} as well`;
  }
  const used = new Set<string>();
  for (let row = 0; row < addends.length; row++) {
    const unit = textAt(units, row);
    if (addends.amounts[row] !== 0) used.add(unit && unit !== TOTAL ? unit : "no unit");
  }
  const [unit, other] = used;
  if (other !== undefined) return `${column} is in ${unit} in one row and in ${other} in another`;
  return unit === "no unit"
    ? `${column} has no unit here: only codes of HS10 have quantities`
    : null;
}

/** The same row twice, as after joining two tables that overlap. */
function findTwin(addends: Addends): string | null {
  const { dimensions, month, length } = addends;
  const known = [...dimensions.values(), ...(month ? [month] : [])];
  if (known.length === 0) return null; // Nothing says what a row is.
  // A learner's own columns are read only where the API's leave rows alike.
  const twins = findTwins(rowKeys(known, length)) &&
    findTwins(rowKeys([...known, ...addends.own()], length));
  return twins && `${describeRow(addends, twins[0])} stands twice, and nothing tells the two apart`;
}

/** What stands in the rows of a column, each once; a dictionary may hold what no row has. */
function usedTexts(column: AddendColumn | undefined): readonly (string | null | undefined)[] {
  if (!column) return [];
  const used = new Uint8Array(column.texts.length);
  for (let row = 0; row < column.codes.length; row++) used[column.codes[row] ?? 0] = 1;
  return column.texts.filter((_, code) => used[code] === 1);
}

/** The same without rows that say nothing. */
function codesOf(column: AddendColumn | undefined): string[] {
  return usedTexts(column).filter((text) => typeof text === "string");
}

function findRow({ length }: Addends, test: (row: number) => boolean): number | null {
  for (let row = 0; row < length; row++) if (test(row)) return row;
  return null;
}

function describePartner(code: string): string {
  return `${partnerName(code)} (${code})`;
}

/** A row, by what tells it from the others. */
function describeRow({ dimensions, month, own }: Addends, row: number): string {
  const describe = (column: AddendColumn) => {
    const text = textAt(column, row);
    return text === undefined || text === null ? [] : [`${column.name} "${text}"`];
  };
  const partner = textAt(dimensions.get("CTY_CODE"), row);
  const others = [...dimensions].filter(([name]) => name !== "CTY_CODE").map(([, column]) =>
    column
  );
  const parts = [
    ...(typeof partner === "string" ? [describePartner(partner)] : []),
    ...others.flatMap(describe),
    textAt(month ?? undefined, row) ?? "",
  ].filter(Boolean);
  return (parts.length > 0 ? parts : own().flatMap(describe)).join(", ") || "a row";
}
