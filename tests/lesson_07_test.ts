import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execute } from "../jupyter/execute.ts";
import { countryRows } from "../lib/reference/_tables.ts";
import { CENSUS_URL } from "../lib/settings/_address.ts";
import { saveRecording } from "../lib/recordings/_save_recording.ts";
import { type Browser } from "playwright-core";
import { findBrowser, launchBrowser, NO_BROWSER } from "./browser.ts";
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

/** The balance of trade, and the same of the year so far, in millions of U.S. dollars. */
function balanceOf(month: string): number {
  return world("exports", month) - world("imports", month);
}
function balanceToDate(month: string): number {
  const months = new Set(figures.map((figure) => figure.month));
  return [...months].filter((other) => other.slice(0, 4) === month.slice(0, 4) && other <= month)
    .reduce((sum, other) => sum + balanceOf(other), 0);
}

const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
const monthName = (month: string) =>
  new Date(month).toLocaleDateString("en-US", { month: "long", year: "numeric", timeZone: "UTC" });
const unsigned = (millions: number) => `${billions(Math.abs(millions))} billion`;
const verb = (now: number, before: number) => now < before ? "fell" : "rose";

/** What the headline and the first sentences of a month have to say. */
function findingsOf(month: string): string[] {
  const before = yearBefore(month);
  const widened = (now: number, then: number) => {
    ok(now < 0 && then < 0, "every balance of the sample is a deficit");
    return `deficit ${now < then ? "widened" : "narrowed"} to ${unsigned(now)}`;
  };
  const [exports, imports] = (["exports", "imports"] as const).map((flow) => {
    const [now, then] = [world(flow, month), world(flow, before)];
    return { now, words: `${verb(now, then)} by ${percent(now, then).slice(1)}` };
  });
  const [now, then] = [balanceOf(month), balanceOf(before)];
  const [driver] = (["exports", "imports"] as const)
    .flatMap((flow) => changesOf(flow, month, before).map((d) => ({ ...d, flow })))
    .map((d) => ({ ...d, onBalance: (d.flow === "exports" ? 1 : -1) * d.change }))
    .sort((a, b) => Math.sign(now - then) * (b.onBalance - a.onBalance));
  const route = driver?.flow === "exports" ? "exports to" : "imports from";
  const change = driver?.change ?? 0;
  const [soFar, soFarThen] = [balanceToDate(month), balanceToDate(before)];
  return [
    `## ${monthName(month)}: goods ${widened(now, then)}`,
    `exported goods worth ${billions(exports?.now ?? 0)} billion`,
    `imported goods worth ${billions(imports?.now ?? 0)} billion`,
    `Exports ${exports?.words} from ${monthName(before)}, and imports ${imports?.words};`,
    `the deficit was ${unsigned(then)} then.`,
    `Nothing moved it more than ${route} ${driver?.name}, which ${verb(change, 0)} by`,
    ...(month.endsWith("-01") ? [] : [
      `the ${widened(soFar, soFarThen)}, after ${unsigned(soFarThen)} in the same months of ` +
      before.slice(0, 4),
    ]),
  ];
}

Deno.test("the report opens with the month's finding, exports, imports and balance", () => {
  const words = wordsOf(cells);
  deepStrictEqual(findingsOf("2026-08").filter((finding) => !words.includes(finding)), []);
  match(words, /imports from Mexico, which rose by \$15\.4 billion\./);
});

Deno.test("no line of the report can end between a minus and its amount", () => {
  const words = wordsOf(cells);
  const [ireland] = changesOf("imports", "2026-08", "2025-08").slice(-1);
  ok(
    words.includes(
      `fell most from ${ireland?.name} (${
        billions(ireland?.change ?? 0).replace("−", "−\u2060")
      }B)`,
    ),
  );
  doesNotMatch(words, /−\$/);
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
  for (const flow of ["exports", "imports"] as const) {
    ok(lines.includes(`>${flow} ${label(world(flow, "2026-08"))}<`));
  }
  const [, axis = ""] = /aria-label="x-axis tick label"[^>]*>(.*?)<\/g>/s.exec(lines) ?? [];
  deepStrictEqual(
    [...axis.matchAll(/<text.*?<\/text>/gs)].map(([text]) => text.replace(/<[^>]+>/g, " ").trim()),
    ["Aug 2025", "Nov 2025", "Feb 2026", "May 2026", "Aug 2026"].map((text) =>
      text.replace(" ", "  ")
    ),
  );
  const rise = (flow: "exports" | "imports") =>
    percent(world(flow, "2026-08"), world(flow, "2025-08")).slice(1);
  ok(lines.includes(`exports rose by ${rise("exports")}, imports rose by ${rise("imports")}`));
});

Deno.test("the chart of changes has the ten largest, named and as long as their figures", () => {
  const all = (["exports", "imports"] as const)
    .flatMap((flow) => changesOf(flow, "2026-08", "2025-08").map((d) => ({ ...d, flow })))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 10)
    .map(({ name, flow, change }) => ({
      change,
      name: `${flow === "exports" ? "Exports to" : "Imports from"} ${name}`,
      amount: `${change < 0 ? "" : "+"}${billions(change)}B`,
    }));
  const partOf = (label: string) =>
    new RegExp(`aria-label="${label}"[^>]*>(.*?)</g>`, "s").exec(changes)?.[1] ?? "";
  const textsOf = (label: string) =>
    [...partOf(label).matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
  deepStrictEqual(textsOf("y-axis tick label"), all.map(({ name }) => name));
  deepStrictEqual(textsOf("text"), all.map(({ amount }) => amount));
  const widths = [...partOf("bar").matchAll(/ width="([\d.]+)"/g)].map(([, width]) =>
    Number(width)
  );
  strictEqual(widths.length, 10);
  widths.forEach((width, index) => {
    const expected = Math.abs((all[index]?.change ?? 0) / (all[0]?.change ?? 1));
    ok(Math.abs(width / (widths[0] ?? 1) - expected) < 0.01, all[index]?.name);
  });
  ok(changes.includes(`${all[0]?.name} changed most: ${all[0]?.amount}`));
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
        `${now.exports < now.imports ? "" : "+"}${billions(now.exports - now.imports)}B`,
      ];
    }),
  );
});

Deno.test("the report says which edition it is of, and that it cannot know what was revised", () => {
  const words = wordsOf(cells);
  ok(words.includes("of one edition (sample figures, rounded to $0.1 million"));
  ok(words.includes("cannot say what was revised"));
  ok(words.includes("For 2026 the sample has no world total but the sum of the partners"));
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

const browserPath = findBrowser();
const MONTHS = [...new Set(figures.map(({ month }) => month))]
  .filter((month) => figures.some((figure) => figure.month === yearBefore(month)));

Deno.test({
  name: "each month of the sample gives its own report, without code, on two sheets of paper" +
    (browserPath ? "" : ` (the sheets were not counted: ${NO_BROWSER})`),
  async fn() {
    strictEqual(MONTHS.length, 20);
    const browser = browserPath ? await launchBrowser(browserPath) : undefined;
    try {
      for (const month of MONTHS) {
        const { notebook, page } = await execute(path, {
          withPage: true,
          variables: { CENSUS_SOURCE: "sample", TRADE_MONTH: month },
        });
        const words = wordsOf(cellsOf(notebook));
        deepStrictEqual(findingsOf(month).filter((finding) => !words.includes(finding)), [], month);
        for (const [flow, to] of [["exports", "to"], ["imports", "from"]] as const) {
          const [first] = changesOf(flow, month, yearBefore(month));
          const rise = `${first?.name} (+${billions(first?.change ?? 0)}B)`;
          ok(
            words.toLowerCase().includes(`**${flow}** rose most ${to} ${rise.toLowerCase()}`),
            rise,
          );
        }
        const text = page.replace(/<style.*?<\/style>/gs, "").replace(/<[^>]*>/g, " ");
        doesNotMatch(
          text,
          /fetchTable|const |Your turn|NaN|Infinity|undefined|null|January to January/,
        );
        if (browser) deepStrictEqual(await countSheets(browser, page), { A4: 2, Letter: 2 }, month);
      }
    } finally {
      await browser?.close();
    }
  },
});

/** How many sheets a page takes, on the paper of Europe and on that of America. */
async function countSheets(browser: Browser, page: string): Promise<Record<string, number>> {
  const tab = await browser.newPage();
  await tab.setContent(page);
  const sheets: Record<string, number> = {};
  for (const format of ["A4", "Letter"]) {
    const pdf = new TextDecoder("latin1").decode(await tab.pdf({ format }));
    sheets[format] = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  }
  await tab.close();
  return sheets;
}

Deno.test("with two recorded editions, the report says what was revised", async () => {
  const folder = await Deno.makeTempDir({ prefix: "us-trade-editions-" });
  try {
    const request = `${CENSUS_URL}/exports/hs?get=CTY_CODE,ALL_VAL_MO&time=2025-12`;
    const record = async (day: string, mexico: number) => {
      const rows = [
        ["CTY_CODE", "ALL_VAL_MO", "time"],
        ["-", `${mexico + 2_000_000_000}`, "2025-12"],
        ["1220", "2000000000", "2025-12"],
        ["2010", `${mexico}`, "2025-12"],
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
    await record("2026-05-10", 3_000_000_000);
    await record("2026-07-10", 3_400_000_000);
    const { notebook } = await execute(path, {
      variables: { CENSUS_SOURCE: "auto", CENSUS_RECORDINGS: folder, TRADE_MONTH: "2026-08" },
    });
    const words = wordsOf(cellsOf(notebook));
    match(
      words,
      /Exports of December 2025 \(retrieved 2026-05-10, then retrieved 2026-07-10\) were/,
    );
    match(words, /revised for 1 of the partners, most for Mexico \(\+\$0\.4B\)/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
