/**
 * A notebook that must go live and has no key asks for one, hidden.
 *
 * @module
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { jupyterEnvironment } from "../jupyter/jupyter_environment.ts";
import { KERNEL_NAME, project } from "../jupyter/project.ts";
import { FAKE_KEY, startCensusServer } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { NOTEBOOKS } from "./notebook.ts";

const SCRIPT = fileURLToPath(new URL("answer_prompt.py", import.meta.url));

const CELL = `
import { fetchTable, loadConfig } from "us-trade";
const config = await loadConfig();
(await fetchTable("exports/hs", { get: ["ALL_VAL_MO"], time: "2013-01" }, config)).rows[0]`;

Deno.test("a notebook that must go live and has no key asks for one, and does not show it", async () => {
  await prepareEnvironment();
  await using server = startCensusServer({
    figures: {
      "exports/hs": [{ ALL_VAL_MO: "7", time: "2013-01", E_COMMODITY: "-", CTY_CODE: "-" }],
    },
  });
  await using folder = await makeFolder();
  const { stdout, stderr } = await new Deno.Command(project.python, {
    args: [SCRIPT, KERNEL_NAME, NOTEBOOKS, CELL, FAKE_KEY],
    env: {
      ...jupyterEnvironment(project),
      CENSUS_SOURCE: "live",
      CENSUS_API_URL: server.url,
      CENSUS_API_KEY: "",
      CENSUS_RECORDINGS: folder.path,
    },
  }).output();
  const [said, errors] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  const [question, answer, ...rest] = (said ?? "").trim().split("\n").map((line) =>
    JSON.parse(line)
  );
  deepStrictEqual(question, { prompt: "Key of the Census API (hidden):", password: true }, errors);
  deepStrictEqual(answer.data["text/plain"], '[ "7", "2013-01" ]');
  deepStrictEqual(rest, []);
  ok(!said?.includes(FAKE_KEY.slice(0, 8)));
  strictEqual(server.requests.length, 1);
});
