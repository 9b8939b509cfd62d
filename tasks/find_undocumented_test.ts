import { deepStrictEqual } from "node:assert/strict";
import { findUndocumented } from "./find_undocumented.ts";

/** A function as `deno doc --json` describes it. */
function described(name: string, params: number, tags: string[], returns = "number") {
  return {
    name,
    declarations: [{
      kind: "function",
      jsDoc: { tags: tags.map((kind) => ({ kind })) },
      def: {
        params: Array.from({ length: params }, () => ({ kind: "identifier" })),
        returnType: { repr: returns },
      },
    }],
  };
}

Deno.test("a docstring must say what a function takes and gives, and show it", () => {
  deepStrictEqual(
    findUndocumented([described("total", 2, ["param", "param", "return", "example"])]),
    [],
  );
  deepStrictEqual(findUndocumented([described("total", 2, ["param"])]), [
    "total has 2 parameters, and says what 1 are",
    "total does not say what it returns",
    "total has no example",
  ]);
  deepStrictEqual(findUndocumented([described("close", 0, ["example"], "void")]), []);
});
