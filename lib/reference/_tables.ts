/**
 * The tables of facts in `data/`, as rows. They come with the code, as modules, so that a copy of the
 * library answers wherever it lies. `data/README.md` says what each holds and where it is from.
 *
 * @module
 */
import { csvParse } from "d3";
import atlasNames from "../../data/atlas_names.csv" with { type: "text" };
import colors from "../../data/colors.csv" with { type: "text" };
import counterparts from "../../data/counterparts.csv" with { type: "text" };
import countries from "../../data/countries.csv" with { type: "text" };
import countryAliases from "../../data/country_aliases.csv" with { type: "text" };
import datasets from "../../data/datasets.csv" with { type: "text" };
import groupingMembers from "../../data/grouping_members.csv" with { type: "text" };
import groupings from "../../data/groupings.csv" with { type: "text" };
import hsChapters from "../../data/hs_chapters.csv" with { type: "text" };
import hsHeadings from "../../data/hs_headings.csv" with { type: "text" };
import hsSections from "../../data/hs_sections.csv" with { type: "text" };
import places from "../../data/places.csv" with { type: "text" };
import summaryLevels from "../../data/summary_levels.csv" with { type: "text" };
import variables from "../../data/variables.csv" with { type: "text" };
import { once } from "./_once.ts";

/** A row of a table in `data/`: every cell is a string, and empty where there is nothing to say. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/** The rows of one table, read when they are first asked for. */
function table<const Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
) {
  return once(() => parseTable(name, text, columns));
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
export const countryRows = table("countries", countries, [
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
export const aliasRows = table("country_aliases", countryAliases, ["alias", "cty_code"]);

/** Where on a map a partner can be marked, in degrees. */
export const placeRows = table("places", places, ["cty_code", "longitude", "latitude"]);

/** Countries that the atlas of shapes knows by a name only, for want of an ISO number. */
export const atlasRows = table("atlas_names", atlasNames, ["name", "cty_code", "note"]);

/**
 * The API's groupings of partners: they overlap, and repeat what the countries already hold. `name`
 * is the everyday one.
 */
export const groupingRows = table("groupings", groupings, [
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
export const memberRows = table("grouping_members", groupingMembers, [
  "grouping",
  "cty_code",
  "possible_from",
  "member_from",
  "member_to",
]);

/** The 18 datasets of the API. Cells with several names separate them by a space. */
export const datasetRows = table("datasets", datasets, [
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
export const variableRows = table("variables", variables, [
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
export const counterpartRows = table("counterparts", counterparts, ["exports", "imports"]);

/** The valid values of `SUMMARY_LVL2`. */
export const summaryLevelRows = table("summary_levels", summaryLevels, ["flow", "code", "tokens"]);

/** The chapters of the Harmonized System, with the API's names and short ones for charts. */
export const chapterRows = table("hs_chapters", hsChapters, [
  "hs2",
  "name",
  "short_name",
  "section",
]);

/** A choice of well-known HS headings, under everyday names: what people search for. */
export const headingRows = table("hs_headings", hsHeadings, ["hs4", "name", "words"]);

/** The sections that the chapters belong to. */
export const sectionRows = table("hs_sections", hsSections, [
  "section",
  "chapters",
  "short_title",
  "title",
]);

/** The colours of flows and partners, the same in every chart. */
export const colorRows = table("colors", colors, ["name", "color", "note"]);
