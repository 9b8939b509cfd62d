import { Buffer } from "node:buffer";
import fc from "../../tests/fast_check.ts";
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { CensusAnswerError } from "../errors.ts";
import { AnswerBrokeOff } from "./_answer_broke_off.ts";
import type { Columns } from "./columns.ts";
import { ColumnsReader } from "./_read_columns.ts";
import { rowsOf } from "./_rows_of.ts";

const LARGEST_CHUNK = 40;
const RUNS = 10_000;

const encode = (text: string) => new TextEncoder().encode(text);

/** Reads in pieces of one size, each in the same memory, as a network may hand them over. */
function read(bytes: Uint8Array, size = bytes.length, redact?: (text: string) => string): Columns {
  const reader = new ColumnsReader({ redact });
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = Buffer.from(bytes.subarray(at, at + size)); // Its `slice` is another one.
    reader.push(chunk);
    chunk.fill(0x21);
  }
  return reader.end();
}

/** The rows with the header, or the class and the words of the error. */
function outcome(bytes: Uint8Array, size?: number): unknown {
  try {
    const columns = read(bytes, size);
    return [columns.header, ...rowsOf(columns)];
  } catch (error) {
    ok(error instanceof CensusAnswerError, `${error}`);
    return [error.constructor, error.message];
  }
}

/** What must come of a body, by `JSON.parse`; null for an error. Written without the library. */
function expected(bytes: Uint8Array): unknown[] | null {
  try {
    const table = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const [header, ...rows] = table;
    const isTable = table.every((row: unknown) =>
      Array.isArray(row) && row.length === header.length &&
      row.every((cell) => cell === null || typeof cell === "string")
    );
    const isNamed = isTable && header.length > 0 && header.every((name: unknown) => !!name);
    const isSound = isNamed &&
      rows.every((row: (string | null)[]) =>
        row.every((cell, place) =>
          cell === row[header.indexOf(header[place])] && isCell(cell, header[place])
        )
      );
    return isSound ? table : null;
  } catch {
    return null;
  }
}

function isCell(cell: string | null, name: string): boolean {
  if (name === "time") return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell ?? "");
  if (cell === null || !/_(MO|YR)$/.test(name)) return true;
  return String(Number(cell)) === cell && Number.isSafeInteger(Number(cell)) && cell !== "-0";
}

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("1220", "2010", "5700", "-", "", "CÔTE D'IVOIRE", "中国"),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"', "\\", "\ud800", "\udc00x", "😀", "\u0000", "\ufeff"),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
const number = fc.oneof(
  { weight: 8, arbitrary: fc.maxSafeInteger().map(String) },
  { weight: 2, arbitrary: fc.nat(300).map(String) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const month = fc.constantFrom("2025-10", "2025-11", "2010-01");
const cells: Record<string, fc.Arbitrary<string | null>> = {
  CTY_CODE: text,
  CTY_NAME: text,
  ALL_VAL_MO: number,
  ALL_VAL_YR: number,
  QTY_1_MO_FLAG: text,
  time: month,
};

/** Tables as the API sends them, here and there with a column twice. */
const table = fc.array(fc.constantFrom(...Object.keys(cells)), { minLength: 1, maxLength: 8 })
  .chain((header) =>
    fc.array(fc.record(cells), { maxLength: 20 })
      .map((rows) => [header, ...rows.map((row) => header.map((name) => row[name] ?? null))])
  );

/** The same JSON with white space, and with escapes where none are needed. */
const json = fc.tuple(table, fc.constantFrom("", " ", "\n", "\r\n\t"), fc.boolean())
  .map(([table, space, escaped]) => {
    const separated = (values: readonly string[]) =>
      `[${space}${values.join(`,${space}`)}${space}]`;
    const rows = table.map((row) => separated(row.map((cell) => writeCell(cell, escaped))));
    return `${space}${separated(rows)}${space}`;
  });

function writeCell(cell: string | null, escaped: boolean): string {
  const written = JSON.stringify(cell);
  if (!escaped || cell === null) return written;
  return `"${
    Array.from({ length: cell.length }, (_, index) =>
      index % 2 ? `\\u${cell.charCodeAt(index).toString(16).padStart(4, "0")}` : null)
      .map((escape, index) =>
        escape ?? JSON.stringify(cell[index]).slice(1, -1)
      )
      .join("")
  }"`;
}

Deno.test(`any table, in pieces of 1 to ${LARGEST_CHUNK} bytes: what JSON.parse gives`, () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 1, max: LARGEST_CHUNK }), (json, size) => {
      deepStrictEqual(outcome(encode(json), size), JSON.parse(json));
    }),
    { numRuns: 2000, seed: 20261122 },
  );
});

Deno.test(`one table, in pieces of every size from 1 to ${LARGEST_CHUNK} bytes`, () => {
  const json = String.raw`[["CTY_CODE","CTY_NAME","GEN_VAL_MO","time","CTY_CODE"],
    ["7480","C\u00d4TE D'IVOIRE","9007199254740991","2025-10","7480"], [null,"\"\\\/\b\ud83d\ude00",
    "-12",  "2025-10", null ],["7480","CÔTE D'IVOIRE😀",null,"2025-11","7480"]]` + "\n";
  for (let size = 1; size <= LARGEST_CHUNK; size++) {
    deepStrictEqual(outcome(encode(json), size), JSON.parse(json), `pieces of ${size}`);
  }
});

/** Bodies that are changed in one place: a cell, a row, a byte, or the end. */
const spoilt = fc.oneof(
  fc.tuple(
    table,
    fc.nat(),
    fc.nat(),
    fc.constantFrom<unknown>(1, "x", "007", "1e3", true, ["a"], {}),
  )
    .map(([table, row, column, cell]) => {
      const spoilt: unknown[][] = table.map((cells) => [...cells]);
      const cells = spoilt[row % spoilt.length] ?? [];
      cells[column % cells.length] = cell;
      return encode(JSON.stringify(spoilt));
    }),
  fc.tuple(table, fc.nat(), fc.boolean()).map(([table, row, isLonger]) => {
    const spoilt = table.map((cells) => [...cells]);
    const cells = spoilt[row % 2 ? 1 : row % spoilt.length] ?? []; // Often the first row.
    if (isLonger) cells.push("1");
    else cells.pop();
    return encode(JSON.stringify(spoilt));
  }),
  fc.tuple(json, fc.nat(), fc.nat(255)).map(([json, place, byte]) => {
    const bytes = encode(json);
    bytes[place % bytes.length] = byte;
    return bytes;
  }),
  fc.tuple(json, fc.nat()).map(([json, end]) => encode(json).subarray(0, end % json.length)),
  fc.jsonValue().map((value) => encode(JSON.stringify(value))),
  fc.array(fc.array(text, { maxLength: 4 })).map((rows) => encode(JSON.stringify(rows))),
  fc.uint8Array({ maxLength: 40 }),
);

Deno.test(`${RUNS} bodies, most of them spoilt: the rows of JSON.parse, or a CensusAnswerError`, () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(spoilt, fc.integer({ min: 1, max: LARGEST_CHUNK }), (bytes, size) => {
      const whole = outcome(bytes);
      const rows = expected(bytes);
      if (rows !== null) deepStrictEqual(whole, rows);
      else ok(typeof (whole as unknown[])[0] === "function", `${Deno.inspect(whole)}`);
      deepStrictEqual(outcome(bytes, size), whole, "however it is cut");
      const kind = rows === null ? `${(whole as unknown[])[1]}`.replace(/Row.*/s, "Row") : "rows";
      met.set(kind, (met.get(kind) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  strictEqual(met.size, 6, `every outcome was met: ${Deno.inspect(met)}`);
});

const HEADER = '["CTY_CODE","ALL_VAL_MO","time","CTY_CODE"]';
const ROW = '["2010","295","2025-10","2010"]';

/** What a fault is called, where the reader stands in the middle of an answer. */
const FAULTS: readonly [string, string][] = [
  [`[${HEADER},${ROW}`, "The answer of the Census API broke off: ask again"],
  [`[${HEADER},["20`, "The answer of the Census API broke off: ask again"],
  ["", "The answer of the Census API broke off: ask again"],
  [`[${HEADER}] []`, "The answer of the Census API broke off: ask again"],
  [`[${HEADER},${ROW},]`, "The answer of the Census API broke off: ask again"],
  ['{"error":"x"}', "The Census API sent JSON that is not a table: ask again"],
  ['[["A"],[1]]', "The Census API sent JSON that is not a table: ask again"],
  ['[["A"],"1"]', "The Census API sent JSON that is not a table: ask again"],
  ["[]", "The Census API sent JSON that is not a table: ask again"],
  ["[[]]", "The Census API sent a table without a header: ask again"],
  ['[["A",null],["1","2"]]', "The Census API sent a table without a header: ask again"],
  ['[["A",""],["1","2"]]', "The Census API sent a table without a header: ask again"],
  [`[${HEADER},["2010"]]`, "Row 1 of the answer has 1 cells, its header 4: ask again"],
  [`[${HEADER},${ROW},[]]`, "Row 2 of the answer has 0 cells, its header 4: ask again"],
  [
    `[${HEADER},${ROW.replace("]", ',"a",null]')}]`,
    "Row 1 of the answer has 6 cells, its header 4: ask again",
  ],
  [
    `[${HEADER},${ROW},${ROW.replace("295", "12.5")}]`,
    'Row 2 has "12.5" for ALL_VAL_MO: ask again',
  ],
  [`[${HEADER},${ROW.replace("295", "")}]`, 'Row 1 has "" for ALL_VAL_MO: ask again'],
  [`[${HEADER},${ROW.replace("295", "-0")}]`, 'Row 1 has "-0" for ALL_VAL_MO: ask again'],
  [
    `[${HEADER},${ROW.replace("295", "9007199254740993")}]`,
    'Row 1 has "9007199254740993" for ALL_VAL_MO: ask again',
  ],
  [`[${HEADER},${ROW.replace("2025-10", "2025-13")}]`, 'Row 1 has "2025-13" for time: ask again'],
  [`[${HEADER},${ROW.replace('"2025-10"', "null")}]`, "Row 1 has null for time: ask again"],
  [
    `[${HEADER},${ROW},${ROW.replace('"2010"]', '"1220"]')}]`,
    'Row 2 has "2010" and "1220" for CTY_CODE: ask again',
  ],
  [
    `[${HEADER},${ROW.replace('"2010"]', "null]")}]`,
    'Row 1 has "2010" and null for CTY_CODE: ask again',
  ],
];

for (const [body, message] of FAULTS) {
  Deno.test(`${body.slice(-40)}: ${message}`, () => {
    throws(() => read(encode(body)), (error) => {
      ok(error instanceof CensusAnswerError);
      strictEqual(error.message, message);
      strictEqual(error instanceof AnswerBrokeOff, message.includes("broke off"));
      return true;
    });
  });
}

Deno.test("bytes that are not UTF-8 are refused, not replaced", () => {
  const bytes = encode(`[${HEADER},["2010","295","2025-10","2010"]]`);
  bytes[bytes.lastIndexOf(0x32)] = 0xff;
  throws(() => read(bytes), /sent bytes that are no text \(UTF-8\): ask again/);
});

Deno.test("a fault is told before the rest of the answer has come", () => {
  const reader = new ColumnsReader();
  throws(() => reader.push(encode(`[${HEADER},["2010"],`)), /Row 1 of the answer has 1 cells/);
});

Deno.test("a text is one place in the dictionary, however it is written; twins are one column", () => {
  const { columns } = read(
    encode(String.raw`[["A","A"],["x\/","x/"],["\u0078/","x/"],[null,null]]`),
  );
  deepStrictEqual(columns[0], {
    kind: "text",
    dictionary: ["x/", null],
    codes: new Uint8Array([0, 0, 1]),
  });
  strictEqual(columns[0], columns[1]);
});

Deno.test("codes are as narrow as the dictionary allows, and survive its growth", () => {
  for (const [distinct, width] of [[256, 1], [257, 2], [65_536, 2], [65_537, 4]] as const) {
    const rows = Array.from({ length: distinct }, (_, index) => [`${index}`]);
    const columns = read(encode(JSON.stringify([["A"], ...rows, ["0"]])), 1000);
    const [column] = columns.columns;
    strictEqual(column?.kind === "text" && column.codes.BYTES_PER_ELEMENT, width);
    deepStrictEqual(rowsOf(columns), [...rows, ["0"]]);
  }
});

Deno.test("a key that comes back in an answer is hidden, also behind escapes and in errors", () => {
  const redact = (text: string) => text.replaceAll("secret", "YOUR_KEY");
  const shown = read(encode(String.raw`[["A","secret"],["a secret","\u0073ecret"]]`), 7, redact);
  deepStrictEqual(shown.header, ["A", "YOUR_KEY"]);
  deepStrictEqual(rowsOf(shown), [["a YOUR_KEY", "YOUR_KEY"]]);
  for (const name of ["A_MO", "time"]) {
    throws(() => read(encode(`[["${name}"],["secret"]]`), 7, redact), /Row 1 has "YOUR_KEY"/);
  }
});

Deno.test("a long cell in many pieces is not looked through again with each of them", () => {
  const cell = "x".repeat(2 ** 20); // Takes minutes otherwise.
  const body = encode(JSON.stringify([["A"], [cell]]));
  deepStrictEqual(outcome(body, 10), [["A"], [cell]]);
});
