import { CensusAnswerError } from "../errors.ts";
import type { Column, Columns, TextColumn } from "./columns.ts";
import { makeCodes } from "./make_codes.ts";
import { mapColumns } from "./map_columns.ts";

const EMPTY: Columns = { header: [], length: 0, columns: [] };

/**
 * One answer from several, row after row. An answer without rows has no say in what the columns are:
 * the API sends it without a header.
 *
 * @param parts The answers, in the order in which their rows are to stand.
 * @returns All rows under the one header.
 * @throws {CensusAnswerError} If two answers with rows have different headers.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { columnsOfRows } from "./columns_of_rows.ts";
 * import { joinColumns } from "./join_columns.ts";
 * import { rowsOf } from "./rows_of.ts";
 *
 * const parts = [["1220"], ["2010"]].map((row) => columnsOfRows(["CTY_CODE"], [row]));
 * deepStrictEqual(rowsOf(joinColumns(parts)), [["1220"], ["2010"]]);
 * ```
 */
export function joinColumns(parts: readonly Columns[]): Columns {
  const filled = parts.filter(({ length }) => length > 0);
  const [first = parts.find(({ header }) => header.length > 0) ?? EMPTY, ...others] = filled;
  const other = others.find(({ header }) => header.join() !== first.header.join());
  if (other) {
    throw new CensusAnswerError(
      `The parts of the answer have different columns, ${first.header.join()} and ` +
        `${other.header.join()}: ask again`,
    );
  }
  if (others.length === 0) return first;
  return {
    header: first.header,
    length: filled.reduce((sum, { length }) => sum + length, 0),
    columns: mapColumns(
      first,
      (_, place) => joinCells(filled.flatMap(({ columns }) => columns[place] ?? [])),
    ),
  };
}

/** The same name is the same kind of column in every answer. */
function joinCells(columns: readonly Column[]): Column {
  const texts = columns.filter((column) => column.kind === "text");
  if (texts.length > 0) return joinTexts(texts);
  const values = columns.flatMap((column) => column.kind === "number" ? [column.values] : []);
  const joined = new Float64Array(values.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of values) {
    joined.set(part, end);
    end += part.length;
  }
  return { kind: "number", values: joined };
}

function joinTexts(columns: readonly TextColumn[]): TextColumn {
  const codeOf = new Map<string | null, number>();
  for (const text of columns.flatMap(({ dictionary }) => dictionary)) {
    if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
  }
  const codes = makeCodes(columns.reduce((sum, { codes }) => sum + codes.length, 0), codeOf.size);
  let end = 0;
  for (const column of columns) {
    const moved = column.dictionary.map((text) => codeOf.get(text) ?? 0);
    for (const code of column.codes) codes[end++] = moved[code] ?? 0;
  }
  return { kind: "text", dictionary: [...codeOf.keys()], codes };
}
