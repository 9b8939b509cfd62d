import { escapeUTF8 as escape } from "entities";
import type { MimeBundle, TableView } from "../cell/_display.ts";
import { formatNumber } from "../cell/_format_number.ts";
import { once } from "../reference/_once.ts";
import { allVariables } from "../reference/variables.ts";

/** How many rows a cell shows, unless told otherwise; the rest is counted. */
const ROWS_SHOWN = 20;

/** More decimals than these are noise, as in 0.1 + 0.2. */
const MOST_DECIMALS = 4;

/** Texts that people read as a number: `$29.5 billion`, `+3.1%`. A code, `0003`, is none. */
const AMOUNT = /^[+−-]?(\$[\d.,]+( ?[a-zA-Z]+)?|[\d.,]+%)$/;

/** Years are written without a comma; the figures of trade begin in this century's neighbourhood. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

/** A column as it is drawn. */
interface DrawnColumn {
  readonly label: string;
  readonly cells: readonly string[];
  readonly align: "left" | "right";
}

/**
 * A table as HTML and as text. What comes from elsewhere is escaped, and no colour is set, so that
 * it can be read in a dark theme too. Numbers stand on the right, those of a column with as many
 * decimals, and a variable of the API has its unit in the header.
 */
export function renderTable(view: TableView): MimeBundle {
  const { length, most = ROWS_SHOWN } = view;
  const rest = length - most;
  const notes = [rest > 0 ? `${formatNumber(rest)} more rows` : "", ...view.notes ?? []]
    .filter(Boolean);
  const shown = Array.from({ length: Math.min(most, length) }, (_, row) => view.rowAt(row));
  const columns = view.header.map((name, column) =>
    drawColumn(name, shown.map((row) => row[column]), view.asSent ?? false)
  );
  const rows = shown.map((_, row) => columns.map(({ cells }) => cells[row] ?? ""));
  const labels = columns.map(({ label }) => label);
  return {
    "text/html": `<table><thead>${htmlRow("th", labels, columns)}</thead><tbody>${
      rows.map((cells) => htmlRow("td", cells, columns)).join("")
    }</tbody></table>${notes.map((text) => `<p>${escape(text)}</p>`).join("")}`,
    "text/plain": [...[labels, ...rows].map((cells) => textRow(cells, columns)), ...notes]
      .join("\n"),
  };
}

function drawColumn(name: string, values: readonly unknown[], asSent: boolean): DrawnColumn {
  const unit = units().get(name);
  const cells = asSent ? values.map(String) : describeCells(name, values);
  return {
    label: unit ? `${name} (${unit})` : name,
    cells,
    align: unit || values.some(isAmount) ? "right" : "left",
  };
}

function htmlRow(
  tag: "th" | "td",
  cells: readonly string[],
  columns: readonly DrawnColumn[],
): string {
  const scope = tag === "th" ? ' scope="col"' : "";
  const drawn = cells.map((text, column) =>
    `<${tag}${scope} style="text-align:${columns[column]?.align}">${escape(text)}</${tag}>`
  );
  return `<tr>${drawn.join("")}</tr>`;
}

function textRow(cells: readonly string[], columns: readonly DrawnColumn[]): string {
  const padded = cells.map((text, column) => {
    const { label = "", cells = [], align } = columns[column] ?? {};
    const width = Math.max(...[label, ...cells].map(({ length }) => length));
    return align === "right" ? text.padStart(width) : text.padEnd(width);
  });
  return padded.join("  ").trimEnd();
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && AMOUNT.test(value));
}

function describeCells(column: string, values: readonly unknown[]): string[] {
  const areYears = values.every(isYear);
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return values.map((value) => {
    if (value === null) return /_NAME$|DESC$/.test(column) ? "unidentified" : "missing";
    if (typeof value === "number") return areYears ? String(value) : formatNumber(value, decimals);
    return Array.isArray(value) ? value.join(", ") : String(value ?? "");
  });
}

function decimalsOf(value: unknown): number {
  const [, decimals = ""] = typeof value === "number" ? String(value).split(".") : [];
  return Math.min(decimals.length, MOST_DECIMALS);
}

/** A column of nothing else holds years. */
function isYear(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR;
}

/** The unit of each measure: the same in both flows. */
const units = once(() => new Map(allVariables().map(({ name, unit }) => [name, unit])));
