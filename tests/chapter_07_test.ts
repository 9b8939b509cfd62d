import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execute } from "../jupyter/execute.ts";
import { countryRows } from "../lib/reference/_tables.ts";
import { CENSUS_URL } from "../lib/settings/_address.ts";
import { saveRecording } from "../lib/recordings/_save_recording.ts";
import { figureOf, figures, label, world } from "./figures.ts";
import { type Cell, cellsOf, NOTEBOOKS, picturesOf, textOf } from "./notebook.ts";

const path = join(NOTEBOOKS, "07_the_month_in_trade.ipynb");
const cells = cellsOf(Deno.readTextFileSync(path));
const [lines = "", changes = ""] = picturesOf(cells);

const nameOf = (code: string) => countryRows().find((row) => row.cty_code === code)?.name ?? code;
const codes = [...new Set(figures.map(({ code }) => code))].filter((code) => code !== "8220");

/** The sentences of a report. */
function wordsOf(cells: readonly Cell[]): string {
  return cells.flatMap(({ outputs }) => outputs)
    .map((output) => "data" in output ? output.data["text/markdown"] : undefined)
    .flatMap((text) => text ? [[text].flat().join("")] : [])
    .join("\n").replaceAll("<span>\\$</span>", "$").replace(/\s+/g, " ");
}

/** Millions in billions, as the report's sentences and tables write them. */
const billions = (millions: number) =>
  `${millions < 0 ? "−" : ""}$${
    (Math.abs(millions) / 1000).toLocaleString("en-US", {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
  }`;
const percent = (now: number, before: number) => {
  const share = 100 * (now / before - 1);
  return `${share < 0 ? "−" : "+"}${Math.abs(share).toFixed(1)}%`;
};

/** The values of all partners in a month, or 0. */
function valueOf(code: string, flow: "exports" | "imports", month: string): number {
  return figures.find((row) => row.code === code && row.month === month)?.[flow] ?? 0;
}

/** Changes against the year before, from the largest rise to the largest fall. */
function changesOf(flow: "exports" | "imports", now: string, before: string) {
  return codes
    .map((code) => ({
      name: nameOf(code),
      change: valueOf(code, flow, now) - valueOf(code, flow, before),
    }))
    .sort((a, b) => b.change - a.change);
}

Deno.test("the report opens with the month's exports, imports and balance", () => {
  const [sold, bought] = [world("exports", "2026-08"), world("imports", "2026-08")];
  const [soldBefore, boughtBefore] = [world("exports", "2025-08"), world("imports", "2025-08")];
  const words = wordsOf(cells);
  ok(words.includes(`exported goods worth ${billions(sold)} billion`));
  ok(words.includes(`imported goods worth ${billions(bought)} billion`));
  const [rise, riseOfImports] = [percent(sold, soldBefore), percent(bought, boughtBefore)];
  ok(words.includes(`Exports rose by ${rise.slice(1)} from August 2025`));
  ok(words.includes(`imports rose by ${riseOfImports.slice(1)}.`));
  ok(words.includes(`Imports exceeded exports by ${billions(bought - sold)} billion`));
  ok(words.includes(`the balance was ${billions(soldBefore - boughtBefore)} billion`));
});

Deno.test("the report's first table has the month, the year to date, and their changes", () => {
  const toDate = (flow: "exports" | "imports", year: string) =>
    figures.filter(({ month }) => month >= `${year}-01` && month <= `${year}-08`)
      .reduce((sum, figure) => sum + figure[flow], 0);
  const [, ...shown] = textOf(cells.find(({ id }) => id === "summary")).split("\n");
  (["exports", "imports"] as const).forEach((flow, row) => {
    const [before, now] = [world(flow, "2025-08"), world(flow, "2026-08")];
    const [earlier, later] = [toDate(flow, "2025"), toDate(flow, "2026")];
    deepStrictEqual(shown[row]?.split(/ {2,}/).slice(1), [
      `${billions(before)}B`,
      `${billions(now)}B`,
      percent(now, before),
      `${billions(earlier)}B`,
      `${billions(later)}B`,
      percent(later, earlier),
    ]);
  });
});

Deno.test("the chart of the months has 13 of each flow, in order, the last one labelled", () => {
  const [, group = ""] = /aria-label="line">(.*?)<\/g>/s.exec(lines) ?? [];
  const paths = [...group.matchAll(/ d="([^"]*)"/g)];
  strictEqual(paths.length, 2);
  for (const [, d = ""] of paths) {
    const xs = [...d.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
    strictEqual(xs.length, 13);
    deepStrictEqual(xs, xs.toSorted((a, b) => a - b));
  }
  ok(lines.includes(`exports ${label(world("exports", "2026-08"))}`));
  ok(lines.includes(`imports ${label(world("imports", "2026-08"))}`));
});

Deno.test("the chart of changes has the five largest rises and falls of each flow", () => {
  const texts = [...changes.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = ""]) => text);
  for (const flow of ["exports", "imports"] as const) {
    const ranked = changesOf(flow, "2026-08", "2025-08");
    for (const { name, change } of [...ranked.slice(0, 5), ...ranked.slice(-5)]) {
      ok(texts.includes(name), name);
      const sign = change < 0 ? "" : "+";
      ok(texts.includes(`${sign}${billions(change)}B`), `${name} ${change}`);
    }
  }
  match(changes, /Imports from Mexico changed most/);
  const all = (["exports", "imports"] as const)
    .flatMap((flow) => changesOf(flow, "2026-08", "2025-08").map((d) => ({ ...d, flow })))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  deepStrictEqual([all[0]?.flow, all[0]?.name], ["imports", "Mexico"]);
});

Deno.test("the report's table has the ten largest partners by exports and imports together", () => {
  const [, ...shown] = textOf(cells.find(({ id }) => id === "partners")).split("\n");
  const both = (code: string) =>
    valueOf(code, "exports", "2026-08") + valueOf(code, "imports", "2026-08");
  const largest = codes.toSorted((a, b) => both(b) - both(a)).slice(0, 10);
  deepStrictEqual(
    shown.slice(0, 10).map((line) => line.split(/ {2,}/)),
    largest.map((code) => {
      const [now, before] = [figureOf(code, "2026-08"), figureOf(code, "2025-08")];
      return [
        nameOf(code),
        `${billions(now.exports)}B`,
        percent(now.exports, before.exports),
        `${billions(now.imports)}B`,
        percent(now.imports, before.imports),
        `${billions(now.exports - now.imports)}B`,
      ];
    }),
  );
});

Deno.test("the report says which edition it is of, and that it cannot know what was revised", () => {
  const words = wordsOf(cells);
  ok(words.includes("of one edition (sample figures, rounded to $0.1 million"));
  ok(words.includes("cannot say what was revised"));
  ok(words.includes("in 26 of 26 months and flows"));
});

const facts = fileURLToPath(new URL("../../shared/facts/census-api.md", import.meta.url));

Deno.test({
  name: "what was first published for October 2025 is what was drawn then" +
    (existsSync(facts) ? "" : " (needs the facts in ../shared)"),
  ignore: !existsSync(facts),
  fn() {
    const text = Deno.readTextFileSync(facts).replace(/\s+/g, " ");
    const [, list = ""] = /first-release vintage, in billions: (.*?)\. #/.exec(text) ?? [];
    const first = list.split(", ").map((entry) => {
      const [, name = "", value] = /^(.*) ([\d.]+)$/.exec(entry) ?? [];
      return { name: name === "Korea" ? "South Korea" : name, value: Number(value) };
    });
    strictEqual(first.length, 20);
    const source = cells.find(({ id }) => id === "example")?.source ?? "";
    for (const { name, value } of first) {
      match(source, new RegExp(`"?${name}"?: ${value.toFixed(1)}\\b`));
    }
    const changed = first
      .map(({ name, value }) => {
        const code = countryRows().find((row) => row.name === name)?.cty_code ?? "";
        return { name, value, now: (figureOf(code, "2025-10").exports / 1000).toFixed(1) };
      })
      .filter(({ value, now }) => value.toFixed(1) !== now)
      .sort((a, b) => Math.abs(Number(b.now) - b.value) - Math.abs(Number(a.now) - a.value));
    const words = wordsOf(cells);
    ok(words.includes(`${changed.length} are not what they were when first published`));
    ok(words.includes(`${changed[0]?.name}, ${changed[0]?.value} first, ${changed[0]?.now} now`));
  },
});

Deno.test("another month gives another report, on a page without code", async () => {
  const { notebook, page } = await execute(path, {
    withPage: true,
    variables: { CENSUS_SOURCE: "sample", TRADE_MONTH: "2025-01" },
  });
  const words = wordsOf(cellsOf(notebook));
  ok(words.includes(`exported goods worth ${billions(world("exports", "2025-01"))} billion`));
  for (const flow of ["exports", "imports"] as const) {
    const [first] = changesOf(flow, "2025-01", "2024-01");
    ok(words.includes(`**${flow}**: ${first?.name} (+${billions(first?.change ?? 0)}B)`), flow);
  }
  const text = page.replace(/<style.*?<\/style>/gs, "").replace(/<[^>]*>/g, " ");
  match(text, /January 2025/);
  doesNotMatch(text, /fetchTable|const |Your turn|August 2026/);
});

Deno.test("with two recorded editions, the report says what was revised", async () => {
  const folder = await Deno.makeTempDir({ prefix: "us-trade-editions-" });
  try {
    const request = `${CENSUS_URL}/exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2026-07`;
    const record = async (day: string, mexico: number) => {
      const rows = [
        ["CTY_CODE", "ALL_VAL_MO", "time"],
        ["-", `${mexico + 2_000_000_000}`, "2026-07"],
        ["1220", "2000000000", "2026-07"],
        ["2010", `${mexico}`, "2026-07"],
      ];
      const recording = {
        request,
        retrieved: `${day}T12:00:00.000Z`,
        status: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(rows),
      };
      await saveRecording(recording, folder);
    };
    await record("2026-09-10", 3_000_000_000);
    await record("2026-10-10", 3_400_000_000);
    const { notebook } = await execute(path, {
      variables: { CENSUS_SOURCE: "auto", CENSUS_RECORDINGS: folder, TRADE_MONTH: "2026-08" },
    });
    const words = wordsOf(cellsOf(notebook));
    match(words, /Exports of July 2026 \(retrieved 2026-09-10, then retrieved 2026-10-10\) were/);
    match(words, /revised for 1 of the partners, most for Mexico \(\+\$0\.4B\)/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
