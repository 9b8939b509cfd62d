import { strictEqual } from "node:assert/strict";
import * as texts from "../lib/reference/_table_texts.ts";
import { tableTextsSource } from "./table_texts.ts";

const ROOT = new URL("../", import.meta.url);
const readTable = (name: string) => Deno.readTextFile(new URL(`data/${name}.csv`, ROOT));

Deno.test("lib/reference/_table_texts.ts is what the tables in data/ say", async () => {
  const source = await Deno.readTextFile(new URL("lib/reference/_table_texts.ts", ROOT));
  strictEqual(
    source,
    await tableTextsSource(readTable),
    'lib/reference/_table_texts.ts is out of date: run "deno task catalogue"',
  );
  for (const [name, text] of Object.entries(texts)) {
    strictEqual(text, (await readTable(name)).trimEnd(), `${name} reads as it is written`);
  }
});
