import { strictEqual } from "node:assert/strict";

/** What some columns of a table hold, once each; fails if something is there twice. */
export function unique<Column extends string>(
  rows: readonly Record<Column, string>[],
  ...columns: Column[]
): Set<string> {
  const keys = rows.map((row) => columns.map((column) => row[column]).join(" "));
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  strictEqual(twice, undefined, `${twice} is there twice`);
  return new Set(keys);
}
