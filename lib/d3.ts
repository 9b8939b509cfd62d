/**
 * D3, which the import map binds to this file because the package has no types of its own: with
 * them, a cell that sorts by a column that does not exist is marked in the editor.
 *
 * @module
 */
// @ts-types="npm:@types/d3@7.4.3"
export * from "npm:d3@7.9.2";
