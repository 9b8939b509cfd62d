import { csvParse } from "d3";
import { once } from "./_once.ts";

/** A row of a table in `data/`: every cell is a string, and empty where there is nothing to say. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * A reader of one table: a file is opened when its rows are first asked for, and only once.
 * `data/README.md` says what each table holds and where it is from.
 */
function table<const Column extends string>(name: string, columns: readonly Column[]) {
  return once(() => readTable(name, columns));
}

function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const text = Deno.readTextFileSync(new URL(`../../data/${name}.csv`, import.meta.url));
  const rows = csvParse<Column>(text);
  if (rows.columns.join() !== columns.join()) {
    throw new Error(`data/${name}.csv has the columns "${rows.columns}", not "${columns}"`);
  }
  return rows;
}

/**
 * Partners by their Schedule C code. `name` is the everyday one; `api_name` is empty for those that
 * the API has no row of.
 */
export const countries = table("countries", [
  "cty_code",
  "name",
  "api_name",
  "schedule_c_name",
  "iso2",
  "iso3",
  "iso_numeric",
  "continent",
  "note",
]);

/** What people call partners besides the names in `countries`. Some mean a grouping. */
export const countryAliases = table("country_aliases", ["alias", "cty_code"]);

/** Where on a map a partner can be marked, in degrees. */
export const places = table("places", ["cty_code", "longitude", "latitude"]);

/** Countries that the atlas of shapes knows by a name only, for want of an ISO number. */
export const atlasNames = table("atlas_names", ["name", "cty_code", "note"]);

/**
 * The API's groupings of partners: they overlap, and repeat what the countries already hold. `name`
 * is the everyday one.
 */
export const groupings = table("groupings", [
  "code",
  "name",
  "api_name",
  "proved",
  "in_sample",
  "note",
]);

/** Which countries a grouping adds up. */
export const groupingMembers = table("grouping_members", ["grouping", "cty_code"]);

/** The 18 datasets of the API. Cells with several names separate them by a space. */
export const datasets = table("datasets", [
  "flow",
  "dataset",
  "path",
  "title",
  "code_variable",
  "description_variables",
  "comm_lvl",
  "detail_variables",
]);

/** The variables of both flows: what they are, in which unit, and which datasets have them. */
export const variables = table("variables", [
  "flow",
  "name",
  "type",
  "kind",
  "unit",
  "basis",
  "period",
  "description",
  "width",
  "requires",
  "datasets",
]);

/** Names of the same thing in the two flows; the first that fits is the closest in meaning. */
export const counterparts = table("counterparts", ["exports", "imports"]);

/** The valid values of `SUMMARY_LVL2`. */
export const summaryLevels = table("summary_levels", ["flow", "code", "tokens"]);

/** The valid values of `COMM_LVL`. */
export const commodityLevels = table("comm_levels", [
  "classification",
  "comm_lvl",
  "meaning",
  "not_available_in",
]);

/** The chapters of the Harmonized System, with the API's names and short ones for charts. */
export const hsChapters = table("hs_chapters", ["hs2", "name", "short_name", "section"]);

/** A choice of well-known HS headings, under everyday names: what people search for. */
export const hsHeadings = table("hs_headings", ["hs4", "name", "words"]);

/** The sections that the chapters belong to. */
export const hsSections = table("hs_sections", ["section", "chapters", "short_title", "title"]);

/** Sample: exports and general imports by month and partner, in millions of U.S. dollars. */
export const tradeByCountry = table("trade_by_country", [
  "month",
  "cty_code",
  "exports_musd",
  "imports_musd",
]);

/** Sample: imports for consumption and calculated duty in 2024 by HS chapter, in U.S. dollars. */
export const hs2Imports2024 = table("hs2_imports_2024", [
  "cty_code",
  "hs2",
  "con_val_usd",
  "cal_dut_usd",
]);

/** The colours of flows and partners, the same in every chart. */
export const colors = table("colors", ["name", "color", "note"]);
