import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { run } from "../jupyter/process.ts";

interface Graph {
  roots: string[];
  redirects: Record<string, string>;
  modules: {
    specifier: string;
    dependencies?: { isDynamic?: boolean; code?: { specifier: string } }[];
  }[];
}

/** What is loaded when a module is imported, without what it imports later by itself. */
async function loadedBy(module: URL): Promise<string[]> {
  const { lines } = await run([Deno.execPath(), "info", "--json", fileURLToPath(module)], {
    env: { ...Deno.env.toObject(), NO_COLOR: "1" },
  });
  const { roots, redirects, modules }: Graph = JSON.parse(lines.join("\n"));
  const bySpecifier = new Map(modules.map((module) => [module.specifier, module]));
  const loaded = new Set<string>();
  const load = (specifier: string) => {
    const target = redirects[specifier] ?? specifier;
    if (loaded.has(target)) return;
    loaded.add(target);
    for (const { code, isDynamic } of bySpecifier.get(target)?.dependencies ?? []) {
      if (code && !isDynamic) load(code.specifier);
    }
  };
  roots.forEach(load);
  return [...loaded];
}

const DRAWING = /linkedom|@observablehq\/plot|resvg|notebook\/plot\.ts/;

Deno.test("us-trade loads nothing that draws: a cell without a chart starts at once", async () => {
  const loaded = await loadedBy(new URL("../lib/mod.ts", import.meta.url));
  assert.ok(loaded.some((specifier) => specifier.endsWith("lib/notebook/chart.ts")));
  assert.deepEqual(loaded.filter((specifier) => DRAWING.test(specifier)), []);
});

Deno.test("Plot loads what it draws into, and the renderer only when a picture is made", async () => {
  const loaded = await loadedBy(new URL("../lib/notebook/plot.ts", import.meta.url));
  const has = (name: RegExp) => loaded.some((specifier) => name.test(specifier));
  assert.deepEqual([has(/linkedom/), has(/@observablehq\/plot/), has(/resvg/)], [
    true,
    true,
    false,
  ]);
});
