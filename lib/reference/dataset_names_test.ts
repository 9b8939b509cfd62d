import { strictEqual } from "node:assert/strict";
import { datasetNamesSource } from "../../tasks/dataset_names.ts";
import { type Config, fetchTable, toRecords } from "../mod.ts";
import { variableRows } from "./_tables.ts";

Deno.test("the typed names are those of the tables", async () => {
  const source = await Deno.readTextFile(new URL("./dataset_names.ts", import.meta.url));
  strictEqual(
    source,
    datasetNamesSource(variableRows()),
    'lib/reference/dataset_names.ts is out of date: run "deno task catalogue"',
  );
});

/** Never called: these lines hold if they have exactly the type errors that they announce. */
export async function typeErrors(config: Config) {
  // @ts-expect-error No such dataset.
  await fetchTable("export/hs", { get: ["CTY_CODE"], time: "2025" }, config);
  // @ts-expect-error Exports have ALL_VAL_MO.
  await fetchTable("exports/hs", { get: ["CTY_CODE", "GEN_VAL_MO"], time: "2025" }, config);
  // @ts-expect-error A predicate, too, must be a variable of the dataset.
  await fetchTable("exports/hs", { get: ["CTY_CODE"], time: "2025", CTY_COD: "2010" }, config);
  // @ts-expect-error States have datasets of their own.
  await fetchTable("exports/hs", { get: ["STATE"], time: "2025" }, config);
  // @ts-expect-error Values are strings.
  await fetchTable("exports/hs", { get: ["CTY_CODE"], time: "2025", CTY_CODE: 2010 }, config);

  const query = { get: ["CTY_CODE", "ALL_VAL_MO"], time: "from 2025", DF: ["1", "2"] } as const;
  for (const record of toRecords(await fetchTable("exports/hs", query, config))) {
    const values: [string, number, Temporal.PlainYearMonth, string] = [
      record.CTY_CODE,
      record.ALL_VAL_MO,
      record.time,
      record.DF,
    ];
    // @ts-expect-error A record has what was asked for, and nothing else.
    values.push(record.CTY_NAME);
  }
}
