import assert from "node:assert/strict";
import { findLesson, listLessons, nameOf } from "../jupyter/lessons.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { type OpenNotebook, withJupyterLab } from "./jupyterlab.ts";
import { cellsOf, picturesOf } from "./notebook.ts";
import { shownRegions } from "./shown_regions.ts";

const browser = findBrowser();
const reason = browser ? "" : ` (${NO_BROWSER})`;

/** What is checked in every lesson. */
async function checkCharts(lesson: string, open: OpenNotebook): Promise<void> {
  await open.runAll();

  const drawn = await open.codeCells();
  const outputs = drawn.flatMap((cell) => cell.outputs ?? []);
  assert.deepEqual(outputs.filter(({ output_type }) => output_type === "error"), []);
  const stored = cellsOf(await Deno.readTextFile(lesson));
  assert.deepEqual(picturesOf(drawn), picturesOf(stored));

  await open.useDarkTheme();
  const chart = open.page.locator(".jp-OutputArea-output img:visible").last();
  await chart.scrollIntoViewIfNeeded();
  const isSeen = await chart.evaluate((image: HTMLImageElement) => {
    const { left, right, width, height } = image.getBoundingClientRect();
    const area = image.closest(".jp-OutputArea")?.getBoundingClientRect();
    const isDrawn = image.complete && image.naturalWidth > 0 && width > 300 && height > 100;
    return isDrawn && area !== undefined && left >= area.left && right <= area.right;
  });
  assert.ok(isSeen, "the chart is cut, or not drawn");
  const formulas = await open.page.locator("mjx-container").allTextContents();
  assert.deepEqual(formulas, [], "amounts of dollars were read as formulas");
  await open.screenshot(`${nameOf(lesson)}_dark`);
}

/** What is checked once. */
async function checkSurroundings({ page, ...open }: OpenNotebook): Promise<void> {
  await page.getByText("Asia", { exact: true }).click();
  assert.deepEqual(await shownRegions(page), ["Asia"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await shownRegions(page), ["South America"]);

  assert.deepEqual(await open.kernels(), ["us-trade"]);
  assert.equal(await page.locator(".Toastify__toast").count(), 0, "a notice is in the way");
  assert.equal(await page.locator(".jp-KernelName").first().textContent(), "Deno (us-trade)");
  assert.deepEqual(open.strangers, []);
}

Deno.test({
  name: `each lesson draws in JupyterLab what it has stored, in a dark theme too${reason}`,
  ignore: !browser,
  fn: (test) =>
    withJupyterLab(browser ?? "", async (open) => {
      for (const lesson of listLessons()) {
        await test.step(nameOf(lesson), () =>
          open(lesson, async (notebook) => {
            await checkCharts(lesson, notebook);
            if (lesson === findLesson("01")) await checkSurroundings(notebook);
          }));
      }
    }),
});
