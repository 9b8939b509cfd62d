import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert/strict";
import { withFolder } from "../../tests/folder.ts";
import { describeConfig, loadConfig } from "./config.ts";
import { CensusError } from "../errors.ts";

const KEY = "0123456789abcdef".repeat(3).slice(0, 40);

Deno.test("loadConfig() takes the key from .env under three names, and the environment wins", () =>
  withFolder(async (folder) => {
    const revealed = async (environment: Record<string, string>) =>
      (await loadConfig({ folder, environment })).key?.reveal() ?? null;
    strictEqual(await revealed({}), null);
    strictEqual(await revealed({ US_CENSUS_API_KEY: "c" }), "c");
    await Deno.writeTextFile(`${folder}/.env`, `# mine\nCENSUS_KEY="${KEY}"\nCENSUS_API_KEY=\n`);
    strictEqual(await revealed({}), KEY);
    strictEqual(await revealed({ CENSUS_KEY: " " }), KEY, "empty is as good as not there");
    strictEqual(await revealed({ CENSUS_KEY: "b" }), "b");
    strictEqual(await revealed({ CENSUS_KEY: "b", CENSUS_API_KEY: "a" }), "a");
  }));

Deno.test("loadConfig() asks for a key only where nothing else will do", () =>
  withFolder(async (folder) => {
    let asked = 0;
    const load = (environment: Record<string, string>, answer: string | null) =>
      loadConfig({ folder, environment, askForKey: () => (asked++, answer) });
    strictEqual((await load({}, KEY)).key, null);
    strictEqual((await load({ CENSUS_SOURCE: "recorded" }, KEY)).key, null);
    strictEqual((await load({ CENSUS_SOURCE: "live", CENSUS_KEY: "a" }, KEY)).key?.reveal(), "a");
    strictEqual(asked, 0);
    strictEqual((await load({ CENSUS_SOURCE: "live" }, ` ${KEY}\n`)).key?.reveal(), KEY);
    strictEqual((await load({ CENSUS_SOURCE: "live" }, null)).key, null, "nobody was there");
    strictEqual(asked, 2);
  }));

Deno.test("loadConfig() refuses what it does not understand, without repeating a key", () =>
  withFolder(async (folder) => {
    const load = (environment: Record<string, string>) => loadConfig({ folder, environment });
    await rejects(
      load({ CENSUS_SOURCE: "fast" }),
      /"fast": use one of auto, live, recorded, sample/,
    );
    await rejects(load({ CENSUS_API_URL: "api.census.gov" }), /CENSUS_API_URL is no address/);
    await rejects(load({ CENSUS_API_URL: "ftp://127.0.0.1" }), /use https/);
    const pasted: [name: string, value: string][] = [
      ["CENSUS_SOURCE", KEY],
      ["CENSUS_API_URL", KEY],
      ["CENSUS_API_URL", `http://${KEY}`],
      ["CENSUS_API_URL", `http://example.org/?key=${KEY}`],
    ];
    for (const [name, value] of pasted) {
      await rejects(load({ [name]: value }), (error) => !Deno.inspect(error).includes(KEY));
    }
    const { url } = await loadConfig({
      folder: `${folder}/none`,
      environment: { CENSUS_API_URL: `https://${KEY}@example.org/data?key=${KEY}` },
    });
    strictEqual(url, "https://example.org/data/timeseries/intltrade");
    await Deno.mkdir(`${folder}/.env`);
    await rejects(load({}), CensusError);
  }));

Deno.test("loadConfig() takes the address of the host, of /data, or of the datasets", async () => {
  const urls = [
    "http://127.0.0.1:8000",
    "http://localhost:1/data/",
    "http://[::1]:2",
    "https://example.org/a/data",
  ];
  const configs = await Promise.all(
    urls.map((url) => loadConfig({ environment: { CENSUS_API_URL: url } })),
  );
  deepStrictEqual(configs.map(({ url }) => url), [
    "http://127.0.0.1:8000/data/timeseries/intltrade",
    "http://localhost:1/data/timeseries/intltrade",
    "http://[::1]:2/data/timeseries/intltrade",
    "https://example.org/a/data/timeseries/intltrade",
  ]);
});

Deno.test("describeConfig() says which source is in use", () =>
  withFolder(async (folder) => {
    const describe = async (environment: Record<string, string>) =>
      describeConfig(await loadConfig({ folder, environment }));
    match(await describe({}), /the sample, published figures .*no key is needed/);
    match(await describe({ CENSUS_KEY: KEY }), /the Census API, and recordings/);
    match(await describe({ CENSUS_SOURCE: "recorded" }), /network is not used/);
    await Deno.mkdir(`${folder}/recordings`);
    match(await describe({}), /recordings where there are any, else the sample/);
  }));

Deno.test("a config can be shown, copied and printed without its key", async () => {
  const config = await loadConfig({ environment: { CENSUS_API_KEY: KEY } });
  const copy = { ...config, refresh: true };
  const display = Object.getOwnPropertyDescriptor(copy, Symbol.for("Jupyter.display"))?.value;
  const shown = [
    Deno.inspect(copy, { showHidden: true, depth: 9 }),
    JSON.stringify(copy),
    JSON.stringify(display.call(copy)),
    Object.values(copy).join(),
  ];
  deepStrictEqual(shown.filter((text) => text.includes(KEY.slice(0, 8))), []);
  ok(shown[0]?.includes("YOUR_KEY"));
});
