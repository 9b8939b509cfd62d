import { createHash } from "node:crypto";
import { showAs } from "../cell/_display.ts";
import { asMarkdown, bundleOf, imageOf } from "./_bundle.ts";
import type { Chart } from "./chart.ts";
import { escapeXml } from "./_to_xml.ts";

/** Options of {@linkcode chartChoice}. */
export interface ChartChoiceOptions<State> {
  /** What is chosen: "Month". */
  label: string;
  /** How a state is called, on its button; by default the state itself, as a text. */
  name?: (state: State) => string;
  /** The chart of a state. */
  draw: (state: State) => Chart;
}

/** Several charts of which one is seen, with buttons to choose another. */
export interface ChartChoice {
  /** The charts, by the names on the buttons. */
  readonly charts: ReadonlyMap<string, Chart>;
}

/**
 * A figure with a choice: the chart of each state, such as a month, a flow or a partner, is drawn in
 * the cell, and buttons show one at a time, the first one first. It needs no script and no kernel, so
 * it works in a report too; paper gets the first chart, and a place that removes styles gets all.
 *
 * @param states What there is to choose from, in order.
 * @param options What is chosen, how each state is called, and how its chart is drawn.
 * @returns The charts by their names; the figure shows itself when it ends a cell.
 * @throws {RangeError} If there are no states, or two with one name.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 * import { chart, chartChoice, fetchTable, loadConfig } from "us-trade";
 *
 * const config = await loadConfig({ environment: { CENSUS_SOURCE: "sample" } });
 * const { source } = await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time: "2025-10" }, config);
 * const figure = chartChoice([2024, 2025], {
 *   label: "Year",
 *   draw: (year) => chart(Plot.barX([year]).plot(), { source, alt: `A bar for ${year}.` }),
 * });
 * deepStrictEqual([...figure.charts.keys()], ["2024", "2025"]);
 * ```
 */
export function chartChoice<State>(
  states: readonly State[],
  { label, name = String, draw }: ChartChoiceOptions<State>,
): ChartChoice {
  const charts = new Map(states.map((state) => [name(state), draw(state)]));
  const [first] = charts.values();
  if (!first) throw new RangeError(`There is no ${label} to choose from`);
  if (charts.size < states.length) {
    throw new RangeError(`Two charts have one name: ${states.map(name).join(", ")}`);
  }

  const text = [...charts].map(([name, { text }]) => `${label}: ${name}\n${text}`).join("\n\n");
  return showAs({ charts }, async () => ({
    ...await bundleOf(first, text),
    "text/markdown": await choiceOf(label, charts),
  }));
}

/**
 * The choice as HTML: buttons are the labels of radio inputs, which a keyboard moves between, and the
 * one that is checked shows its chart. The id keeps two figures of a page apart, and is made of what
 * the figure shows, so that it is the same each time.
 */
async function choiceOf(label: string, charts: ReadonlyMap<string, Chart>): Promise<string> {
  const hash = createHash("sha256").update([...charts].map(([name, { svg }]) => name + svg).join());
  const id = `choice-${hash.digest("hex").slice(0, 12)}`;
  const buttons = [...charts.keys()].map((name, index) =>
    `<input type="radio" name="${id}" id="${id}-${index}"${index === 0 ? " checked" : ""} ` +
    // JupyterLab would take the arrow keys for moves between cells.
    `data-lm-suppress-shortcuts="true">` +
    `<label for="${id}-${index}">${asMarkdown(escapeXml(name))}</label> `
  );
  const images = await Promise.all([...charts.values()].map(imageOf));
  const pictures = images.map((image, index) => `<div class="state state-${index}">${image}</div>`);
  const words = asMarkdown(escapeXml(label));
  return `<div id="${id}" class="choice" role="radiogroup" aria-label="${words}">` +
    `<style>${styleOf(id, charts.size)}</style>` +
    `<span class="label">${words}: </span>${buttons.join("")}${pictures.join("")}</div>`;
}

/** Every rule is for this figure alone: the style sheet of one output reaches all others. */
function styleOf(id: string, count: number): string {
  // A choice hides the others, instead of showing its own: VS Code's Restricted Mode takes the inputs
  // out and leaves the style, and then all charts are to be seen.
  const hides = Array.from(
    { length: count },
    (_, index) => `#${id}-${index}:checked~.state:not(.state-${index})`,
  );
  return [
    `#${id}{position:relative;font:13px/1.5 Inter,system-ui,sans-serif;margin:0}`,
    `#${id} input{position:absolute;opacity:0;pointer-events:none}`,
    `#${id} label{display:inline-block;margin:0 2px 6px 0;padding:2px 10px;cursor:pointer;` +
    "color:#1f2328;background:#eceef1;border:1px solid #8a9099;border-radius:4px}",
    `#${id} input:checked+label{color:#fff;background:#3b6347;border-color:#3b6347}`,
    `#${id} input:focus-visible+label{outline:2px solid #0969da;outline-offset:2px}`,
    `${hides.join()}{display:none}`,
    `@media print{#${id} .label,#${id} label,#${id} .state.state{display:none!important}` +
    `#${id} .state.state-0{display:block!important}}`,
  ].join("");
}
