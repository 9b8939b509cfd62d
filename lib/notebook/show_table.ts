import { escapeUTF8 as escape } from "entities";
import { once } from "../reference/_once.ts";
import { variables } from "../reference/_tables.ts";

/** How many rows a cell shows, unless told otherwise; the rest is counted. */
const ROWS_SHOWN = 20;

/** More decimals than these are noise, as in 0.1 + 0.2. */
const MOST_DECIMALS = 4;

/** Texts that people read as a number: `$29.5 billion`, `+3.1%`. A code, `0003`, is none. */
const AMOUNT = /^[+−-]?(\$[\d.,]+( ?[a-zA-Z]+)?|[\d.,]+%)$/;

/** The method by which a value tells a notebook how to show it. */
const DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/** Options of {@linkcode showTable}. */
export interface ShowTableOptions<Column extends PropertyKey = string> {
  /** Which columns, and in which order; by default those of the first row. */
  columns?: readonly Column[];
  /** A sentence below the table. */
  note?: string;
  /** How many rows are shown; by default 20. */
  most?: number;
}

/**
 * A copy of a list that shows itself as a table when it is the last thing in a cell: records, or
 * objects of your own. Numbers stand on the right, those of a column with as many decimals, and a
 * variable of the API has its unit in the header. Twenty rows are shown, and the rest is counted.
 *
 * @example
 * ```ts
 * import { match } from "node:assert";
 * import { jupyterBundle, showTable } from "./show_table.ts";
 *
 * const shown = showTable([{ CTY_CODE: "2010", ALL_VAL_MO: 29_523_700_000 }]);
 * match(jupyterBundle(shown)["text/plain"], /ALL_VAL_MO \(U.S. dollars\)\n.*29,523,700,000/);
 * ```
 */
export function showTable<Row extends object>(
  rows: readonly Row[],
  { columns, note = "", most }: ShowTableOptions<Extract<keyof Row, string>> = {},
): Row[] {
  const names = columns ?? Object.keys(rows[0] ?? {}) as Extract<keyof Row, string>[];
  const cells = () => rows.map((row) => names.map((name) => row[name]));
  return withDisplay([...rows], () => renderTable(names, cells(), { note, most }));
}

/** What a notebook shows: the same thing as HTML and as text. */
export type MimeBundle = Record<"text/html" | "text/plain", string>;

/** Lets a value show itself in a cell, without a trace in its keys or its JSON. */
export function withDisplay<Value extends object>(value: Value, show: () => MimeBundle): Value {
  return Object.defineProperty(value, DISPLAY, { value: show });
}

/** What a cell would show for a value that shows itself. */
export function jupyterBundle(value: object): MimeBundle {
  return (value as { [DISPLAY]: () => MimeBundle })[DISPLAY]();
}

/** Options of {@linkcode renderTable}: `describe` puts a value into words. */
interface RenderTableOptions extends Pick<ShowTableOptions, "note" | "most"> {
  describe?: (value: unknown, column: string, values: readonly unknown[]) => string;
}

/**
 * A table as HTML and as text. What comes from elsewhere is escaped, and no colour is set, so that
 * it can be read in a dark theme too.
 */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly unknown[])[],
  { note = "", most = ROWS_SHOWN, describe = describeCell }: RenderTableOptions = {},
): MimeBundle {
  const rest = rows.length - most;
  const notes = [rest > 0 ? `${formatNumber(rest)} more rows` : "", note].filter(Boolean);
  const shown = rows.slice(0, most);
  const columns = header.map((name, index) => {
    const unit = units().get(name);
    const values = shown.map((row) => row[index]);
    const cells = values.map((value) => describe(value, name, values));
    const isNumeric = Boolean(unit) || values.some(isAmount);
    return { label: unit ? `${name} (${unit})` : name, cells, align: isNumeric ? "right" : "left" };
  });

  const htmlRow = (tag: string, texts: readonly string[]) =>
    `<tr>${
      texts.map((text, index) =>
        `<${tag} style="text-align:${columns[index]?.align}">${escape(text)}</${tag}>`
      ).join("")
    }</tr>`;
  const widths = columns.map(({ label, cells }) =>
    Math.max(...[label, ...cells].map((text) => text.length))
  );
  const textRow = (texts: readonly string[]) =>
    texts.map((text, index) =>
      columns[index]?.align === "right"
        ? text.padStart(widths[index] ?? 0)
        : text.padEnd(widths[index] ?? 0)
    ).join("  ").trimEnd();

  const labels = columns.map(({ label }) => label);
  const body = shown.map((_, row) => columns.map(({ cells }) => cells[row] ?? ""));
  return {
    "text/html": `<table><thead>${htmlRow("th", labels)}</thead><tbody>${
      body.map((texts) => htmlRow("td", texts)).join("")
    }</tbody></table>${notes.map((text) => `<p>${escape(text)}</p>`).join("")}`,
    "text/plain": [textRow(labels), ...body.map(textRow), ...notes].join("\n"),
  };
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && AMOUNT.test(value));
}

function describeCell(value: unknown, column: string, values: readonly unknown[]): string {
  if (value === null) return /_NAME$|DESC$/.test(column) ? "unidentified" : "missing";
  if (typeof value === "number") {
    return values.every(isYear)
      ? String(value)
      : formatNumber(value, Math.max(...values.map(decimalsOf)));
  }
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

function decimalsOf(value: unknown): number {
  const [, decimals = ""] = typeof value === "number" ? String(value).split(".") : [];
  return Math.min(decimals.length, MOST_DECIMALS);
}

/** A column of nothing else holds years, which are written without a comma. */
function isYear(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1900 && Number(value) < 2100;
}

/** `8,214`: thousands are separated, and the minus sign is as wide as a digit. */
export function formatNumber(value: number, decimals = 0): string {
  const format = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(value).replace("-", "−");
}

/** The unit of each measure: the same in both flows. */
const units = once(() => new Map(variables().map((row) => [row.name, row.unit])));
