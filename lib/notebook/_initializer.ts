import type * as Plot from "@observablehq/plot-package";

type Initializer = typeof Plot.initializer;

let ofPlot: Initializer | undefined;

/**
 * Plot itself says how its initializers are composed, when it is loaded. So the marks of this library
 * load nothing that a cell without a plot does not need.
 */
export function composeWith(initializer: Initializer): void {
  ofPlot = initializer;
}

/** The same as `Plot.initializer`. */
export const initializer: Initializer = (options, initialize) => {
  if (!ofPlot) {
    throw new TypeError('This needs Plot: import * as Plot from "@observablehq/plot"');
  }
  return ofPlot(options, initialize);
};
