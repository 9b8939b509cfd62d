/**
 * The first lesson in a real kernel with a key: live against the stand-in API, then from the
 * recordings it used, without key and network.
 *
 * @module
 */
import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { execute } from "../jupyter/execute.ts";
import { Problem } from "../jupyter/problem.ts";
import { run } from "../jupyter/process.ts";
import { project } from "../jupyter/project.ts";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";
import { FAKE_KEY, json, startCensusServer } from "./census_server.ts";
import { makeFolder } from "./folder.ts";
import { cellsOf, NOTEBOOKS, textOf } from "./notebook.ts";
import { recordedFigures } from "./recorded.ts";

const LESSON = join(NOTEBOOKS, "01_top_export_partners.ipynb");
const RECORDINGS = fileURLToPath(new URL("../tasks/recordings.ts", import.meta.url));

/** Fails at once, so that whatever is asked of the network is noticed. */
const NOBODY = "http://127.0.0.1:1";

Deno.test("lesson 01 runs live, and again from copies of its recordings alone", async () => {
  await using folder = await makeFolder();
  await using server = startCensusServer({
    figures: { "exports/hs": recordedFigures("exports") },
  });
  const live = {
    CENSUS_API_URL: server.url,
    CENSUS_API_KEY: FAKE_KEY,
    CENSUS_RECORDINGS: `${folder.path}/recordings`,
    CENSUS_SOURCE: "auto",
    TRADE_MONTH: "2024-10",
  };
  await prepareEnvironment();
  const first = await execute(LESSON, { variables: live });
  strictEqual(server.requests.length, 1);
  const shown = cellsOf(first.notebook).map(textOf).join("\n");
  match(shown, /Source of the figures: the Census API/);
  match(shown, /key=YOUR_KEY/);
  match(shown, /World row: \$176\.7 billion/);
  match(shown, /October 2024\. Retrieved \d{4}-\d\d-\d\d\./);

  // In a process of its own, since other tests share the environment of this one.
  const exported = await run(
    [Deno.execPath(), "run", "-A", RECORDINGS, "export", LESSON, `${folder.path}/report`],
    { env: { ...Deno.env.toObject(), ...live } },
  );
  ok(exported.success, exported.lines.join("\n"));
  strictEqual((await listRecordings(`${folder.path}/report`)).whole.size, 1);
  const second = await execute(LESSON, {
    variables: {
      ...live,
      CENSUS_API_KEY: undefined,
      CENSUS_SOURCE: "recorded",
      CENSUS_RECORDINGS: `${folder.path}/report`,
    },
  });
  strictEqual(server.requests.length, 1);
  const withoutSetUp = (notebook: string) => notebook.replaceAll(/Source of the figures[^"]*/g, "");
  strictEqual(withoutSetUp(second.notebook), withoutSetUp(first.notebook));
  for (const text of [first.notebook, first.page, second.page]) {
    ok(!text.toLowerCase().includes(FAKE_KEY.slice(0, 12)));
  }
});

/** A notebook with one cell, in a folder from which the kernel finds the project's import map. */
async function makeNotebook(source: string): Promise<AsyncDisposable & { path: string }> {
  await Deno.mkdir(project.reports, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: project.reports });
  const path = join(folder, "one_cell.ipynb");
  const cell = { cell_type: "code", id: "only", metadata: {}, outputs: [], execution_count: null };
  await Deno.writeTextFile(
    path,
    JSON.stringify({ cells: [{ ...cell, source }], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
  );
  return { path, [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }) };
}

Deno.test("a long pull draws its progress in the cell, and leaves a line that does not change", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  await using notebook = await makeNotebook(`
    import { fetchTable, loadConfig } from "us-trade";
    const config = await loadConfig({ limits: { progressEvery: 1 } });
    const query = { get: ["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO"], time: "2020", COMM_LVL: "HS2" };
    (await fetchTable("imports/hs", query, config)).rows.length`);
  server.fault = async (url) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const row = ["-", "01", "1", url.searchParams.get("time"), "HS2"];
    return json([["CTY_CODE", "I_COMMODITY", "GEN_VAL_MO", "time", "COMM_LVL"], row]);
  };
  await prepareEnvironment();
  const variables = {
    CENSUS_API_URL: server.url,
    CENSUS_API_KEY: FAKE_KEY,
    CENSUS_RECORDINGS: folder.path,
    CENSUS_SOURCE: "auto",
  };
  const run = async () =>
    cellsOf((await execute(notebook.path, { variables })).notebook).map(textOf);
  deepStrictEqual(await run(), ["Census API: 12 of 12 requests answered\n12"]);
  strictEqual(server.requests.length, 12);
  deepStrictEqual(await run(), ["12"], "from recordings nothing is drawn");
});

Deno.test("live without a key, where nobody is there to be asked for it, ends with what to do", async () => {
  await using folder = await makeFolder();
  await prepareEnvironment();
  const variables = {
    CENSUS_API_URL: NOBODY,
    CENSUS_API_KEY: undefined,
    CENSUS_RECORDINGS: folder.path,
    CENSUS_SOURCE: "live",
  };
  await rejects(execute(LESSON, { variables }), /needs a key: .*key_signup\.html.*deno task key/s);
});

Deno.test("a lesson that cannot be answered says why, and keeps the key to itself", async () => {
  await using folder = await makeFolder();
  await prepareEnvironment();
  const variables = {
    CENSUS_API_URL: NOBODY,
    CENSUS_API_KEY: FAKE_KEY,
    CENSUS_RECORDINGS: folder.path,
    CENSUS_SOURCE: "recorded",
  };
  await rejects(execute(LESSON, { variables }), (error: Problem) => {
    ok(error instanceof Problem);
    match(error.message, /There is no recording of .*exports\/hs\?get=CTY_CODE/);
    ok(!Deno.inspect(error).includes(FAKE_KEY.slice(0, 12)));
    return true;
  });
});
