import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { cellAt } from "./cell_at.ts";
import { columnsOfRows } from "./columns_of_rows.ts";
import { joinColumns } from "./join_columns.ts";
import { rowsOf } from "./rows_of.ts";
import { takeRows } from "./take_rows.ts";

const HEADER = ["CTY_CODE", "ALL_VAL_MO", "CTY_CODE"];
const FIRST = [["2010", "12", "2010"], [null, null, null]];
const SECOND = [["1220", "0", "1220"], ["2010", "-7", "2010"]];
const EMPTY = { header: [], length: 0, columns: [] };

Deno.test("parts are joined row after row, with each text once in the dictionary", () => {
  const parts = [FIRST, SECOND].map((rows) => columnsOfRows(HEADER, rows));
  const joined = joinColumns([EMPTY, ...parts, EMPTY]);
  deepStrictEqual(joined.header, HEADER);
  deepStrictEqual(rowsOf(joined), [...FIRST, ...SECOND]);
  const [column, , twin] = joined.columns;
  deepStrictEqual(column?.kind === "text" && column.dictionary, ["2010", null, "1220"]);
  strictEqual(column, twin, "a column sent twice is one");
});

Deno.test("joined codes are wide enough for all texts together", () => {
  const texts = Array.from({ length: 300 }, (_, index) => [`${index}`]);
  const parts = [texts.slice(0, 200), texts.slice(200)].map((rows) => columnsOfRows(["A"], rows));
  deepStrictEqual(rowsOf(joinColumns(parts)), texts);
});

Deno.test("parts with other columns, or in another order, are refused", () => {
  const [one, other] = [["A", "B"], ["B", "A"]].map((header) =>
    columnsOfRows(header, [["1", "2"]])
  );
  throws(
    () => joinColumns([one ?? EMPTY, other ?? EMPTY]),
    { name: "CensusAnswerError", message: /different columns, A,B and B,A: ask again/ },
  );
});

Deno.test("nothing joined is nothing; parts without rows keep a header that came", () => {
  deepStrictEqual(joinColumns([]), EMPTY);
  deepStrictEqual(joinColumns([EMPTY, columnsOfRows(["A"], [])]).header, ["A"]);
});

Deno.test("takeRows() takes rows in any order and again; twins stay one column", () => {
  const taken = takeRows(columnsOfRows(HEADER, [...FIRST, ...SECOND]), [3, 0, 3, 1]);
  deepStrictEqual(rowsOf(taken), [SECOND[1], FIRST[0], SECOND[1], FIRST[1]]);
  strictEqual(taken.columns[0], taken.columns[2]);
  for (const row of [4, -1]) {
    throws(() => takeRows(taken, [row]), { name: "RangeError" });
  }
});

Deno.test("cellAt() gives null for a null and outside the table", () => {
  const columns = columnsOfRows(HEADER, FIRST);
  deepStrictEqual(
    [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [0, 3]].map(([row = 0, column = 0]) =>
      cellAt(columns, row, column)
    ),
    ["2010", "12", null, null, null, null],
  );
});
