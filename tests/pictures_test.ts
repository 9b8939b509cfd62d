import { ok, strictEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { listLessons, nameOf } from "../jupyter/lessons.ts";
import { pictureOf } from "../jupyter/picture.ts";
import { NOTEBOOKS } from "./notebook.ts";

const readme = Deno.readTextFileSync(new URL("../README.md", import.meta.url));

for (const path of listLessons()) {
  const name = nameOf(path);

  Deno.test(`the README shows lesson ${name} as the notebook does`, () => {
    const shown = Deno.readFileSync(join(NOTEBOOKS, "pictures", `${name}.png`));
    const picture = pictureOf(JSON.parse(Deno.readTextFileSync(path)));
    // By their digests: to print how two pictures differ takes minutes, and tells nothing.
    strictEqual(digestOf(shown), digestOf(picture ?? new Uint8Array()));
    ok(readme.includes(`notebooks/pictures/${name}.png`), "its picture");
    ok(readme.includes(`notebooks/${name}.ipynb`), "a link to it");
  });
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
