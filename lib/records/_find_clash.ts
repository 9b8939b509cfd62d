import { isTotal, TOTAL, UNIDENTIFIED } from "../reference/_code_level.ts";
import { groupingMembers } from "../reference/_grouping_members.ts";
import { breakdownVariables, commodityVariables } from "../reference/datasets.ts";
import { once } from "../reference/_once.ts";
import { isGrouping, isWorld, partnerName } from "../reference/partners.ts";
import { countryRows, groupingRows } from "../reference/_tables.ts";
import { allVariables } from "../reference/variables.ts";
import { type AddendColumn, type Addends, dimensionColumns, MONTH_COLUMN } from "./_addends.ts";
import { findTwins, rowKeys } from "./_row_keys.ts";

/** The API's name of the world, where its code is not at hand. */
const WORLD_NAME = "TOTAL FOR ALL COUNTRIES";

/** The NAICS codes of manufacturing, which `MAN` adds up. */
const MANUFACTURING = /^3[123]/;

/** What refusals about partners end with. */
const HINT = ": .filter(isCountry) keeps the countries";

/** The same dimension has another name in the other flow. */
const TWIN_NAMES = new Map([["I_COMMODITY", "E_COMMODITY"], ["I_ENDUSE", "E_ENDUSE"]]);

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
    findYearToDate(addends, column) ??
    findUnitClash(addends, column) ??
    findTwin(addends);
}

/** A quantity that was not reported makes the total unknown, not smaller. */
function findMissing(addends: Addends, column: string): string | null {
  for (let row = 0; row < addends.length; row++) {
    if (Number.isFinite(addends.amounts[row])) continue;
    return `${column} is missing for ${describeRow(addends, row)}`;
  }
  return null;
}

/**
 * Rows must agree on what tells them apart: one that lacks the column is the sum over it, or part of
 * another table.
 */
function findUneven(addends: Addends): string | null {
  const groups = Map.groupBy(
    [...dimensionColumns(), MONTH_COLUMN].filter((name) => addends.columns.has(name)),
    (name) => TWIN_NAMES.get(name) ?? name,
  );
  for (const [, names] of groups) {
    const columns = names.flatMap((name) => addends.columns.get(name) ?? []);
    const has = (row: number) => columns.some((column) => textAt(column, row) !== undefined);
    if (columns.length === 1 && !usedTexts(columns[0]).includes(undefined)) continue;
    const [lacking, having] = [false, true].map((wanted) =>
      findRow(addends, (row) => has(row) === wanted)
    );
    if (lacking === null || having === null || lacking === undefined || having === undefined) {
      continue;
    }
    return `${describeRow(addends, having)} has ${names.join(" or ")}, and ` +
      `${describeRow(addends, lacking)} has not, so it may hold the other: add up rows of one kind`;
  }
  return null;
}

/** The world stands alone; groupings go with what they do not hold, in the months of the rows. */
function findPartnerClash(addends: Addends): string | null {
  const partners = partnerColumn(addends);
  if (!partners) return findSummaryClash(addends);
  const used = usedTexts(partners).map((code) => code ?? TOTAL);
  const world = used.find(isWorld);
  const other = used.find((code) => !isWorld(code));
  if (world !== undefined && other !== undefined) {
    return `World (-) is the total that ${describePartner(other)} is a part of${HINT}`;
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
  { columns, length }: Addends,
  partners: AddendColumn,
): Map<string | undefined, Set<string>> {
  const months = columns.get(MONTH_COLUMN);
  const found = new Map<string | undefined, Set<string>>();
  for (let row = 0; row < length; row++) {
    const month = (months && textAt(months, row)) ?? undefined;
    const codes = found.get(month) ?? new Set();
    found.set(month, codes.add(textAt(partners, row) ?? TOTAL));
  }
  return found;
}

/** The codes of the partners; where they are gone, the API's names tell as much. */
function partnerColumn({ columns }: Addends): AddendColumn | null {
  const codes = columns.get("CTY_CODE");
  if (codes) return codes;
  const names = columns.get("CTY_NAME");
  if (!names) return null;
  return {
    texts: names.texts.map((name) => partnerCodes().get(name ?? "") ?? name),
    codes: names.codes,
  };
}

const partnerCodes = once(() =>
  new Map([
    [WORLD_NAME, TOTAL],
    ...countryRows().map((row) => [row.api_name, row.cty_code] as const),
    ...groupingRows().map((row) => [row.api_name, row.code] as const),
  ])
);

/** Groupings are `CGP`, all else is `DET`: that is told even where the partner is gone. */
function findSummaryClash({ columns }: Addends): string | null {
  const levels = usedTexts(columns.get("SUMMARY_LVL")).filter((level) => level !== undefined);
  if (levels.length < 2) return null;
  return `SUMMARY_LVL "${levels[0]}" and "${levels[1]}" are groupings and what they hold${HINT}`;
}

/** Chapters, headings and products each add up to the same trade: a code holds those that begin so. */
function findLevelClash(addends: Addends): string | null {
  for (const name of commodityVariables()) {
    const codes = usedTexts(addends.columns.get(name)).filter((code) => typeof code === "string");
    const known = new Set(codes.filter((code) => !isTotal(code)));
    const lengths = [...new Set([...known].map(({ length }) => length))].sort((a, b) => a - b);
    for (const code of known) {
      const start = lengths.filter((length) => length < code.length)
        .map((length) => code.slice(0, length)).find((start) => known.has(start));
      const whole = start ?? (MANUFACTURING.test(code) && known.has("MAN") ? "MAN" : undefined);
      if (whole !== undefined) {
        return `${name} "${whole}" and "${code}" are of different levels, and the first holds the ` +
          "second";
      }
    }
  }
  const isNamed = commodityVariables().some((name) => addends.columns.has(name));
  const [level, other] = usedTexts(addends.columns.get("COMM_LVL"));
  if (isNamed || other === undefined || level === undefined) return null;
  return `COMM_LVL "${level}" and "${other}" are different levels of the same trade`;
}

/** `-` in a breakdown holds what its other rows hold; so does a row whose name begins with TOTAL. */
function findTotalRow(addends: Addends): string | null {
  for (const name of [...commodityVariables(), ...breakdownVariables()]) {
    const codes = usedTexts(addends.columns.get(name)).filter((code) => typeof code === "string");
    const part = codes.find((code) => !isTotal(code));
    if (codes.some(isTotal) && part !== undefined) {
      return `${name} "-" is the total that "${part}" is a part of`;
    }
  }
  for (const { name, requires } of wordings()) {
    if (addends.columns.has(requires)) continue;
    const texts = usedTexts(addends.columns.get(name)).filter((text) => typeof text === "string");
    const whole = texts.find((text) => text.startsWith("TOTAL"));
    const part = texts.find((text) => !text.startsWith("TOTAL"));
    if (whole !== undefined && part !== undefined) {
      return `${name} "${whole}" is the total that "${part}" is a part of`;
    }
  }
  return null;
}

const wordings = once(() => allVariables().filter(({ kind }) => kind === "name"));

/** The year to date of October holds that of September. */
function findYearToDate({ columns }: Addends, column: string): string | null {
  if (!column.endsWith("_YR")) return null;
  const months = usedTexts(columns.get(MONTH_COLUMN)).filter((month) => typeof month === "string");
  const byYear = Map.groupBy(months, (month) => month.slice(0, 4));
  for (const [, [first, ...others]] of byYear) {
    const [earlier, later] = [first, others[0]].filter((month) => month !== undefined).sort();
    if (later === undefined) continue;
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
  const units = addends.columns.get(unitName);
  if (units) {
    const used = new Set<string>();
    for (let row = 0; row < addends.length; row++) {
      if (addends.amounts[row] === 0) continue;
      const unit = textAt(units, row);
      used.add(unit && unit !== TOTAL ? unit : "no unit");
    }
    const [unit, other] = used;
    if (other !== undefined) return `${column} is in ${unit} in one row and in ${other} in another`;
    return unit === "no unit"
      ? `${column} has no unit here: only codes of HS10 have quantities`
      : null;
  }
  for (const name of commodityVariables()) {
    const codes = usedTexts(addends.columns.get(name)).filter((code) => typeof code === "string");
    const coarse = codes.find((code) => code.length < PRODUCT_DIGITS && name.endsWith("COMMODITY"));
    if (coarse !== undefined) {
      return `${column} of ${name} "${coarse}" is in no unit: only codes of HS10 have quantities`;
    }
    if (codes.length > 1) {
      return `${column} may be in another unit for each ${name}: get ${unitName} as well`;
    }
  }
  return null;
}

/** The same row twice, as after joining two tables that overlap. */
function findTwin(addends: Addends): string | null {
  const known = [...dimensionColumns(), MONTH_COLUMN]
    .flatMap((name) => addends.columns.get(name) ?? []);
  if (known.length === 0) return null; // Nothing says what a row is.
  const twins = findTwins(rowKeys([...known, ...addends.own.values()], addends.length));
  return twins && `${describeRow(addends, twins[0])} stands twice, and nothing tells the two apart`;
}

/** What stands in the rows of a column, each once; a dictionary may hold what no row has. */
function usedTexts(column: AddendColumn | undefined): readonly (string | null | undefined)[] {
  if (!column) return [];
  const used = new Uint8Array(column.texts.length);
  for (let row = 0; row < column.codes.length; row++) used[column.codes[row] ?? 0] = 1;
  return column.texts.filter((_, code) => used[code] === 1);
}

function textAt({ texts, codes }: AddendColumn, row: number): string | null | undefined {
  return texts[codes[row] ?? -1];
}

function findRow({ length }: Addends, test: (row: number) => boolean): number | null {
  for (let row = 0; row < length; row++) if (test(row)) return row;
  return null;
}

function describePartner(code: string): string {
  return `${partnerName(code)} (${code})`;
}

/** A row, by what tells it from the others. */
function describeRow({ columns, own }: Addends, row: number): string {
  const textOf = (name: string) => {
    const column = columns.get(name);
    return column ? textAt(column, row) : undefined;
  };
  const partner = textOf("CTY_CODE");
  const codes = dimensionColumns().filter((name) => name !== "CTY_CODE")
    .flatMap((name) => textOf(name) === undefined ? [] : [`${name} "${textOf(name)}"`]);
  const ownTexts = [...own].flatMap(([name, column]) => {
    const text = textAt(column, row);
    return text === undefined ? [] : [`${name} "${text}"`];
  });
  const parts = [
    ...(typeof partner === "string" ? [describePartner(partner)] : []),
    ...codes,
    textOf(MONTH_COLUMN) ?? "",
  ].filter(Boolean);
  return (parts.length > 0 ? parts : ownTexts).join(", ") || "a row";
}
