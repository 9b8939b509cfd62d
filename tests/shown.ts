import "us-trade"; // Says how tables are drawn.
import { bundleOf } from "../lib/cell/_display.ts";

/** What a cell shows for a value that shows itself as a table. */
export async function shown(value: object): Promise<{ html: string; text: string }> {
  const bundle = await bundleOf(value);
  return { html: String(bundle["text/html"] ?? ""), text: String(bundle["text/plain"] ?? "") };
}
