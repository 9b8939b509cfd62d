import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { run } from "./process.ts";
import { withTrial } from "./trial_notebook.ts";

const OUTPUTS = fileURLToPath(new URL("outputs.ts", import.meta.url));

Deno.test("outputs are stored, found again, and a difference is told", () =>
  withTrial([`console.log("Mexico");\n"Canada"`], async (path) => {
    const task = (...args: string[]) => run([Deno.execPath(), "run", "-A", OUTPUTS, ...args, path]);

    assert.equal((await task()).code, 0);
    const stored = await Deno.readTextFile(path);
    assert.match(stored, /"Mexico\\n"/);
    assert.equal((await task("--check")).code, 0);

    await Deno.writeTextFile(path, stored.replace("Mexico\\n", "Japan\\n"));
    const { code, lines } = await task("--check");
    assert.equal(code, 1);
    assert.match(lines.join("\n"), /99_trial, cell 1, output 1, stdout: line 1 differs/);
    assert.match(await Deno.readTextFile(path), /Japan\\n/, "--check changed the notebook");
  }));
