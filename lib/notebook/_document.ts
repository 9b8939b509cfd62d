import { parseHTML } from "linkedom";

/**
 * What Plot draws into, for there is no browser here. It is not made a global, since packages would
 * mistake the notebook for a page.
 *
 * It has no canvas: what needs one ends in a sentence that says what to draw instead.
 */
export const document: Document = withoutCanvas(parseHTML("<!doctype html><html></html>").document);

function withoutCanvas(document: Document): Document {
  const createElement = document.createElement.bind(document);
  return Object.assign(document, {
    createElement: (name: string, options?: ElementCreationOptions) => {
      if (name === "canvas") {
        throw new TypeError(
          "A notebook has no canvas, which Plot.raster and the legend of a continuous colour scale " +
            'are painted on: draw cells or rects, or give the scale steps (color: { type: "quantize" })',
        );
      }
      return createElement(name, options);
    },
  });
}
