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
export { loadConfig } from "./config.ts";
export type { Config, LoadConfigOptions, SourceMode } from "./config.ts";
export { fetchTable } from "./fetch_table.ts";
export { latestMonth } from "./latest_month.ts";
export type { Query } from "./query/query.ts";
export { Table } from "./table.ts";
export type { Row } from "./transport/answer.ts";
export type { Progress } from "./transport/progress.ts";
export { fetchVintages } from "./vintages.ts";
export type { Emptiness } from "./why_empty.ts";

// What is known beforehand: datasets, partners, commodities.
export { datasets, describe, variables } from "./facts/catalogue.ts";
export { chapterName } from "./facts/chapter_name.ts";
export { colorOf } from "./facts/colors.ts";
export { hsChapters, hsChildren, hsLevel, hsParents, hsSections } from "./facts/commodities.ts";
export type { HsChapter, HsLevel, HsSection } from "./facts/commodities.ts";
export type { DatasetFacts, Flow, VariableFacts } from "./facts/facts.ts";
export { findCountry } from "./facts/find_country.ts";
export type { Country } from "./facts/find_country.ts";
export { hsRevisions } from "./facts/hs_revisions.ts";
export type { HsRevision } from "./facts/hs_revisions.ts";
export type { Dataset, Variable } from "./facts/names.ts";
export { isCountry, isGrouping, isWorld, partnerName } from "./facts/partners.ts";
export { placeOf } from "./facts/places.ts";
export type { Place } from "./facts/places.ts";
export { searchCommodity, withWords } from "./facts/search_commodity.ts";
export type { FoundCommodity } from "./facts/search_commodity.ts";
export { countryShapes } from "./facts/shapes.ts";
export type { CountryShape } from "./facts/shapes.ts";

// What the answer means, and what may be added up.
export { compareVintages } from "./records/compare_vintages.ts";
export type { Revision } from "./records/compare_vintages.ts";
export { dutyRate } from "./records/duty_rate.ts";
export type { Dutiable } from "./records/duty_rate.ts";
export { reconcile } from "./records/reconcile.ts";
export type { Reconciliation, TotalCheck } from "./records/reconcile.ts";
export { toRecords } from "./records/records.ts";
export type { TradeRecord } from "./records/records.ts";
export { total } from "./records/total.ts";

// Showing it.
export { chart } from "./charts/chart.ts";
export type { Chart, ChartOptions } from "./charts/chart.ts";
export { document } from "./charts/document.ts";
export { labelPoints } from "./charts/label_points.ts";
export type { LabelPointsOptions } from "./charts/label_points.ts";
export { pushApart } from "./charts/push_apart.ts";
export type { PushApartOptions } from "./charts/push_apart.ts";
export { spreadLabels } from "./charts/spread_labels.ts";
export { formatDollars } from "./money.ts";
export { showMarkdown } from "./show_markdown.ts";
export type { Markdown } from "./show_markdown.ts";
export { showTable } from "./show_table.ts";
export type { ShowTableOptions } from "./show_table.ts";
export { sourceLine } from "./source.ts";
export type { Source } from "./source.ts";

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
