import { deepStrictEqual } from "node:assert/strict";
import { showMarkdown } from "./show_markdown.ts";

Deno.test("showMarkdown() keeps two amounts from becoming a formula", () => {
  const shown = showMarkdown("from $29.5B to $29.3B") as unknown as Record<symbol, () => object>;
  deepStrictEqual(shown[Symbol.for("Jupyter.display")]?.(), {
    "text/markdown": "from <span>\\$</span>29.5B to <span>\\$</span>29.3B",
    "text/plain": "from $29.5B to $29.3B",
  });
});
