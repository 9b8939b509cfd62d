import { match, strictEqual } from "node:assert/strict";
import { isNotebook, kernelWarning } from "./_kernel.ts";

for (const version of ["2.7.14", "2.8.0", "2.8.1", "1.46.3"]) {
  Deno.test(`kernelWarning() is silent on Deno ${version}, which keeps its outputs`, () => {
    strictEqual(kernelWarning(version), null);
  });
}

for (const version of ["2.8.2", "2.8.3", "2.9.0", "2.9.6", "2.10.1"]) {
  Deno.test(`kernelWarning() names Deno ${version}, the loss and the way out`, () => {
    const warning = kernelWarning(version) ?? "";
    match(warning, new RegExp(`Deno ${version}`));
    match(warning, /loses about one output in ten/);
    match(warning, /deno task lab/);
  });
}

Deno.test("isNotebook() knows that a test is not a notebook", () => {
  strictEqual(isNotebook(), false);
});
