import { sum } from "d3";
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { CensusKeyError } from "../errors.ts";
import { rowsOf } from "../columns/_rows_of.ts";
import { readQuestion } from "../query/_question_url.ts";
import { memberRows } from "../reference/_tables.ts";
import { guideExamples, MONTHS, recordedAnswer } from "../../tests/recorded.ts";

import { answerFromSample, type SampleAnswer } from "./_answer_from_sample.ts";

const BASE = "https://api.census.gov/data/timeseries/intltrade";
const VALUE = { exports: "ALL_VAL", imports: "GEN_VAL" } as const;

function answer(question: string): Promise<SampleAnswer> {
  return answerFromSample(readQuestion(`${BASE}/${question}`));
}

/** The header and the rows, as the API sends them. */
async function ask(question: string): Promise<string[][]> {
  const { columns } = await answer(question);
  return [[...columns.header], ...rowsOf(columns) as string[][]];
}

/** The rows of an answer without its header. */
async function askRows(question: string): Promise<string[][]> {
  return (await ask(question)).slice(1);
}

/** The first column of an answer against its second, as a number. */
async function askValues(question: string): Promise<Map<string, number>> {
  return new Map((await askRows(question)).map(([code = "", value]) => [code, Number(value)]));
}

async function isEmpty(question: string): Promise<boolean> {
  return (await answer(question)).columns.length === 0;
}

function needsKey(question: string, what: RegExp): Promise<void> {
  return rejects(answer(question), (error) => {
    ok(error instanceof CensusKeyError, question);
    strictEqual(error.reason, "missing");
    match(error.message, what);
    match(error.message, /https:\/\/api\.census\.gov\/data\/key_signup\.html.*\.env/);
    return true;
  });
}

Deno.test("an answer says which edition of the figures it is", async () => {
  const { vintage } = await answer("exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-10");
  strictEqual(vintage, "sample figures, rounded to $0.1 million, vintage October 2026");
});

// The top twenty of October 2025, sorted and rounded in Python with its decimal module.
Deno.test("the twenty largest export partners of October 2025", async () => {
  const rows = await askRows("exports/hs?get=CTY_CODE,CTY_NAME,ALL_VAL_MO&time=2025-10");
  const top = rows
    .filter(([code = ""]) => /^[1-7]\d{3}$/.test(code))
    .sort((a, b) => Number(b[2]) - Number(a[2]))
    .slice(0, 20)
    .map(([, name, value]) => `${name} ${Number(value) / 1e6}`);
  deepStrictEqual(top, [
    ...["MEXICO 29523.7", "CANADA 29282.1", "SWITZERLAND 13131.9", "UNITED KINGDOM 11716.9"],
    ...["CHINA 8924.3", "NETHERLANDS 7292.2", "JAPAN 7147.2", "GERMANY 6877"],
    ...["KOREA, SOUTH 6399.4", "BRAZIL 5168.6", "ITALY 5078.1", "TAIWAN 4861.8", "INDIA 4498.6"],
    ...["FRANCE 4471", "SINGAPORE 4012.4", "AUSTRALIA 3502.9", "BELGIUM 3297.9"],
    ...["UNITED ARAB EMIRATES 3100.7", "HONG KONG 2895.8", "MALAYSIA 2501.8"],
  ]);
});

// The world as the Bureau published it, here and in its annual table; groupings and partners added up
// in Python with its decimal module, 0003 over a list of 27 codes written for the purpose.
Deno.test("totals, groupings and years to date agree with sums made elsewhere", async () => {
  const october = await askValues("exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-10");
  strictEqual(october.get("-"), 202_678_800_000);
  strictEqual(october.get("0003"), 36_072_600_000);
  strictEqual(october.get("1XXX"), 58_806_200_000);
  const world = await askRows("imports/hs?get=GEN_VAL_MO,GEN_VAL_YR&time=2024-12");
  deepStrictEqual(world, [["284788600000", "3263893500000", "2024-12"]]);
  const mexico = await askRows("imports/hs?get=GEN_VAL_YR&time=2025-10&CTY_CODE=2010");
  deepStrictEqual(mexico, [["447551500000", "2025-10", "2010"]]);
});

Deno.test("countries add up to the world and to their groupings, months to the year", async () => {
  for (const flow of ["exports", "imports"] as const) {
    const yearToDate = new Map<string, number>();
    for (const month of ["01", "02", "03", "04", "05", "06", "07", "08"]) {
      const [mo, yr] = [`${VALUE[flow]}_MO`, `${VALUE[flow]}_YR`];
      const rows = await askRows(`${flow}/hs?get=CTY_CODE,${mo},${yr}&time=2026-${month}`);
      const values = new Map(rows.map(([code = "", value]) => [code, Number(value)]));
      const countries = [...values].filter(([code]) => /^[1-7]\d{3}$/.test(code));
      strictEqual(sum(countries, ([, value]) => value), values.get("-"));
      for (const grouping of ["0003", "0014", "0017", "0020", "1XXX", "4XXX", "7XXX"]) {
        const members = memberRows()
          .filter((row) => row.grouping === grouping && row.member_to === "");
        strictEqual(sum(members, (row) => values.get(row.cty_code) ?? 0), values.get(grouping));
      }
      for (const [code = "", value, total] of rows) {
        yearToDate.set(code, (yearToDate.get(code) ?? 0) + Number(value));
        strictEqual(yearToDate.get(code), Number(total), `${code} 2026-${month}`);
      }
    }
  }
});

Deno.test("the world is the published one of 2024 and 2025, and its year is the sum of its months", async () => {
  // The Bureau's annual table of goods, Census basis, in millions of dollars; months are rounded.
  const published = {
    exports: { "2024": 2_063_024.4, "2025": 2_179_891.4 },
    imports: { "2024": 3_263_893.3, "2025": 3_414_510.6 },
  };
  const rounding = 12 * 0.05;
  for (const flow of ["exports", "imports"] as const) {
    for (const year of ["2024", "2025"] as const) {
      const [mo, yr] = [`${VALUE[flow]}_MO`, `${VALUE[flow]}_YR`];
      const months = await askRows(`${flow}/hs?get=${mo},${yr}&time=${year}`);
      const december = months.find((row) => row[2] === `${year}-12`);
      strictEqual(Number(december?.[1]), sum(months, ([value]) => Number(value)));
      ok(Math.abs(Number(december?.[1]) / 1e6 - published[flow][year]) <= rounding, flow + year);
    }
  }
});

Deno.test("a partner has rows once its year to date is not zero, of zero too", async () => {
  // Tokelau took $0.1 million in May and in October of 2024, and nothing else worth the rounding.
  const rows = await askRows("exports/hs?get=ALL_VAL_MO,ALL_VAL_YR&time=2024&CTY_CODE=6143");
  deepStrictEqual(rows.map(([value, total, month]) => `${month} ${value} ${total}`).sort(), [
    ...["2024-05 100000 100000", "2024-06 0 100000", "2024-07 0 100000", "2024-08 0 100000"],
    ...["2024-09 0 100000", "2024-10 100000 200000", "2024-11 0 200000", "2024-12 0 200000"],
  ]);
});

Deno.test("columns are get in its order, then predicates in theirs, also if named twice", async () => {
  const [header, ...rows] = await ask(
    "exports/hs?get=ALL_VAL_MO,CTY_CODE,LAST_UPDATE&CTY_CODE=1220&CTY_CODE=2010&time=2025-10&SUMMARY_LVL",
  );
  const columns = ["ALL_VAL_MO", "CTY_CODE", "LAST_UPDATE", "CTY_CODE", "time", "SUMMARY_LVL"];
  deepStrictEqual(header, columns);
  deepStrictEqual(rows.sort(), [
    ["29282100000", "1220", "0", "1220", "2025-10", "DET"],
    ["29523700000", "2010", "0", "2010", "2025-10", "DET"],
  ]);
});

Deno.test("partners not asked for are one row, the world's", async () => {
  const world = ["TOTAL FOR ALL COUNTRIES", "202678800000", "2025-10"];
  deepStrictEqual(await askRows("exports/hs?get=CTY_NAME,ALL_VAL_MO&time=2025-10"), [world]);
  const pinned = await askRows("exports/hs?get=CTY_NAME,ALL_VAL_MO&time=2025-10&CTY_CODE=-");
  deepStrictEqual(pinned, [[...world, "-"]]);
});

Deno.test("codes are matched exactly, or by their beginning with an asterisk", async () => {
  const codes = async (predicate: string) =>
    (await askRows(`exports/hs?get=ALL_VAL_MO&time=2025-10&${predicate}`)).map((row) => row[2])
      .sort();
  deepStrictEqual(await codes("CTY_CODE=122*"), ["1220"]);
  deepStrictEqual(await codes("CTY_CODE=1*"), ["1010", "1220", "1XXX"]);
  deepStrictEqual(await codes("CTY_CODE=001*&CTY_CODE=5700"), ["0014", "0017", "5700"]);
  strictEqual((await codes("CTY_CODE=*")).length, (await codes("CTY_CODE")).length);
});

Deno.test("SUMMARY_LVL tells groupings from countries, and the world counts as a country", async () => {
  const codes = async (level: string) => {
    const question = `exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-10&SUMMARY_LVL=${level}`;
    return [...(await askValues(question)).keys()].sort();
  };
  const groupings = await codes("CGP");
  deepStrictEqual(groupings.filter((code) => code.endsWith("X")).length, 7);
  ok(groupings.every((code) => /^(00\d\d|\dXXX)$/.test(code)));
  const details = await codes("DET");
  ok(details.includes("-") && details.includes("1220"));
  ok(!details.some((code) => groupings.includes(code)));
});

Deno.test("months are asked for singly, as a range, a year, or by YEAR and MONTH", async () => {
  const months = async (predicates: string, columns = "time") =>
    (await askRows(`exports/hs?get=${columns}&${predicates}`))
      .map((row) => row.slice(0, columns.split(",").length).join("-")).sort();
  const half = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];
  deepStrictEqual(await months("time=2025-10"), ["2025-10"]);
  deepStrictEqual(await months("time=from+2025-01+to+2025-06"), half);
  deepStrictEqual(await months("time=from%202025-01%20to%202025-06"), half);
  deepStrictEqual(await months("time=2025-06&time=2025-01"), ["2025-01", "2025-06"]);
  strictEqual((await months("time=2025")).length, 12);
  strictEqual((await months("time=from+2025")).length, 20, "as far as the sample goes");
  const byYear = "YEAR,MONTH";
  deepStrictEqual(await months("YEAR=2025&MONTH=03&MONTH=04", byYear), ["2025-03", "2025-04"]);
  strictEqual((await months("YEAR=2026&MONTH=*", byYear)).length, 8);
  const [header] = await ask("exports/hs?get=ALL_VAL_MO&YEAR=2025&MONTH=03");
  deepStrictEqual(header, ["ALL_VAL_MO", "YEAR", "MONTH"], "and then there is no column time");
});

Deno.test("the order of rows is of no use, yet the same each time", async () => {
  const question = "exports/hs?get=CTY_CODE,CTY_NAME,ALL_VAL_MO&time=2025-10";
  const rows = await askRows(question);
  deepStrictEqual(await askRows(question), rows);
  const isSorted = (column: number) =>
    rows.every((row, index) =>
      index === 0 || (rows[index - 1]?.[column] ?? "") <= (row[column] ?? "")
    );
  ok(!isSorted(0) && !isSorted(1) && !isSorted(2));
  const otherMonth = await askRows(question.replace("2025-10", "2025-11"));
  ok(otherMonth.map(([code]) => code).join() !== rows.map(([code]) => code).join());
});

Deno.test("nothing to tell is an answer without rows", async () => {
  const question = "exports/hs?get=CTY_CODE,ALL_VAL_MO";
  ok(await isEmpty(`${question}&time=2026-09`), "not yet published");
  ok(await isEmpty(`${question}&time=2009-12`), "before the first month of the API");
  ok(await isEmpty(`${question}&time=2025-10&CTY_CODE=9999`), "no such code");
  ok(await isEmpty(`${question}&time=2025-10&CTY_CODE=1220,2010`), "a list with commas");
  ok(await isEmpty(`${question}&time=2025-10&CTY_CODE=0001`), "OPEC has no rows since 2019");
  ok(await isEmpty(`${question}&time=2025-10&CTY_CODE=8220`), "no unidentified trade since 2017");
});

Deno.test("what the API knows and the sample does not is an error that names it", async () => {
  await needsKey("exports/hs?get=ALL_VAL_MO&time=2023-12", /2024-01 to 2026-08, not 2023-12/);
  await needsKey("exports/hs?get=ALL_VAL_MO&time=from+2023", /not 2023-01/);
  await needsKey("exports/porths?get=PORT,ALL_VAL_MO&time=2025-10", /not exports\/porths/);
  await needsKey("exports/hs?get=DISTRICT,ALL_VAL_MO&time=2025-10", /not DISTRICT/);
  await needsKey("exports/hs?get=ALL_VAL_MO&time=2025-10&DF=1", /not DF/);
  await needsKey("exports/hs?get=E_COMMODITY,ALL_VAL_MO&time=2025-10", /not E_COMMODITY/);
  await needsKey("imports/hs?get=CTY_CODE,CON_VAL_MO&time=2025-10", /not CON_VAL_MO/);
  await needsKey("exports/hs?get=ALL_VAL_MO&time=2025-10&CTY_CODE=6022", /not CTY_CODE 6022/);
  await needsKey("exports/hs?get=ALL_VAL_MO&time=2025-10&CTY_CODE=0027", /not CTY_CODE 0027/);
});

const CHAPTERS =
  "imports/hs?get=CTY_CODE,I_COMMODITY,CON_VAL_YR,CAL_DUT_YR&COMM_LVL=HS2&time=2024-12";

Deno.test("HS chapters come with the value and the duty of imports for consumption", async () => {
  const { vintage } = await answer(`${CHAPTERS}&CTY_CODE=5700`);
  strictEqual(vintage, "sample figures, exact dollars, published 2025");
  const rows = await askRows(`${CHAPTERS}&CTY_CODE=5700`);
  // Added up in Python: 97 chapters and special provisions, and 10.87 % of duty on all of them.
  strictEqual(rows.length, 98);
  strictEqual(sum(rows, (row) => Number(row[2])), 429_425_828_419);
  strictEqual(sum(rows, (row) => Number(row[3])), 46_661_215_871);
  const vehicles = await askRows(
    `${CHAPTERS.replace("I_COMMODITY", "I_COMMODITY,I_COMMODITY_LDESC,CTY_NAME,SUMMARY_LVL")}` +
      "&CTY_CODE=0003&CTY_CODE=5700&I_COMMODITY=87",
  );
  const description = "VEHICLES, OTHER THAN RAILWAY OR TRAMWAY ROLLING STOCK, AND PARTS AND " +
    "ACCESSORIES THEREOF";
  deepStrictEqual(vehicles.map((row) => row.slice(0, 5)).sort(), [
    ["0003", "87", description, "EUROPEAN UNION", "CGP"],
    ["5700", "87", description, "CHINA", "DET"],
  ]);
});

Deno.test("what the sample has not by HS chapter is an error that says what it has", async () => {
  await needsKey(CHAPTERS, /CTY_CODE 1220, 2010, .*, not all partners/);
  await needsKey(`${CHAPTERS}&CTY_CODE=-`, /not all partners/);
  await needsKey(`${CHAPTERS}&CTY_CODE=57*`, /not all partners/);
  await needsKey(`${CHAPTERS}&CTY_CODE=3510`, /not CTY_CODE 3510/);
  const china = `${CHAPTERS}&CTY_CODE=5700`;
  await needsKey(china.replace("2024-12", "2024-11"), /not 2024-11/);
  await needsKey(china.replace("2024-12", "2025-12"), /not 2025-12/);
  await needsKey(china.replace("CON_VAL_YR", "GEN_VAL_YR"), /not GEN_VAL_YR/);
  await needsKey(china.replace("HS2", "HS4"), /not other levels/);
  await needsKey(china.replace("&COMM_LVL=HS2", ""), /not other levels/);
  await needsKey(china.replace("I_COMMODITY,", ""), /not other levels/);
  await needsKey("imports/hs?get=CTY_CODE,CON_VAL_YR&time=2024-12&CTY_CODE=5700", /HS chapter/);
  ok(await isEmpty(`${china}&I_COMMODITY=77`), "there is no chapter 77");
});

Deno.test("codes, names and columns are those of the recorded responses, values near them", async () => {
  for (const flow of ["exports", "imports"] as const) {
    for (const month of MONTHS) {
      const theirs = recordedAnswer(flow, month);
      const get = `CTY_CODE,CTY_NAME,${VALUE[flow]}_MO`;
      const ours = await ask(`${flow}/hs?get=${get}&YEAR=2024&MONTH=${month}`);
      deepStrictEqual(ours[0], theirs[0]);

      const rows = new Map(ours.map((row) => [row[0], row]));
      const all = new Map(theirs.map((row) => [row[0], row]));
      for (const [code, row] of rows) strictEqual(row[1], all.get(code)?.[1]);
      const isPartner = ([code = ""]: string[]) => /^[1-7]\d{3}$/.test(code);
      const left = theirs.filter((row) => !rows.has(row[0] ?? ""));
      deepStrictEqual(left.map(([code = ""]) => code).filter((c) => /^0/.test(c)).sort(), [
        "0025",
        "0027",
      ]);
      // The smallest partners round to zero in the sample; together they are next to nothing.
      ok(sum(left.filter(isPartner), (row) => Number(row[2])) < 1e6);

      // The recorded figures are a year older: revisions have moved little between partners.
      const moved = sum(
        ours.slice(1).filter(isPartner),
        (row) => Math.abs(Number(row[2]) - Number(all.get(row[0])?.[2])),
      );
      const world = Number(all.get("-")?.[2]);
      ok(moved / world < 0.02, `${flow} 2024-${month}: ${moved / world}`);
      ok(Math.abs(Number(rows.get("-")?.[2]) / world - 1) < 0.005);
    }
  }
});

Deno.test("the guide's example calls need a key, or have the columns that the guide prints", async () => {
  interface Example {
    id: string;
    url: string;
    response_excerpt: string[][] | null;
  }
  const examples = guideExamples<Example>();
  // An import variable on exports, no time, and two calls that mix classifications: those are
  // refused before anything answers.
  const wrong = ["p08-3", "p09-1", "p09-3", "p10-1"];
  for (const { id, url } of examples) {
    if (wrong.includes(id)) continue;
    // All of them ask for years before the sample begins, or for what it does not hold.
    await rejects(
      answerFromSample(readQuestion(`https://api.census.gov${url}`)),
      CensusKeyError,
      id,
    );
  }
  // The same calls, moved into the sample's years, have the columns that the guide prints.
  for (const id of ["p07-1", "p07-2", "p08-1", "p08-2", "p16-1"]) {
    const example = examples.find((one) => one.id === id);
    const question = example?.url.replace(/201[37]/, "2025").replace(/^.*intltrade\//, "") ?? "";
    const [header, ...rows] = await ask(question);
    deepStrictEqual(header, example?.response_excerpt?.[0], id);
    strictEqual(rows.length === 1, example?.response_excerpt?.length === 2, id);
  }
});
