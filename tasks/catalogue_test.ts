import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { datasetRows, variableRows } from "../lib/reference/_tables.ts";
import { Key } from "../lib/settings/key.ts";
import { updateCatalogue } from "./catalogue.ts";
import type { PublishedVariable } from "./refresh_variables.ts";

/** The API's own metadata, recorded, which is not part of the project. */
const RECORDED = new URL("../../shared/recorded/", import.meta.url);
const ignore = !existsSync(RECORDED);

type Metadata = Record<string, Record<string, PublishedVariable>>;

/** A copy of what the task reads and writes, and a stand-in for the API's metadata. */
async function start(metadata: Metadata, key: Key | null = null) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "data"));
  await Deno.mkdir(join(folder, "lib", "reference"), { recursive: true });
  const tables = new URL("../data/", import.meta.url);
  for (const { name } of Deno.readDirSync(tables)) {
    await Deno.copyFile(new URL(name, tables), join(folder, "data", name));
  }
  const asked: string[] = [];
  const options = {
    project: pathToFileURL(`${folder}/`),
    refresh: true,
    config: {
      key,
      url: "https://stand.in/data/timeseries/intltrade",
      fetch: (input: Request | URL | string) => {
        const { pathname, search } = new URL(input instanceof Request ? input.url : input);
        asked.push(pathname + search);
        const [flow, dataset] = pathname.split("/").slice(-3);
        const variables = metadata[`${flow}/${dataset}`];
        return Promise.resolve(
          variables ? Response.json({ variables }) : new Response("", { status: 404 }),
        );
      },
    },
  };
  return {
    options,
    asked,
    table: () => Deno.readTextFile(join(folder, "data", "variables.csv")),
    names: () =>
      Deno.readTextFile(join(folder, "lib", "reference", "dataset_names.ts")).catch(() => null),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** What the API would publish if the table were right. */
function metadataOfTable(): Metadata {
  return Object.fromEntries(
    datasetRows().map(({ flow, dataset }) => [
      `${flow}/${dataset}`,
      Object.fromEntries(
        variableRows().filter((row) =>
          row.flow === flow && row.datasets.split(" ").includes(dataset)
        )
          .map((row) => [row.name, { label: "a label that errs", predicateType: row.type }]),
      ),
    ]),
  );
}

Deno.test("a refresh that finds nothing new leaves the table as it is, byte for byte", async () => {
  await using task = await start(metadataOfTable());
  const before = await task.table();
  deepStrictEqual(await updateCatalogue(task.options), [
    "The API has no other variables than the table.",
    "lib/reference/dataset_names.ts has the names of 141 variables.",
  ]);
  strictEqual(await task.table(), before);
  strictEqual(
    await task.names(),
    await Deno.readTextFile(new URL("../lib/reference/dataset_names.ts", import.meta.url)),
  );
  strictEqual(task.asked.length, 18);
  // No key, as there is none; and none of the 18 beta twins, exports/hsexport and the like.
  deepStrictEqual(
    task.asked,
    datasetRows().map(({ flow, dataset }) =>
      `/data/timeseries/intltrade/${flow}/${dataset}/variables.json`
    ),
  );
});

Deno.test("a refresh says what is new, gone or of another type, and the names follow", async () => {
  const metadata = metadataOfTable();
  const hs = metadata["exports/hs"] ?? {};
  hs.RAIL_VAL_MO = { label: "15-digit Rail Value", predicateType: "int" };
  hs.QTY_1_MO = { predicateType: "string" };
  delete hs.DF;
  metadata["imports/porths"] = {
    ...metadata["imports/porths"],
    CON_VAL_MO: { label: "Consumption", predicateType: "int" },
  };
  await using task = await start(metadata);
  deepStrictEqual(await updateCatalogue(task.options), [
    "exports/hs: DF is gone",
    "exports/hs: QTY_1_MO was int, and is string",
    'exports/hs: RAIL_VAL_MO is new ("15-digit Rail Value")',
    'imports/porths: CON_VAL_MO is new ("Consumption")',
    "lib/reference/dataset_names.ts has the names of 142 variables.",
  ]);
  const table = await task.table();
  ok(
    table.includes("exports,RAIL_VAL_MO,int,value,U.S. dollars,,month,15-digit Rail Value,,,hs\n"),
  );
  const names = await task.names() ?? "";
  strictEqual(names.match(/"RAIL_VAL_MO"/g)?.length, 1);
  // Of the six datasets that have it, the others still do.
  strictEqual(names.match(/"DF"/g)?.length, 5);
});

const KEY = "0123456789abcdef".repeat(3).slice(0, 40);

Deno.test("a refresh sends the key if there is one, and knows the pages about keys", async () => {
  await using task = await start(metadataOfTable(), new Key(KEY));
  await updateCatalogue(task.options);
  ok(task.asked.every((path) => path.endsWith(`/variables.json?key=${KEY}`)));

  const { options } = task;
  const pages: [response: () => Response, reason: string][] = [
    [
      () => new Response(null, { status: 302, headers: { "X-DataWebAPI-KeyError": "1" } }),
      "missing",
    ],
    [
      () => new Response(null, { status: 302, headers: { location: "/data/invalid_key.html" } }),
      "invalid",
    ],
    [
      () =>
        new Response("<title>Invalid Key</title>", { headers: { "content-type": "text/html" } }),
      "invalid",
    ],
  ];
  const before = await task.table();
  for (const [response, reason] of pages) {
    const fetch = (_: Request | URL | string, init?: RequestInit) => {
      strictEqual(init?.redirect ?? (_ instanceof Request ? _.redirect : ""), "manual");
      return Promise.resolve(response());
    };
    const config = { ...options.config, fetch };
    await rejects(updateCatalogue({ ...options, config }), { name: "CensusKeyError", reason });
  }
  strictEqual(await task.table(), before);
});

Deno.test("an error of a refresh does not name the key", async () => {
  await using task = await start({}, new Key(KEY));
  await rejects(updateCatalogue(task.options), (error) => !Deno.inspect(error).includes(KEY));
});

Deno.test("a refresh that does not reach the API changes nothing", async () => {
  const metadata = metadataOfTable();
  delete metadata["imports/usda"];
  await using task = await start(metadata);
  const before = await task.table();
  await rejects(updateCatalogue(task.options), {
    name: "Problem",
    message:
      "https://stand.in/data/timeseries/intltrade/imports/usda/variables.json gives no list " +
      "of variables: check the connection and try again; nothing was changed",
  });
  strictEqual(await task.table(), before);
  strictEqual(await task.names(), null);
});

Deno.test({
  name: `the API's own metadata holds no surprise${
    ignore ? " (needs the responses in ../shared)" : ""
  }`,
  ignore,
  async fn() {
    const metadata = metadataOfTable();
    for (const flow of ["exports", "imports"]) {
      const file = fileURLToPath(new URL(`${flow}_hs_variables.json`, RECORDED));
      metadata[`${flow}/hs`] = JSON.parse(await Deno.readTextFile(file)).variables;
    }
    await using task = await start(metadata);
    strictEqual(
      (await updateCatalogue(task.options))[0],
      "The API has no other variables than the table.",
    );
  },
});
