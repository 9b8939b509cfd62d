/**
 * What `toParquet` and `toArrow` write, as other engines read it.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { type Table as FlechetteTable, tableToIPC } from "@uwdata/flechette";
import { CensusError, sourceLine, Table, toArrow, toParquet } from "us-trade";
import { NO_ROWS } from "../lib/columns/columns.ts";
import type { Source } from "../lib/table/source.ts";
import { makeFolder } from "./folder.ts";
import { ENGINES, lackOfReaders, NEEDS_READERS, readWith } from "./readers.ts";

const SOURCE: Source = {
  kind: "recorded",
  dataset: "imports/hs",
  url: "https://example.org/imports/hs?get=CTY_CODE&key=YOUR_KEY",
  measures: ["general imports, customs value"],
  months: ["2024-01", "2024-12"],
  vintage: "retrieved 2025-10-20",
};

/** Largest cell that the API can send, a missing one, a name that is null, and a column twice. */
const table = Table.fromRows(
  ["CTY_CODE", "CTY_NAME", "GEN_VAL_MO", "I_COMMODITY", "time", "CTY_CODE"],
  [
    ["5700", "CHINA", "999999999999999", "01", "2024-12", "5700"],
    ["1610", 'CÔTE D\'IVOIRE, "X"', "1", "09", "2024-01", "1610"],
    ["8220", null, null, "27", "2024-02", "8220"],
    ["1220", "CANADA", "-5", "27", "2024-02", "1220"],
  ],
  SOURCE,
);

const SCHEMAS: Record<typeof ENGINES[number] | "arrow_file", string[]> = {
  duckdb: ["VARCHAR", "VARCHAR", "BIGINT", "VARCHAR", "DATE"],
  polars: ["String", "String", "Int64", "String", "Date"],
  pyarrow: ["string", "string", "int64", "string", "date32[day]"],
  arrow_file: [
    ...Array<string>(2).fill("dictionary<values=string, indices=int32, ordered=0>"),
    "int64",
    "dictionary<values=string, indices=int32, ordered=0>",
    "date32[day]",
  ],
};

async function checkReading(engine: keyof typeof SCHEMAS, path: string): Promise<void> {
  const reading = await readWith(engine, path, "GEN_VAL_MO");
  const names = ["CTY_CODE", "CTY_NAME", "GEN_VAL_MO", "I_COMMODITY", "time"];
  deepStrictEqual(reading.schema, names.map((name, i) => `${name}: ${SCHEMAS[engine][i]}`));
  strictEqual(reading.rows, 4);
  strictEqual(reading.sum, "999999999999995");
  strictEqual(reading.nulls, 1);
  deepStrictEqual(reading.months, ["2024-01-01", "2024-12-01"]);
  strictEqual(reading.code, "1220");
  strictEqual(reading.notes.source, sourceLine(SOURCE));
  strictEqual(reading.notes.request, SOURCE.url);
  strictEqual(reading.notes.vintage, SOURCE.vintage);
}

for (const engine of ENGINES) {
  Deno.test({
    name: `${engine} reads what toParquet() writes, to the dollar${NEEDS_READERS}`,
    ignore: lackOfReaders !== null,
    async fn() {
      await using folder = await makeFolder();
      const path = `${folder.path}/new/imports.parquet`;
      await toParquet(table, path);
      await checkReading(engine, path);
    },
  });
}

Deno.test({
  name: `PyArrow reads what toArrow() makes, to the dollar${NEEDS_READERS}`,
  ignore: lackOfReaders !== null,
  async fn() {
    await using folder = await makeFolder();
    const path = `${folder.path}/imports.arrow`;
    const arrow = await toArrow(table) as FlechetteTable;
    await Deno.writeFile(path, tableToIPC(arrow, { format: "file" }) ?? new Uint8Array());
    await checkReading("arrow_file", path);
  },
});

Deno.test("toArrow() gives numbers, dates and nulls, as Plot and Arquero take them", async () => {
  const arrow = await toArrow(table);
  deepStrictEqual(arrow.schema.fields.map(({ name }) => name), [
    "CTY_CODE",
    "CTY_NAME",
    "GEN_VAL_MO",
    "I_COMMODITY",
    "time",
  ]);
  deepStrictEqual([...arrow.getChild("GEN_VAL_MO")], [999_999_999_999_999, 1, null, -5]);
  deepStrictEqual(arrow.getChild("time").at(0), new Date("2024-12-01T00:00:00Z"));
  strictEqual(arrow.getChild("CTY_NAME").at(2), null);
  strictEqual(arrow.schema.metadata?.get("source"), sourceLine(SOURCE));
});

Deno.test("a table without rows is not written, and says why", async () => {
  const sentence = "2026-11 is not published yet: the newest month is 2026-10";
  const whyEmpty = { reason: "not published", sentence } as const;
  await using folder = await makeFolder();
  const path = `${folder.path}/none.parquet`;
  await rejects(toParquet(new Table(NO_ROWS, SOURCE, { whyEmpty }), path), (error: CensusError) => {
    ok(error instanceof CensusError);
    match(
      error.message,
      /^There are no rows to write into .*none\.parquet: 2026-11 is not published/,
    );
    return true;
  });
  deepStrictEqual([...Deno.readDirSync(folder.path)], []);
});

Deno.test("a file that cannot be written is one sentence, and what stood there stays", async () => {
  await using folder = await makeFolder();
  await Deno.mkdir(`${folder.path}/imports.parquet`);
  await rejects(toParquet(table, `${folder.path}/imports.parquet`), (error: CensusError) => {
    ok(error instanceof CensusError);
    match(
      error.message,
      /imports\.parquet cannot be written: a folder of this name is in its place$/,
    );
    return true;
  });
  deepStrictEqual([...Deno.readDirSync(folder.path)].map(({ name }) => name), ["imports.parquet"]);
});
