/**
 * U.S. trade in goods, from the Census Bureau's International Trade API.
 *
 * The rooms behind this face follow the data, and `lib/README.md` draws them: `reference/` is what is
 * known before anything is asked, `query/` a question and its checks, `sample/`, `recordings/` and
 * `http/` are what answers it, `columns/` and `table/` the answer, `records/` what may be made of it,
 * `marks/` and `notebook/` how it is shown.
 *
 * @module
 */
import { drawTablesWith } from "./cell/_display.ts";

// What draws is loaded when something is drawn.
drawTablesWith(async (view) => (await import("./notebook/_render_table.ts")).renderTable(view));

// Asking.
export { loadConfig } from "./settings/config.ts";
export type { Config, LoadConfigOptions, SourceMode } from "./settings/config.ts";
export type { Key } from "./settings/key.ts";
export type { Limits } from "./settings/limits.ts";
export type { Progress } from "./cell/progress.ts";
export type { Gettable, PredicateValue, Query } from "./query/query.ts";
export { fetchTable } from "./table/fetch_table.ts";
export { latestMonth } from "./table/latest_month.ts";
export { readVintages } from "./table/read_vintages.ts";
export { Table } from "./table/table.ts";
export type { Row } from "./table/table.ts";
export type { Dimension, Grain, Measure } from "./table/grain.ts";
export type { Emptiness } from "./table/why_empty.ts";
export { sourceLine } from "./table/source.ts";
export type { Source } from "./table/source.ts";
export type {
  Column,
  Columns,
  NumberColumn as NumberCells,
  TextColumn,
} from "./columns/columns.ts";

// Taking it elsewhere.
export { toArrow } from "./files/to_arrow.ts";
export type { ArrowColumn, ArrowTable } from "./files/to_arrow.ts";
export { toParquet } from "./files/to_parquet.ts";

// What is known beforehand: datasets, partners, commodities.
export type { Dataset, DatasetVariables, Variable } from "./reference/dataset_names.ts";
export { datasets } from "./reference/datasets.ts";
export type { DatasetFacts, Flow } from "./reference/datasets.ts";
export { describeVariable, variables } from "./reference/variables.ts";
export type { Period, VariableFacts, VariableKind } from "./reference/variables.ts";
export { isCountry, isGrouping, isWorld, partnerName } from "./reference/partners.ts";
export type { Partner } from "./reference/partners.ts";
export { findCountry } from "./reference/find_country.ts";
export type { Country } from "./reference/find_country.ts";
export { chapterName, hsChapters, hsSections } from "./reference/hs_chapters.ts";
export type { HsChapter, HsSection } from "./reference/hs_chapters.ts";
export { hsRevisions } from "./reference/hs_revisions.ts";
export type { HsRevision } from "./reference/hs_revisions.ts";
export { searchCommodity } from "./reference/search_commodity.ts";
export type { FoundCommodity } from "./reference/search_commodity.ts";
export { colorOf } from "./reference/colors.ts";
export { placeOf } from "./reference/places.ts";
export type { Place } from "./reference/places.ts";
export { countryShapes } from "./reference/shapes.ts";
export type { CountryShape } from "./reference/shapes.ts";

// What the answer means, and what may be added up.
export { toRecords } from "./records/to_records.ts";
export type {
  Cell,
  MeasureName,
  MonthOf,
  QuantityName,
  TradeRecord,
  WordingName,
} from "./records/to_records.ts";
export { total } from "./records/total.ts";
export type { NumberColumn } from "./records/total.ts";
export { reconcile } from "./records/reconcile.ts";
export type { Reconciliation, TotalCheck } from "./records/reconcile.ts";
export { compareVintages } from "./records/compare_vintages.ts";
export type { Revision } from "./records/compare_vintages.ts";
export { dutyRate } from "./records/duty_rate.ts";
export type { Dutiable } from "./records/duty_rate.ts";

// Showing it.
export { chart } from "./notebook/chart.ts";
export type { Chart, ChartOptions, ChartPicture } from "./notebook/chart.ts";
export { chartChoice } from "./notebook/chart_choice.ts";
export type { ChartChoice, ChartChoiceOptions } from "./notebook/chart_choice.ts";
export { labelBars } from "./marks/label_bars.ts";
export type { LabelOptions, MarkChannel } from "./marks/label_options.ts";
export { labelLines } from "./marks/label_lines.ts";
export type { LabelLinesOptions } from "./marks/label_lines.ts";
export { labelPoints } from "./marks/label_points.ts";
export type { LabelPointsOptions } from "./marks/label_points.ts";
export { pushApart } from "./marks/push_apart.ts";
export type { PushApartOptions } from "./marks/push_apart.ts";
export { spreadLabels } from "./marks/spread_labels.ts";
export type { SpreadLabelsOptions } from "./marks/spread_labels.ts";
export { formatDollars } from "./notebook/format_dollars.ts";
export type { FormatDollarsOptions } from "./notebook/format_dollars.ts";
export { md } from "./notebook/md.ts";
export { showMarkdown } from "./notebook/show_markdown.ts";
export type { Markdown } from "./notebook/show_markdown.ts";
export { showTable } from "./notebook/show_table.ts";
export type { ShowTableOptions } from "./notebook/show_table.ts";

// What can go wrong.
export {
  CensusAnswerError,
  CensusBusyError,
  CensusError,
  CensusKeyError,
  CensusQueryError,
  CensusRecordingError,
  CensusTotalError,
} from "./errors.ts";
