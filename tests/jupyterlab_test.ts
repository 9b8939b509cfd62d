import assert from "node:assert/strict";
import { findLesson, listLessons, nameOf } from "../jupyter/lessons.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { inJupyterLab } from "./jupyterlab.ts";
import { cellsOf, picturesOf } from "./notebook.ts";
import { shownRegions } from "./shown_regions.ts";

const browser = findBrowser();
const reason = browser ? "" : ` (${NO_BROWSER})`;

Deno.test({
  name: `the first lesson runs in JupyterLab and its chart is seen${reason}`,
  ignore: !browser,
  fn: () =>
    inJupyterLab(findLesson("01"), browser ?? "", async (open) => {
      await open.runAll();

      const outputs = (await open.codeCells()).map((cell) => cell.outputs ?? []);
      assert.deepEqual(outputs.flat().filter((output) => output.output_type === "error"), []);
      assert.ok(outputs.every((of) => of.length > 0), "a cell shows nothing");

      const chart = open.page.locator(".jp-OutputArea-output img:visible").last();
      await chart.scrollIntoViewIfNeeded();
      const size = await chart.evaluate((image: HTMLImageElement) => ({
        drawn: image.complete && image.naturalWidth > 0,
        width: image.getBoundingClientRect().width,
        height: image.getBoundingClientRect().height,
      }));
      assert.ok(size.drawn && size.width > 300 && size.height > 300, JSON.stringify(size));
      await open.screenshot("jupyterlab_01");

      await open.page.getByText("Asia", { exact: true }).click();
      assert.deepEqual(await shownRegions(open.page), ["Asia"]);
      await open.page.keyboard.press("ArrowRight");
      assert.deepEqual(await shownRegions(open.page), ["South America"]);

      assert.deepEqual(await open.kernels(), ["us-trade"]);
      assert.equal(
        await open.page.locator(".Toastify__toast").count(),
        0,
        "a notice is in the way",
      );
      assert.equal(
        await open.page.locator(".jp-KernelName").first().textContent(),
        "Deno (us-trade)",
      );
      assert.deepEqual(open.strangers, []);
    }),
});

for (const lesson of listLessons()) {
  Deno.test({
    name: `${nameOf(lesson)} draws in JupyterLab what it has stored, in a dark theme too${reason}`,
    ignore: !browser,
    fn: () =>
      inJupyterLab(lesson, browser ?? "", async (open) => {
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
          const { left, right, width } = image.getBoundingClientRect();
          const area = image.closest(".jp-OutputArea")?.getBoundingClientRect();
          return width > 300 && area !== undefined && left >= area.left && right <= area.right;
        });
        assert.ok(isSeen, "the chart is cut");
        const formulas = await open.page.locator("mjx-container").allTextContents();
        assert.deepEqual(formulas, [], "amounts of dollars were read as formulas");
        await open.screenshot(`${nameOf(lesson)}_dark`);
      }),
  });
}
