import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Page } from "playwright-core";
import { findLesson, nameOf } from "../jupyter/lessons.ts";
import { execute } from "../jupyter/execute.ts";
import { project } from "../jupyter/project.ts";
import { withTrial } from "../jupyter/trial_notebook.ts";
import { findBrowser, launchBrowser, NO_BROWSER } from "./browser.ts";
import { shownRegions } from "./shown_regions.ts";

const browserPath = findBrowser();
const skip = { ignore: !browserPath, reason: browserPath ? "" : ` (${NO_BROWSER})` };

/** Opens a page from a file, and notes every other address that it asks for. */
async function open(
  html: string,
  work: (page: Page, asked: string[]) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const file = join(folder, "page.html");
  await Deno.writeTextFile(file, html);
  const browser = await launchBrowser(browserPath ?? "");
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
    const asked: string[] = [];
    page.on("requestfinished", (request) => asked.push(request.url()));
    page.on("requestfailed", (request) => {
      // What the page's own policy stopped never left the browser.
      if (request.failure()?.errorText !== "csp") asked.push(request.url());
    });
    const address = pathToFileURL(file).href;
    await page.goto(address);
    await work(page, asked.filter((url) => url !== address && !url.startsWith("data:")));
  } finally {
    await browser.close();
    await Deno.remove(folder, { recursive: true });
  }
}

/** A chart as the library shows one, and the same as a PNG only. */
const CHARTS = `
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="712" height="300" ' +
  'viewBox="0 0 712 300"><rect width="100%" height="100%" fill="#4a7c59"/></svg>';
await Deno.jupyter.display({ "image/svg+xml": svg, "text/plain": "Grows & <grows>." }, { raw: true });
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==";
await Deno.jupyter.display({ "image/png": dot, "text/plain": "A dot." }, { raw: true });
`;

Deno.test({
  name: `a report's page is whole: title, charts with their words, folded solutions${skip.reason}`,
  ignore: skip.ignore,
  fn: () =>
    withTrial([
      {
        markdown:
          "# Who *buys* & sells\n\n<details><summary>Solution</summary>\n\n```ts\n1;\n```\n\n</details>",
      },
      `console.log("<b>a < b</b>")`,
      CHARTS,
      `await Deno.jupyter.display({ "text/html": "<script>document.title = 'run'</script>` +
      `<img src='https://example.com/x.png'><i>shown</i>", "text/plain": "" }, { raw: true })`,
    ], async (path) => {
      const { page: html } = await execute(path, { withPage: true });
      await open(html, async (page, asked) => {
        assert.deepEqual(asked, [], "the page asks for something");
        assert.equal(await page.title(), "Who buys & sells");
        assert.equal(await page.locator("html").getAttribute("lang"), "en");

        assert.ok(await page.getByText("<b>a < b</b>", { exact: true }).isVisible());
        assert.ok(await page.locator("i", { hasText: "shown" }).isVisible());

        const chart = page.getByRole("img", { name: "Grows & <grows>." });
        assert.equal(
          (await chart.boundingBox())?.height,
          (await chart.locator("svg").boundingBox())?.height,
        );
        assert.ok(await page.getByRole("img", { name: "A dot." }).isVisible());

        const solution = page.locator("details pre");
        assert.ok(!await solution.isVisible());
        await page.getByText("Solution", { exact: true }).click();
        assert.ok(await solution.isVisible());
      });
    }),
});

Deno.test({
  name: `the first lesson's page opens offline and fits a screen, a phone and paper${skip.reason}`,
  ignore: skip.ignore,
  fn: async () => {
    const lesson = findLesson("01");
    const { page: html } = await execute(lesson, { withPage: true });
    await open(html, async (page, asked) => {
      assert.deepEqual(asked, []);
      assert.equal(await page.locator("script, link, iframe").count(), 0);

      for (const width of [1000, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const { content, chart, text } = await page.evaluate(() => ({
          content: document.documentElement.scrollWidth,
          // Of a wide and a narrow picture the page shows the one that fits.
          chart: Math.max(
            ...Array.from(
              document.querySelectorAll(".picture svg"),
              (svg) => svg.getBoundingClientRect().width,
            ),
          ),
          text: document.querySelector("main h1")?.getBoundingClientRect().width ?? 0,
        }));
        assert.ok(content <= width, `${content} pixels wide on a screen of ${width}`);
        assert.ok(chart > 300 && chart <= text, `a chart of ${chart} in a column of ${text}`);
        const shot = join(project.reports, "screenshots", `page_${nameOf(lesson)}_${width}.png`);
        await page.screenshot({ path: shot, fullPage: true });
      }

      await page.emulateMedia({ media: "print" });
      const breaks = await page.locator(".picture").first()
        .evaluate((chart) => getComputedStyle(chart).breakInside);
      assert.equal(breaks, "avoid");
    });
  },
});

Deno.test({
  name: `a choice shows one chart at a time, by mouse and by key; paper the first${skip.reason}`,
  ignore: skip.ignore,
  fn: async () => {
    const { page: html } = await execute(findLesson("01"), { withPage: true });
    await open(html, async (page) => {
      assert.deepEqual(await shownRegions(page), ["Europe"]);
      await page.getByText("Asia", { exact: true }).click();
      assert.deepEqual(await shownRegions(page), ["Asia"]);
      await page.keyboard.press("ArrowRight");
      assert.deepEqual(await shownRegions(page), ["South America"]);
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await shownRegions(page), ["Europe"]);
      assert.ok(!await page.getByText("Asia", { exact: true }).isVisible());
    });
  },
});

Deno.test("nothing that a cell has shown can send the reader of a page elsewhere", () =>
  withTrial([
    `const html = '<meta http-equiv="refresh" content="0;url=https://example.org">here';
    ({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": html }) })`,
  ], async (path) => {
    const { page } = await execute(path, { withPage: true });
    const [head = "", body = ""] = page.split("</head>");
    assert.match(head, /form-action 'none'; base-uri 'none'/);
    assert.doesNotMatch(body, /<\s*meta/i);
    assert.match(body, /here/);
  }));
