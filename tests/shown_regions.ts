import type { Page } from "playwright-core";

/** The regions whose charts are seen in lesson 01's figure with a choice, wherever it is shown. */
export function shownRegions(page: Page): Promise<string[]> {
  return page.locator(".choice .state").evaluateAll((states) =>
    states.filter((state) => state.getBoundingClientRect().height > 100).map((state) => {
      const picture = state.querySelector("[alt], [aria-label]");
      const words = picture?.getAttribute("alt") ?? picture?.getAttribute("aria-label") ?? "";
      return /destinations in (.*?):/.exec(words)?.[1] ?? "";
    })
  );
}
