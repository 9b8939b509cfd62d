/**
 * What the kernel in front gives to somebody who sits at JupyterLab: Stop, Tab, Shift+Tab, types, and
 * a notebook that stays as it was.
 *
 * @module
 */
import assert from "node:assert/strict";
import { withTrial } from "../jupyter/trial_notebook.ts";
import { findLesson } from "../jupyter/lessons.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { inJupyterLab, type OpenNotebook } from "./jupyterlab.ts";

const browser = findBrowser();
const lesson = findLesson("02");
const reason = browser ? "" : ` (${NO_BROWSER})`;

/** Writes into a cell, counted from 0, and leaves the cursor there. */
async function write({ page }: OpenNotebook, cell: number, text: string): Promise<void> {
  await page.locator(".jp-CodeCell .cm-content").nth(cell).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  // What the editor has closed by itself behind the cursor is not meant.
  await page.keyboard.press("Shift+ControlOrMeta+End");
  await page.keyboard.press("Delete");
}

async function isShown({ page }: OpenNotebook, text: string | RegExp, where = ".jp-OutputArea") {
  await page.locator(where).filter({ hasText: text }).first().waitFor();
}

Deno.test({
  name: `Tab, Shift+Tab, a wrong type and Stop in JupyterLab${reason}`,
  ignore: !browser,
  fn: () =>
    withTrial(
      [`import { fetchTable } from "us-trade";\nconst kept = 42;\nkept`, ``],
      (path) =>
        inJupyterLab(path, browser ?? "", async (open) => {
          const { page } = open;
          await open.isIdle();
          await page.locator(".jp-CodeCell .cm-content").first().click();
          await page.keyboard.press("Shift+Enter");
          await isShown(open, "42");

          // The server is warm when it has answered once.
          const completer = page.locator(".jp-Completer-item");
          for (let isOpen = false; !isOpen;) {
            await write(open, 1, `fetchTable("exports/h`);
            await page.keyboard.press("Tab");
            isOpen = await completer.first().waitFor({ timeout: 3000 }).then(
              () => true,
              () => false,
            );
          }
          await page.keyboard.press("Escape");

          await write(open, 1, "fetchTable(");
          await page.keyboard.press("Shift+Tab");
          await isShown(open, "Promise<Table", ".jp-Tooltip");
          await page.keyboard.press("Escape");

          await write(open, 1, `const n: number = "x"; n`);
          await page.keyboard.press("Control+Enter");
          await isShown(open, "Line 1: Type 'string' is not assignable to type 'number'.");

          await write(open, 1, "await new Promise(() => {})");
          await page.keyboard.press("Control+Enter");
          await open.isBusy();
          await page.locator('[data-command="notebook:interrupt-kernel"]').first().click();
          await isShown(open, "this cell was stopped");

          await write(open, 1, "kept + 1");
          await page.keyboard.press("Control+Enter");
          await isShown(open, "43");
          await open.screenshot("kernel_in_front");
        }),
    ),
});

Deno.test({
  name: `a lesson that is run and saved is what it was${reason}`,
  ignore: !browser,
  fn: () =>
    inJupyterLab(lesson, browser ?? "", async (open) => {
      await open.runAll();
      assert.equal(await open.save(), await Deno.readTextFile(lesson));
    }),
});
