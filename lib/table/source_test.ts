import { match, strictEqual } from "node:assert/strict";
import { loadConfig } from "../settings/config.ts";
import { fetchTable } from "./fetch_table.ts";
import { type Source, sourceLine } from "./source.ts";

const source: Source = {
  kind: "sample",
  dataset: "exports/hs",
  url: "",
  measures: ["total exports, FAS value"],
  months: ["2025-10", "2025-10"],
  vintage: "sample figures, rounded to $0.1 million",
};

Deno.test("sourceLine() says dataset, basis, month and edition", () => {
  const line = sourceLine(source);
  for (
    const part of [
      /U\.S\. Census Bureau/,
      /exports\/hs/,
      /total exports, FAS value/,
      /not seasonally adjusted/,
      /October 2025/,
      /Sample figures, rounded to \$0\.1 million\.$/,
    ]
  ) match(line, part);
});

Deno.test("sourceLine() names the first and the last month of a range", () => {
  match(
    sourceLine({ ...source, months: ["2024-12", "2025-02"] }),
    /December 2024 to February 2025/,
  );
});

Deno.test("sourceLine() names every measure, and no month where there are no rows", () => {
  const measures = ["imports for consumption, customs value", "calculated duty"];
  match(
    sourceLine({ ...source, measures, months: null }),
    /customs value; calculated duty; Census/,
  );
});

Deno.test("sourceLine() says what breaks the series", () => {
  const breaks = ["Codes changed with HS 2017, in January 2017."];
  match(sourceLine({ ...source, breaks }), /October 2025\. Codes changed with HS 2017, in January/);
});

Deno.test("sourceLine() names two datasets, and what they share once", () => {
  const imports = {
    ...source,
    dataset: "imports/hs",
    measures: ["general imports, customs value"],
  };
  strictEqual(
    sourceLine([source, imports]),
    "Source: U.S. Census Bureau, exports/hs: total exports, FAS value; imports/hs: general " +
      "imports, customs value; Census basis, not seasonally adjusted; October 2025. " +
      "Sample figures, rounded to $0.1 million.",
  );
});

Deno.test("sourceLine() puts the months of several tables in order", () => {
  const later: Source = { ...source, months: ["2025-09", "2025-10"] };
  const earlier: Source = { ...source, months: ["2024-01", "2024-12"] };
  for (const both of [[later, earlier], [earlier, later]]) {
    match(sourceLine(both), /; January 2024 to October 2025\./);
  }
});

Deno.test("the source says whether a value is of the month, of the year to date, or both", async () => {
  const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
  const measures = async (...get: ("ALL_VAL_MO" | "ALL_VAL_YR")[]) =>
    (await fetchTable("exports/hs", { get, time: "2025-10" }, config)).source.measures.join();
  strictEqual(await measures("ALL_VAL_MO"), "total exports, FAS value");
  strictEqual(await measures("ALL_VAL_YR"), "total exports, FAS value, year to date");
  strictEqual(
    await measures("ALL_VAL_YR", "ALL_VAL_MO"),
    "total exports, FAS value, month and year to date",
  );
});
