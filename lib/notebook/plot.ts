/**
 * Observable Plot for notebooks: what `import * as Plot from "@observablehq/plot"` binds here. All
 * of the package, as it is; but a plot needs no `document`, shows itself in a cell, and has room for
 * its words.
 *
 * @module
 */
import * as package_ from "@observablehq/plot-package";
import { showAs } from "../cell/_display.ts";
import { composeWith } from "./_initializer.ts";
import { bundleOf } from "./_bundle.ts";
import { document } from "./_document.ts";
import { FONT_FAMILY, LABEL_SIZE, WIDE } from "./_house_style.ts";
import { separateAxisLabels, separateNames, textOverflow } from "./_make_room.ts";
import { makePicture } from "./_picture.ts";

export * from "@observablehq/plot-package";

type Drawing = ReturnType<typeof package_.plot>;
type LegendOptions = Parameters<typeof package_.legend>[0];

/**
 * Draws marks, as `Plot.plot` of the package does, and shows itself when it ends a cell. Texts that
 * would reach over an edge, such as long names on an axis, make the drawing inside smaller.
 *
 * @example
 * ```ts
 * import { match } from "node:assert";
 * import * as Plot from "@observablehq/plot";
 *
 * const plot = Plot.plot({ marks: [Plot.barX([{ country: "Mexico", value: 1 }], { x: "value" })] });
 * match(plot.outerHTML, /aria-label="bar"/);
 * ```
 */
export function plot(options: package_.PlotOptions = {}): Drawing {
  const wanted = { document, width: WIDE, ...options };
  const first = draw(wanted);
  const { left, right, top, bottom } = textOverflow(drawingOf(first));
  if (left + right + top + bottom === 0) return shown(first, options);

  const width = Number(drawingOf(first).getAttribute("width"));
  const height = Number(drawingOf(first).getAttribute("height"));
  const second = draw({ ...wanted, width: width - left - right, height });
  const size = { width, height: height + top + bottom };
  const drawing = drawingOf(second);
  drawing.setAttribute("width", `${size.width}`);
  drawing.setAttribute("height", `${size.height}`);
  drawing.setAttribute("viewBox", `${-left} ${-top} ${size.width} ${size.height}`);
  return shown(second, options);
}

/** A legend alone, as `Plot.legend` of the package makes it; it shows itself when it ends a cell. */
export function legend(options?: LegendOptions): ReturnType<typeof package_.legend> {
  const made = package_.legend({ document, ...options } as LegendOptions);
  return shown(inOurFont(made), {});
}

composeWith(package_.initializer);

package_.Mark.prototype.plot = function ({ marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...marks, this as package_.RenderableMark] });
};

function draw(options: package_.PlotOptions): Drawing {
  const plot = inOurFont(package_.plot(options));
  separateNames(drawingOf(plot));
  separateAxisLabels(drawingOf(plot));
  return plot;
}

/** The drawing itself, of which a figure has one, below its legends. */
function drawingOf(plot: Element): Element {
  return plot.matches("svg") ? plot : plot.querySelector(":scope > svg:last-of-type") ?? plot;
}

function inOurFont<Plot extends Element>(plot: Plot): Plot {
  for (const svg of plot.matches("svg") ? [plot] : plot.querySelectorAll("svg")) {
    svg.setAttribute("font-family", FONT_FAMILY);
    svg.setAttribute("font-size", `${LABEL_SIZE}`);
  }
  return plot;
}

function shown<Plot extends Element>(plot: Plot, options: package_.PlotOptions): Plot {
  const { ariaLabel, ariaDescription, title, subtitle, caption } = options;
  const words = [ariaLabel, ariaDescription, title, subtitle, caption]
    .map((part) => typeof part === "string" ? part : part?.textContent);
  const text = words.filter(Boolean).join(". ") || "A chart";
  return showAs(plot, () => bundleOf({ wide: makePicture(plot, text), alt: text }, text));
}
