import assert from "node:assert/strict";
import { findChapter } from "../jupyter/chapters.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { inJupyterLab } from "./jupyterlab.ts";

const browser = findBrowser();

Deno.test({
  name: `the first chapter runs in JupyterLab and its chart is seen${
    browser ? "" : ` (${NO_BROWSER})`
  }`,
  ignore: !browser,
  fn: () =>
    inJupyterLab(findChapter("01"), browser ?? "", async (open) => {
      await open.runAll();

      const outputs = (await open.codeCells()).map((cell) => cell.outputs ?? []);
      assert.deepEqual(outputs.flat().filter((output) => output.output_type === "error"), []);
      assert.ok(outputs.every((of) => of.length > 0), "a cell shows nothing");

      const chart = open.page.locator(".jp-OutputArea-output img").last();
      await chart.scrollIntoViewIfNeeded();
      const size = await chart.evaluate((image: HTMLImageElement) => ({
        drawn: image.complete && image.naturalWidth > 0,
        width: image.getBoundingClientRect().width,
        height: image.getBoundingClientRect().height,
      }));
      assert.ok(size.drawn && size.width > 300 && size.height > 300, JSON.stringify(size));
      await open.screenshot("jupyterlab_01");

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
