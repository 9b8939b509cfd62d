import { parseHTML } from "linkedom";

/**
 * What Plot draws into, for there is no browser here: `Plot.plot({ document, ... })`. It is not made
 * a global, since packages would mistake the notebook for a page.
 */
export const document: Document = parseHTML("<!doctype html><html></html>").document;
