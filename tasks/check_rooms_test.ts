import { deepStrictEqual, ok } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { findDisorder, readLibrary, ROOMS } from "./check_rooms.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

Deno.test("the rooms of the library are in order", async () => {
  const files = await readLibrary(ROOT);
  ok(files.length > 60, "the library was read");
  deepStrictEqual(findDisorder(files), []);
});

Deno.test("a file that imports from a later room is named", () => {
  const files = [
    { path: "mod.ts", imports: ["table/table.ts", "notebook/chart.ts"] },
    { path: "table/table.ts", imports: ["notebook/chart.ts"] },
    { path: "notebook/chart.ts", imports: ["table/table.ts"] },
  ];
  deepStrictEqual(findDisorder(files), [
    "lib/table/table.ts imports lib/notebook/chart.ts, which is in a later room",
  ]);
});

Deno.test("a file is private by its name, or on the face", () => {
  const files = [
    { path: "mod.ts", imports: ["table/table.ts"] },
    { path: "table/table.ts", imports: ["table/hidden.ts", "table/_private.ts"] },
    { path: "table/hidden.ts", imports: [] },
    { path: "table/_private.ts", imports: [] },
    { path: "attic/_old.ts", imports: [] },
  ];
  deepStrictEqual(findDisorder(files), [
    "lib/table/hidden.ts has nothing on the face: let its name begin with an underscore",
    "lib/attic/_old.ts is in no room: see tasks/check_rooms.ts",
  ]);
});

Deno.test("the page that draws the house names every room, in the same order", async () => {
  const page = await Deno.readTextFile(new URL("../lib/README.md", import.meta.url));
  const named = [...page.matchAll(/^\| `([\w.]+)\/?` +\|/gm)].map(([, room]) => room);
  deepStrictEqual(named, ROOMS);
});
