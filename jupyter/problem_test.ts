import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { run } from "./process.ts";

/** The tasks that read settings, called so that they need neither a key nor the network. */
const TASKS = [["recordings.ts", "list"], ["catalogue.ts"]];

const SETTINGS: [Record<string, string>, RegExp][] = [
  [{ CENSUS_SOURCE: "smaple" }, /^CENSUS_SOURCE is "smaple": use one of/],
  [{ CENSUS_API_URL: "nonsense" }, /^CENSUS_API_URL is no address/],
];

for (const [name = "", ...args] of TASKS) {
  Deno.test(`a wrong setting is one sentence of the task, without a trace: ${name}`, async () => {
    const task = fileURLToPath(new URL(`../tasks/${name}`, import.meta.url));
    for (const [setting, says] of SETTINGS) {
      const { code, lines } = await run([Deno.execPath(), "run", "-A", task, ...args], {
        env: { ...Deno.env.toObject(), ...setting },
      });
      assert.equal(code, 1, lines.join("\n"));
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0] ?? "", says);
    }
  });
}
