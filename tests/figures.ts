/**
 * The sample's figures once more, read without the library: a second source for what the library
 * and the chapters make of them.
 *
 * @module
 */

/** One partner's trade in one month, in millions of U.S. dollars. */
export interface Figure {
  month: string;
  code: string;
  exports: number;
  imports: number;
}

/** All figures, in the order of the file. */
export const figures: readonly Figure[] = readLines("trade_by_country.csv").map((line) => {
  const [month = "", code = "", exports, imports] = line.split(",");
  return { month, code, exports: Number(exports), imports: Number(imports) };
});

/** The partners with the largest values of a flow in a month, from large to small. */
export function largest(flow: "exports" | "imports", month: string, count: number): Figure[] {
  return figures
    .filter((figure) => figure.month === month && figure.code !== "8220")
    .toSorted((a, b) => b[flow] - a[flow])
    .slice(0, count);
}

/** The world in a month, as published or else as the sum of its partners, in millions of dollars. */
export function world(flow: "exports" | "imports", month: string): number {
  const [, exports, imports] = readLines("world_trade.csv").map((line) => line.split(","))
    .find(([published]) => published === month) ?? [];
  if (exports !== undefined) return Number(flow === "exports" ? exports : imports);
  return figures.filter((figure) => figure.month === month)
    .reduce((sum, figure) => sum + figure[flow], 0);
}

/** One partner's figure of a month. */
export function figureOf(code: string, month: string): Figure {
  const found = figures.find((figure) => figure.code === code && figure.month === month);
  if (!found) throw new Error(`no figure of ${code} in ${month}`);
  return found;
}

/** Millions of dollars in billions, as a label writes them: `$29.5B`. */
export function label(millions: number): string {
  return `$${(millions / 1000).toFixed(1)}B`;
}

/** A balance in millions of dollars, as a label writes it: `−$19.0B`. */
export function signed(millions: number): string {
  return `${millions < 0 ? "−" : "+"}${label(Math.abs(millions))}`;
}

/** The code of a country, by its everyday name. */
export function codeOf(name: string): string | undefined {
  return readLines("countries.csv").find((line) => line.split(",")[1] === name)?.slice(0, 4);
}

/** The lines of a table in `data/`, without its header. */
function readLines(file: string): string[] {
  const text = Deno.readTextFileSync(new URL(`../data/${file}`, import.meta.url));
  return text.trim().split("\n").slice(1);
}
