import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { csvParse } from "d3";
import { gunzipSync } from "node:zlib";
import { needsShared, recordedChapters, sharedFile } from "../../tests/recorded.ts";
import { rowsOf } from "../columns/_rows_of.ts";
import { readQuestion } from "../query/_question_url.ts";
import { answerFromSample } from "./_answer_from_sample.ts";

/** The question of all chapters of all partners. */
const byChapter = (time: string) => `get=CTY_CODE,I_COMMODITY,GEN_VAL_MO&time=${time}&COMM_LVL=HS2`;

async function ask(query: string): Promise<string[][]> {
  const { columns } = await answerFromSample(
    readQuestion(`https://example.org/imports/hs?${query}`),
  );
  return rowsOf(columns) as string[][];
}

/** Of these groupings the sample is not sure. */
const UNSURE = ["0025", "0027"];

Deno.test("general imports by chapter are what the API gave, for partners and a grouping", async () => {
  const codes = [...new Set(recordedChapters().map((row) => row.CTY_CODE ?? ""))];
  const chosen = codes.map((code) => `&CTY_CODE=${code}`).join("");
  const ours = await ask(`${byChapter("2024")}${chosen}`);
  const known = new Set(ours.map((row) => row.slice(0, 4).join()));
  const theirs = recordedChapters().map((row) =>
    [row.CTY_CODE, row.I_COMMODITY, row.GEN_VAL_MO, row.time].join()
  );
  strictEqual(ours.length, theirs.length);
  deepStrictEqual(theirs.filter((row) => !known.has(row)), []);
});

Deno.test({
  name: `all rows of all partners are what the API gave${needsShared.reason}`,
  ignore: needsShared.ignore,
  async fn() {
    const ours = await ask(byChapter("2024"));
    const file = Deno.readFileSync(sharedFile("recorded/imports_hs2_by_country_2024.csv.gz"));
    const theirs = csvParse(new TextDecoder().decode(gunzipSync(file)))
      .filter((row) => !UNSURE.includes(row.CTY_CODE ?? ""))
      .map((row) =>
        [row.CTY_CODE, row.I_COMMODITY, row.GEN_VAL_MO, `${row.YEAR}-${row.MONTH}`].join()
      );
    strictEqual(ours.length, theirs.length);
    const known = new Set(theirs);
    deepStrictEqual(ours.filter((row) => !known.has(row.slice(0, 4).join())), []);
  },
});

Deno.test("partners of a chapter add up to its world row in each month of 2024", async () => {
  for (const time of ["2024-01", "2024-12"]) {
    const rows = await ask(byChapter(time));
    const world = new Map(rows.flatMap(([code, hs2, value]) => code === "-" ? [[hs2, value]] : []));
    const sums = new Map<string | undefined, number>();
    for (const [code = "", hs2, value] of rows) {
      if (/^[1-7]\d{3}$/.test(code)) sums.set(hs2, (sums.get(hs2) ?? 0) + Number(value));
    }
    ok(world.size > 90);
    for (const [hs2, value] of world) strictEqual(String(sums.get(hs2)), value);
  }
});

Deno.test("one chapter of one partner can be asked for, and what is not held is named", async () => {
  deepStrictEqual(
    await ask("get=GEN_VAL_MO&time=2024-01&CTY_CODE=-&I_COMMODITY=87&COMM_LVL=HS2"),
    [["30859876155", "2024-01", "-", "87", "HS2"]],
  );
  await rejects(ask(byChapter("2025-01")), (error: Error) => {
    match(error.message, /The sample holds .* GEN_VAL_MO of 2024 by partner, not 2025-01, which/);
    return true;
  });
});

Deno.test("the file stays small enough to open in any editor", () => {
  const file = new URL("../../data/hs2_general_imports_2024.csv", import.meta.url);
  ok(Deno.statSync(file).size < 2 ** 20);
});
