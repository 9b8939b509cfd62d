/**
 * U.S. trade in goods, from the Census Bureau's International Trade API.
 *
 * @module
 */
export type { Row } from "./answer.ts";
export { datasets, describe, variables } from "./catalogue.ts";
export { chapterName } from "./chapter_name.ts";
export { chart } from "./chart.ts";
export type { Chart, ChartOptions } from "./chart.ts";
export { hsChapters, hsChildren, hsLevel, hsParents, hsSections } from "./commodities.ts";
export type { HsChapter, HsLevel, HsSection } from "./commodities.ts";
export { compareVintages } from "./compare_vintages.ts";
export type { Revision } from "./compare_vintages.ts";
export { loadConfig } from "./config.ts";
export type { Config, LoadConfigOptions, SourceMode } from "./config.ts";
export { colorOf } from "./colors.ts";
export { document } from "./document.ts";
export { dutyRate } from "./duty_rate.ts";
export type { Dutiable } from "./duty_rate.ts";
export {
  CensusAnswerError,
  CensusBusyError,
  CensusError,
  CensusKeyError,
  CensusQueryError,
  CensusRecordingError,
  CensusTotalError,
} from "./errors.ts";
export type { DatasetFacts, Flow, VariableFacts } from "./facts.ts";
export { fetchTable } from "./fetch_table.ts";
export { findCountry } from "./find_country.ts";
export type { Country } from "./find_country.ts";
export { hsRevisions } from "./hs_revisions.ts";
export type { HsRevision } from "./hs_revisions.ts";
export { latestMonth } from "./latest_month.ts";
export { formatDollars } from "./money.ts";
export { labelPoints } from "./label_points.ts";
export type { LabelPointsOptions } from "./label_points.ts";
export { isCountry, isGrouping, isWorld, partnerName } from "./partners.ts";
export { placeOf } from "./places.ts";
export type { Place } from "./places.ts";
export { pushApart } from "./push_apart.ts";
export type { PushApartOptions } from "./push_apart.ts";
export type { Dataset, Variable } from "./names.ts";
export type { Query } from "./query.ts";
export { reconcile } from "./reconcile.ts";
export type { Reconciliation, TotalCheck } from "./reconcile.ts";
export { toRecords } from "./records.ts";
export type { TradeRecord } from "./records.ts";
export { countryShapes } from "./shapes.ts";
export type { CountryShape } from "./shapes.ts";
export { searchCommodity, withWords } from "./search_commodity.ts";
export type { FoundCommodity } from "./search_commodity.ts";
export { showTable } from "./show_table.ts";
export type { ShowTableOptions } from "./show_table.ts";
export { sourceLine } from "./source.ts";
export type { Source } from "./source.ts";
export { spreadLabels } from "./spread_labels.ts";
export { Table } from "./table.ts";
export type { Progress } from "./progress.ts";
export { fetchVintages } from "./vintages.ts";
export type { Emptiness } from "./why_empty.ts";
export { total } from "./total.ts";
