import type { TableView } from "./_display.ts";

/** Options of {@linkcode viewOf}. */
interface ViewOptions extends Pick<TableView, "most" | "notes"> {
  /** Which columns, and in which order; by default those of the first entry. */
  columns?: readonly string[];
}

/** How a list of objects looks as a table. */
export function viewOf(
  list: readonly object[],
  { columns = Object.keys(list[0] ?? {}), ...options }: ViewOptions = {},
): TableView {
  return {
    header: columns,
    length: list.length,
    rowAt: (index) => {
      const entry = list[index] as Readonly<Record<string, unknown>> | undefined;
      return columns.map((name) => entry?.[name]);
    },
    ...options,
  };
}
