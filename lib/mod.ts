/**
 * U.S. trade in goods, from the Census Bureau's International Trade API.
 *
 * The rooms behind this face, in the order of the data: `facts/` what is known before anything is
 * asked, `query/` a question and its checks, `transport/` how it is answered (sample, recordings,
 * network), `records/` what the answer means, `charts/` how it is shown.
 *
 * @module
 */

// Asking.
export { loadConfig } from "./settings/config.ts";
export type { Config, LoadConfigOptions, SourceMode } from "./settings/config.ts";
export { fetchTable } from "./table/fetch_table.ts";
export { latestMonth } from "./table/latest_month.ts";
export type { Query } from "./query/query.ts";
export { Table } from "./table/table.ts";
export type { Row } from "./http/_read_answer.ts";
export type { Progress } from "./cell/progress.ts";
export { fetchVintages } from "./table/read_vintages.ts";
export type { Emptiness } from "./table/why_empty.ts";

// What is known beforehand: datasets, partners, commodities.
export { datasets, describe, variables } from "./reference/catalogue.ts";
export { chapterName } from "./reference/chapter_name.ts";
export { colorOf } from "./reference/colors.ts";
export { hsChapters, hsChildren, hsLevel, hsParents, hsSections } from "./reference/hs_chapters.ts";
export type { HsChapter, HsLevel, HsSection } from "./reference/hs_chapters.ts";
export type { DatasetFacts, Flow, VariableFacts } from "./reference/_facts.ts";
export { findCountry } from "./reference/find_country.ts";
export type { Country } from "./reference/find_country.ts";
export { hsRevisions } from "./reference/hs_revisions.ts";
export type { HsRevision } from "./reference/hs_revisions.ts";
export type { Dataset, Variable } from "./reference/dataset_names.ts";
export { isCountry, isGrouping, isWorld, partnerName } from "./reference/partners.ts";
export { placeOf } from "./reference/places.ts";
export type { Place } from "./reference/places.ts";
export { searchCommodity, withWords } from "./reference/search_commodity.ts";
export type { FoundCommodity } from "./reference/search_commodity.ts";
export { countryShapes } from "./reference/shapes.ts";
export type { CountryShape } from "./reference/shapes.ts";

// What the answer means, and what may be added up.
export { compareVintages } from "./records/compare_vintages.ts";
export type { Revision } from "./records/compare_vintages.ts";
export { dutyRate } from "./records/duty_rate.ts";
export type { Dutiable } from "./records/duty_rate.ts";
export { reconcile } from "./records/reconcile.ts";
export type { Reconciliation, TotalCheck } from "./records/reconcile.ts";
export { toRecords } from "./records/to_records.ts";
export type { TradeRecord } from "./records/to_records.ts";
export { total } from "./records/total.ts";

// Showing it.
export { chart } from "./notebook/chart.ts";
export type { Chart, ChartOptions } from "./notebook/chart.ts";
export { chartChoice } from "./notebook/chart_choice.ts";
export type { ChartChoice, ChartChoiceOptions } from "./notebook/chart_choice.ts";
export { labelBars } from "./marks/label_bars.ts";
export type { LabelBarsOptions } from "./marks/label_bars.ts";
export { labelLines } from "./marks/label_lines.ts";
export type { LabelLinesOptions } from "./marks/label_lines.ts";
export { labelPoints } from "./marks/label_points.ts";
export type { LabelPointsOptions } from "./marks/label_points.ts";
export { pushApart } from "./marks/push_apart.ts";
export type { PushApartOptions } from "./marks/push_apart.ts";
export { spreadLabels } from "./marks/spread_labels.ts";
export type { SpreadLabelsOptions } from "./marks/spread_labels.ts";
export { formatDollars } from "./notebook/format_dollars.ts";
export { showMarkdown } from "./notebook/show_markdown.ts";
export type { Markdown } from "./notebook/show_markdown.ts";
export { showTable } from "./notebook/show_table.ts";
export type { ShowTableOptions } from "./notebook/show_table.ts";
export { sourceLine } from "./table/source.ts";
export type { Source } from "./table/source.ts";

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
