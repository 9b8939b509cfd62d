import { extent } from "d3";
import { measuresOf } from "../reference/_facts.ts";
import type { Dataset } from "../reference/dataset_names.ts";
import { shareableUrl } from "../query/query.ts";
import { readQuestion } from "../query/_question.ts";
import { Table } from "./table.ts";
import type { Row } from "../http/_read_answer.ts";
import type { Delivery } from "./_deliver.ts";
import type { Emptiness } from "./why_empty.ts";

/** The table of an answer, with its source. */
export function makeTable<Column extends string>(
  url: string,
  { header, rows, kind, vintage }: Delivery,
  whyEmpty: Emptiness | null,
): Table<Column> {
  const question = readQuestion(url);
  const dataset = question.dataset as Dataset;
  const source = {
    kind,
    dataset,
    url: shareableUrl(url),
    measures: measuresOf(dataset, question.get),
    months: monthsOf(header, rows),
    vintage,
    ...(whyEmpty && { whyEmpty: whyEmpty.sentence }),
  };
  return new Table(header as Column[], rows, source, whyEmpty);
}

/** The first and the last month that the rows hold. */
function monthsOf(header: readonly string[], rows: readonly Row[]): [string, string] | null {
  const time = header.indexOf("time");
  const [year, month] = [header.indexOf("YEAR"), header.indexOf("MONTH")];
  if (time < 0 && (year < 0 || month < 0)) return null;
  const [first, last] = extent(rows, (row) => row[time] ?? `${row[year]}-${row[month]}`);
  return first && last ? [first, last] : null;
}
