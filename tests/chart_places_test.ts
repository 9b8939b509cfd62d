import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Locator, type Page } from "playwright-core";
import { execute } from "../jupyter/execute.ts";
import { withTrial } from "../jupyter/trial_notebook.ts";
import { findBrowser, launchBrowser, NO_BROWSER } from "./browser.ts";
import { withFolder } from "./folder.ts";
import { inJupyterLab } from "./jupyterlab.ts";
import { findVSCode, inVSCode, NO_VSCODE } from "./vscode.ts";

const browserPath = findBrowser() ?? "";
const skip = { ignore: !browserPath, reason: browserPath ? "" : ` (${NO_BROWSER})` };

/** One chart of each kind; `chart_places.md` says what is to be seen of each in each place. */
const CELLS = [
  `import * as Plot from "@observablehq/plot";
import { chart, chartChoice } from "us-trade";

const source = {
  kind: "sample", dataset: "exports/hs", url: "", vintage: "sample figures",
  measures: ["total exports, FAS value"], months: ["2025-10", "2025-10"],
};
const rows = [{ name: "Mexico", value: 29.5 }, { name: "United Arab Emirates", value: 12.7 }];
const draw = (rows, options) =>
  Plot.plot({
    ...options,
    height: 120,
    marks: [Plot.barX(rows, { x: "value", y: "name", title: (d) => "Of " + d.name, clip: true })],
  });`,
  `chart(draw(rows, { title: "One" }), { source, alt: "Mexico $29.5B & more, $12.7B." })`,
  `chart((width) => draw(rows, { title: "Two", width }), { source, alt: "Drawn for both." })`,
  `draw(rows, { title: "Three" })`,
  `chartChoice(rows, {
    label: "Partner",
    name: (d) => d.name,
    draw: (d) => chart((width) => draw([d], { width }), { source, alt: d.name + " alone." }),
  })`,
];

const ALTS = ["Mexico $29.5B & more, $12.7B.", "Drawn for both.", "Three", "Mexico alone."];

/** What is seen of a chart, as one short text that two places can be compared by. */
async function digest(page: Page, chart: Locator): Promise<string> {
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await chart.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
  // The outermost pixels may show what is behind the chart.
  const clip = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  return createHash("sha256").update(await page.screenshot({ clip })).digest("hex");
}

/** Each chart is drawn, within its column, and says what it shows. */
async function checkCharts(charts: Locator, column: string): Promise<void> {
  for (const chart of await charts.all()) {
    const place = await chart.evaluate((element: Element, column) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const around = element.closest(column)?.getBoundingClientRect();
      const isDrawn = !(element instanceof HTMLImageElement) || element.naturalWidth > 0;
      const proportion = Number(element.getAttribute("width")) /
        Number(element.getAttribute("height"));
      return { left, right, width, height, isDrawn, proportion, around };
    }, column);
    const { around, width, height } = place;
    assert.ok(place.isDrawn && width > 100 && height > 30, JSON.stringify(place));
    assert.ok(around && place.left >= around.left - 1 && place.right <= around.right + 1, "cut");
  }
}

/** The smallest text of a page's charts, in the pixels of the screen. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll<SVGTextElement>(".picture svg text")]
        .filter((text) => text.getClientRects().length > 0)
        .map((text) => {
          const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
          return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
        }),
    )
  );
}

Deno.test({
  name: `charts fit a report: a screen, a phone, a dark theme and paper${skip.reason}`,
  ignore: skip.ignore,
  fn: () =>
    withTrial(CELLS, (path) =>
      withFolder(async (folder) => {
        const { page: html } = await execute(path, { withPage: true });
        const file = join(folder, "page.html");
        await Deno.writeTextFile(file, html);
        const browser = await launchBrowser(browserPath);
        try {
          const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
          const complaints: string[] = [];
          page.on("console", (message) => complaints.push(message.text()));
          await page.goto(pathToFileURL(file).href);
          const charts = page.locator(".picture svg:visible");
          const words = () =>
            charts.evaluateAll((all) => all.map((svg) => svg.getAttribute("aria-label")));

          assert.deepEqual(await words(), ALTS);
          await checkCharts(charts, "main");
          assert.equal(Math.round(await smallestText(page)), 11);
          // Chromium says yes to a face that it has not loaded, unless a text asks for it.
          assert.deepEqual(
            await page.evaluate(async () => {
              await document.fonts.ready;
              return [...document.fonts].map(({ family, weight, status }) =>
                `${family} ${weight} ${status}`
              ).sort();
            }),
            ["Inter 400 loaded", "Inter 600 loaded"],
          );
          const tooltips = await page.locator(".picture svg:visible title").allTextContents();
          assert.ok(tooltips.includes("Of Mexico"));
          const ids = await page.locator(".picture svg [id]").evaluateAll((all) =>
            all.map(({ id }) => id)
          );
          assert.ok(ids.length > 3 && new Set(ids).size === ids.length, `${ids}`);
          const light = await digest(page, charts.first());

          await page.getByRole("radio", { name: "Mexico" }).focus();
          await page.keyboard.press("ArrowRight");
          assert.equal((await words()).at(-1), "United Arab Emirates alone.");

          await page.emulateMedia({ colorScheme: "dark" });
          assert.equal(await digest(page, charts.first()), light);

          await page.emulateMedia({ media: "print", colorScheme: "light" });
          assert.deepEqual(await words(), ALTS, "paper shows the first state");
          assert.ok(!await page.getByText("Partner: ").isVisible());

          await page.emulateMedia({ media: "screen" });
          await page.setViewportSize({ width: 390, height: 900 });
          await checkCharts(charts, "main");
          const drawnFor = await charts.evaluateAll((all) =>
            all.map((svg) => svg.getAttribute("width"))
          );
          assert.deepEqual(drawnFor, ["712", "358", "712", "358"]);
          const both = await charts.nth(1).boundingBox();
          assert.equal(both?.width, 358, "as large as it was drawn, and so are its letters");
          assert.deepEqual(complaints, []);
        } finally {
          await browser.close();
        }
      })),
});

Deno.test({
  name: `charts fit JupyterLab, wide and narrow, trusted or not, light or dark${skip.reason}`,
  ignore: skip.ignore,
  fn: () =>
    withTrial(CELLS, async (path) => {
      const { notebook } = await execute(path);
      await Deno.writeTextFile(path, notebook);
      await inJupyterLab(path, browserPath, async (open) => {
        const { page } = open;
        const charts = page.locator(".jp-OutputArea-output img:visible");
        const words = () =>
          charts.evaluateAll((all) => all.map((image) => image.getAttribute("alt")));
        const seen: Record<string, string> = {};
        const look = async (place: string) => {
          for (const width of [1400, 600]) {
            await page.setViewportSize({ width, height: 2400 });
            await checkCharts(charts, ".jp-OutputArea-output");
          }
          await page.setViewportSize({ width: 1400, height: 2400 });
          seen[place] = await digest(page, charts.first());
        };

        // As after a fresh clone: stored outputs, which JupyterLab does not trust.
        // A cell is drawn when it comes into sight, so the window is tall.
        await page.setViewportSize({ width: 1400, height: 2400 });
        await charts.nth(ALTS.length).waitFor();
        assert.deepEqual(await words(), [...ALTS, "United Arab Emirates alone."]);
        await look("untrusted");

        await open.runAll();
        assert.deepEqual(await words(), ALTS);
        await look("trusted");
        await page.getByRole("radio").first().focus();
        await page.keyboard.press("ArrowRight");
        assert.equal((await words()).at(-1), "United Arab Emirates alone.");

        await open.useDarkTheme();
        // It covers the page while the style sheets load.
        await page.locator("#jupyterlab-splash").waitFor({ state: "detached" });
        await look("dark");
        assert.equal(await page.locator("mjx-container").count(), 0, "dollars became formulas");
        assert.deepEqual(new Set(Object.values(seen)).size, 1, JSON.stringify(seen));
      });
    }),
});

const codeServer = findVSCode() ?? "";
const reason = browserPath ? codeServer ? "" : ` (${NO_VSCODE})` : skip.reason;

for (const isTrusted of [true, false]) {
  Deno.test({
    name: `charts fit VS Code, ${isTrusted ? "trusted" : "in Restricted Mode"}${reason}`,
    ignore: !browserPath || !codeServer,
    fn: () =>
      withTrial(CELLS, async (path) => {
        const { notebook } = await execute(path);
        await Deno.writeTextFile(path, notebook);
        const options = { codeServer, browserPath, notebook: path, isTrusted };
        await inVSCode(options, async ({ page, outputs }) => {
          const charts = outputs.locator("img");
          for (const width of [1400, 700]) {
            await page.setViewportSize({ width, height: 2000 });
            await outputs.getByAltText("Mexico alone.").waitFor();
            for (const alt of ALTS) {
              const chart = charts.and(outputs.getByAltText(alt, { exact: true }));
              const place = await chart.evaluate((image: HTMLImageElement) => {
                const { left, right, width } = image.getBoundingClientRect();
                return {
                  isDrawn: image.naturalWidth > 0 && width > 100,
                  isWhole: left >= 0 && right <= document.documentElement.clientWidth,
                };
              });
              assert.deepEqual(place, { isDrawn: true, isWhole: true }, `${alt} at ${width}`);
            }
          }
          // Where the inputs are taken out, all pictures stay.
          await outputs.getByText("United Arab Emirates", { exact: true }).click();
          await outputs.getByAltText("United Arab Emirates alone.").waitFor();
          assert.equal(await outputs.getByAltText("Mexico alone.").isVisible(), !isTrusted);
        });
      }),
  });
}
