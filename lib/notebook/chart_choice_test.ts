import * as Plot from "@observablehq/plot";
import { deepStrictEqual, match, notStrictEqual, strictEqual, throws } from "node:assert/strict";
import { bundleOf } from "../cell/_display.ts";
import type { Source } from "../table/source.ts";
import { document } from "./_document.ts";
import { chart } from "./chart.ts";
import { chartChoice } from "./chart_choice.ts";

const source: Source = {
  kind: "sample",
  dataset: "exports/hs",
  url: "",
  measures: [],
  months: ["2025-10", "2025-10"],
  vintage: "sample figures",
};

const draw = (name: string) =>
  chart(Plot.barX([name.length]).plot({ title: name }), { source, alt: `Bar of ${name}` });

const months = ["2025-09", "2025-10"];

/** What a cell shows, and its Markdown as elements. */
async function show(states: readonly string[], name?: (state: string) => string) {
  const made = chartChoice(states, { label: "Month & year", draw, ...(name && { name }) });
  const bundle = await bundleOf(made);
  const shown = document.createElement("div");
  shown.innerHTML = `${bundle["text/markdown"]}`;
  return { bundle, shown };
}

Deno.test("a choice has a button and a picture for each state, and the first is chosen", async () => {
  const { shown } = await show(months, (month) => `The month ${month} <b>`);
  const inputs = [...shown.querySelectorAll("input[type=radio]")];
  deepStrictEqual(inputs.map((input) => input.hasAttribute("checked")), [true, false]);
  deepStrictEqual([...shown.querySelectorAll("label")].map((label) => label.textContent), [
    "The month 2025-09 <b>",
    "The month 2025-10 <b>",
  ]);
  deepStrictEqual(
    inputs.map(({ id }) => shown.querySelector(`label[for="${id}"]`)?.textContent.slice(10, 17)),
    months,
  );
  deepStrictEqual(
    [...shown.querySelectorAll(".state img")].map((image) => image.getAttribute("alt")),
    ["Bar of 2025-09", "Bar of 2025-10"],
  );
  strictEqual(shown.querySelector("[role=radiogroup]")?.getAttribute("aria-label"), "Month & year");
});

Deno.test("a choice is one line without a script, the same each time, and like no other", async () => {
  const [{ bundle: first }, { bundle: second }] = [await show(months), await show(months)];
  deepStrictEqual(first, second);
  const markdown = `${first["text/markdown"]}`;
  strictEqual(/\n|<script| on\w+=/.test(markdown), false);

  const { shown: other } = await show(months.toReversed());
  const { shown } = await show(months);
  const nameIn = (element: Element) => element.querySelector("input")?.getAttribute("name");
  notStrictEqual(nameIn(shown), nameIn(other));
});

Deno.test("every rule of a choice is for this figure alone", async () => {
  const { shown } = await show(months);
  const id = shown.querySelector(".choice")?.id ?? "";
  const selectors = (shown.querySelector("style")?.textContent ?? "")
    .replace("@media print{", "")
    .split(/\{[^}]*\}+/).flatMap((selector) => selector.split(",")).filter(Boolean);
  strictEqual(selectors.length > 8, true);
  for (const selector of selectors) match(selector, new RegExp(`^#${id}`));
});

Deno.test("where there is no Markdown, the first picture stands for all, and the words name each", async () => {
  const { bundle } = await show(months);
  const first = await bundleOf(draw("2025-09"));
  strictEqual(bundle["image/png"], first["image/png"]);
  match(
    `${bundle["text/plain"]}`,
    /^Month & year: 2025-09\nBar of 2025-09\nSource.*\n\nMonth & year: /,
  );
});

Deno.test("a choice of nothing, or of two by one name, is refused", () => {
  throws(() => chartChoice([], { label: "month", draw }), /There is no month to choose from/);
  throws(() => chartChoice(["a", "a"], { label: "month", draw }), /Two charts have one name: a, a/);
});
