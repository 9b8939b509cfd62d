import { codeCells, joinText, type Notebook } from "./notebook.ts";

/** Where a line of a module came from: the code cell, and the line in it. Both count from 1. */
export interface Place {
  cell: number;
  line: number;
}

/** The code of a notebook as a module that can be type-checked. */
export interface CellModule {
  code: string;
  /** For each line of the code its place; undefined for lines that no cell holds. */
  places: (Place | undefined)[];
}

interface Line {
  text: string;
  place: Place;
}

/** The last line of an import: `import "x";` or `... } from "x";`. */
const IMPORT_END = /^import\s+["']|from\s+["'][^"']+["']/;

/**
 * Makes one module of a notebook's code cells. Each cell is a block inside the one before it: so it
 * sees the names of all earlier cells, and may declare them again, as the kernel allows. Imports
 * move to the top, where a module wants them; an import that is repeated is kept once.
 */
export function toModule(notebook: Notebook): CellModule {
  const imports = new Map<string, Line[]>();
  const bodies = codeCells(notebook).map((cell, index) => {
    const lines = joinText(cell.source).split("\n")
      .map((text, line) => ({ text, place: { cell: index + 1, line: line + 1 } }));
    const [imported, rest] = splitImports(lines);
    for (const statement of imported) {
      imports.set(statement.map((line) => line.text).join("\n"), statement);
    }
    return rest;
  });

  const open = { text: "{", place: undefined };
  const close = { text: "}", place: undefined };
  const lines = [
    ...[...imports.values()].flat(),
    ...bodies.flatMap((body) => [open, ...body]),
    ...bodies.map(() => close),
  ];
  return {
    code: lines.map((line) => line.text).join("\n") + "\n",
    places: lines.map((line) => line.place),
  };
}

/** Import statements start at the margin, since cells are formatted. */
function splitImports(lines: Line[]): [Line[][], Line[]] {
  const statements: Line[][] = [];
  const rest: Line[] = [];
  let current: Line[] | undefined;
  for (const line of lines) {
    if (!current && /^import\s*[\w{*"']/.test(line.text)) current = [];
    if (!current) {
      rest.push(line);
      continue;
    }
    current.push(line);
    if (IMPORT_END.test(line.text)) {
      statements.push(current);
      current = undefined;
    }
  }
  return [statements, [...rest, ...(current ?? [])]];
}
