/**
 * The tables of facts in `data/`, as rows. They come with the code, as a module, so that a copy of
 * the library answers wherever it lies. `data/README.md` says what each holds and where it is from.
 *
 * @module
 */
import { csvParse } from "d3";
import { once } from "./_once.ts";
import * as texts from "./_table_texts.ts";

/** A row of a table in `data/`: every cell is a string, and empty where there is nothing to say. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/** The rows of one table, read when they are first asked for. */
function table<const Column extends string>(
  name: keyof typeof texts,
  columns: readonly Column[],
) {
  return once(() => parseTable(name, texts[name], columns));
}

/**
 * Reads the text of a table.
 *
 * @throws {Error} If its columns are not those that the code knows.
 */
export function parseTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
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
export const countryRows = table("countries", [
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
export const aliasRows = table("country_aliases", ["alias", "cty_code"]);

/** Where on a map a partner can be marked, in degrees. */
export const placeRows = table("places", ["cty_code", "longitude", "latitude"]);

/** Countries that the atlas of shapes knows by a name only, for want of an ISO number. */
export const atlasRows = table("atlas_names", ["name", "cty_code", "note"]);

/**
 * The API's groupings of partners: they overlap, and repeat what the countries already hold. `name`
 * is the everyday one.
 */
export const groupingRows = table("groupings", [
  "code",
  "name",
  "api_name",
  "proved",
  "in_sample",
  "note",
]);

/**
 * Which countries a grouping adds up, and from when to when, `2017-12`; empty where it always did.
 * `possible_from` is there where it is not known in which month a member came.
 */
export const memberRows = table("grouping_members", [
  "grouping",
  "cty_code",
  "possible_from",
  "member_from",
  "member_to",
]);

/** The 18 datasets of the API. Cells with several names separate them by a space. */
export const datasetRows = table("datasets", [
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
export const variableRows = table("variables", [
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
export const counterpartRows = table("counterparts", ["exports", "imports"]);

/** The valid values of `SUMMARY_LVL2`. */
export const summaryLevelRows = table("summary_levels", ["flow", "code", "tokens"]);

/** The chapters of the Harmonized System, with the API's names and short ones for charts. */
export const chapterRows = table("hs_chapters", [
  "hs2",
  "name",
  "short_name",
  "section",
]);

/** A choice of well-known HS headings, under everyday names: what people search for. */
export const headingRows = table("hs_headings", ["hs4", "name", "words"]);

/** The sections that the chapters belong to. */
export const sectionRows = table("hs_sections", [
  "section",
  "chapters",
  "short_title",
  "title",
]);

/** The colours of flows and partners, the same in every chart. */
export const colorRows = table("colors", ["name", "color", "note"]);

/** The world's trade as the Bureau published it, in millions of U.S. dollars: for the sample. */
export const worldTradeRows = table("world_trade", ["month", "exports_musd", "imports_musd"]);
