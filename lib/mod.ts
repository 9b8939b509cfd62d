/**
 * U.S. trade in goods, from the Census Bureau's International Trade API.
 *
 * @module
 */
export type { Row } from "./answer.ts";
export { chart } from "./chart.ts";
export type { Chart, ChartOptions } from "./chart.ts";
export { loadConfig } from "./config.ts";
export type { Config, LoadConfigOptions, SourceMode } from "./config.ts";
export { colorOf } from "./colors.ts";
export { document } from "./document.ts";
export {
  CensusAnswerError,
  CensusBusyError,
  CensusError,
  CensusKeyError,
  CensusQueryError,
} from "./errors.ts";
export { fetchTable } from "./fetch_table.ts";
export { formatDollars } from "./money.ts";
export { isCountry, partnerName } from "./partners.ts";
export type { Dataset, Query, Variable } from "./query.ts";
export { toRecords } from "./records.ts";
export type { TradeRecord } from "./records.ts";
export { sourceLine } from "./source.ts";
export type { Source } from "./source.ts";
export { Table } from "./table.ts";
