/**
 * `deno task key`, as a person runs it: with a key from a file, and typed on a terminal.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { FAKE_KEY, refuseKey, startCensusServer, text, TOO_LARGE } from "./census_server.ts";
import { makeFolder } from "./folder.ts";

const TASK = fileURLToPath(new URL("../tasks/key.ts", import.meta.url));
const FIGURES = {
  "exports/hs": [
    { ALL_VAL_MO: "1", time: "2013-01", E_COMMODITY: "-", CTY_CODE: "-" },
  ],
};

async function runTask(
  args: string[],
  typed: string,
  url: string,
  env: Record<string, string> = {},
) {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", TASK, ...args],
    env: { CENSUS_API_URL: url, CENSUS_API_KEY: "", CENSUS_KEY: "", US_CENSUS_API_KEY: "", ...env },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(typed));
  await writer.close();
  const { code, stdout, stderr } = await child.output();
  return { code, said: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

Deno.test("deno task key tries a key and writes it, alone readable by its owner, beside what is there", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const file = `${folder.path}/.env`;
  await Deno.writeTextFile(file, "# mine\nOTHER=1\nexport CENSUS_API_KEY=old\nLAST=2\n\n");
  await Deno.chmod(file, 0o644);
  const { code, said } = await runTask(["--file", file], `${FAKE_KEY}\n`, server.url);
  strictEqual(code, 0, said);
  match(said, /accepts the key/);
  ok(!said.includes(FAKE_KEY.slice(0, 8)));
  strictEqual(
    await Deno.readTextFile(file),
    `# mine\nOTHER=1\nLAST=2\nCENSUS_API_KEY=${FAKE_KEY}\n`,
  );
  if (Deno.build.os !== "windows") strictEqual(((await Deno.stat(file)).mode ?? 0) & 0o777, 0o600);
  deepStrictEqual([...Deno.readDirSync(folder.path)].map(({ name }) => name), [".env"]);
  strictEqual(server.requests.length, 1);
});

Deno.test("deno task key follows a link, and says so if the environment wins over the file", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const [link, file] = [`${folder.path}/.env`, `${folder.path}/shared.env`];
  await Deno.writeTextFile(file, "OTHER=1\n");
  await Deno.symlink(file, link);
  const { said } = await runTask(["--file", link], FAKE_KEY, server.url, { CENSUS_KEY: "mine" });
  match(said, /The environment sets CENSUS_KEY, which is used before the file/);
  ok((await Deno.lstat(link)).isSymlink);
  strictEqual(await Deno.readTextFile(file), `OTHER=1\nCENSUS_API_KEY=${FAKE_KEY}\n`);
});

Deno.test("deno task key keeps a link to a file that is not there yet", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  await Deno.mkdir(`${folder.path}/private`);
  await Deno.symlink("private/key.env", `${folder.path}/.env`);
  const { code, said } = await runTask(["--file", `${folder.path}/.env`], FAKE_KEY, server.url);
  strictEqual(code, 0, said);
  ok((await Deno.lstat(`${folder.path}/.env`)).isSymlink);
  const written = await Deno.readTextFile(`${folder.path}/private/key.env`);
  strictEqual(written, `CENSUS_API_KEY=${FAKE_KEY}\n`);
});

Deno.test("deno task key writes into no file that Git would take into a commit", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const git = (...args: string[]) =>
    new Deno.Command("git", { args, cwd: folder.path, stdout: "null", stderr: "null" }).output();
  await git("init");
  await Deno.copyFile(new URL("../.gitignore", import.meta.url), `${folder.path}/.gitignore`);
  await Deno.symlink("linked.txt", `${folder.path}/.env`);
  const [one, linked, other, work] = await Promise.all(
    ["key.txt", ".env", "other.env", ".env.work"].map((name) =>
      runTask(["--file", `${folder.path}/${name}`], FAKE_KEY, server.url)
    ),
  );
  match(one?.said ?? "", /^Git would take .*key\.txt into a commit.* such as \.env\.work\n$/);
  match(linked?.said ?? "", /^Git would take .*linked\.txt into a commit/);
  deepStrictEqual([one?.code, linked?.code, other?.code, work?.code], [1, 1, 0, 0]);
  const { stdout } = await new Deno.Command("git", {
    args: ["status", "--porcelain"],
    cwd: folder.path,
  }).output();
  strictEqual(new TextDecoder().decode(stdout), "?? .gitignore\n");
});

Deno.test("deno task key --probe asks its ten questions once, and prints what they settle", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const env = { CENSUS_API_KEY: FAKE_KEY, CENSUS_RECORDINGS: folder.path };
  server.fault = (url) => {
    if (url.pathname.endsWith("variables.json")) {
      const key = url.searchParams.get("key");
      return refuseKey(key) ?? Response.json({ variables: { ALL_VAL_MO: {}, time: {} } });
    }
    if (url.searchParams.getAll("time").length > 1) return text(500, TOO_LARGE);
    if (url.searchParams.get("CTY_CODE")) return text(400, `error: no ${FAKE_KEY}`);
    return null;
  };
  const { code, said } = await runTask(["--probe"], "", server.url, env);
  strictEqual(code, 0, said);
  ok(!said.includes(FAKE_KEY.slice(0, 8)));
  strictEqual(
    server.requests.length,
    11,
    "nine questions, and the metadata without and with a key",
  );
  strictEqual(new Set(server.requests).size, 10);
  const lines = said.trim().split("\n");
  strictEqual(lines.filter((line) => line.startsWith("- `")).length, 10);
  match(said, /time=2025-01&time=2025-03`, whether a repeated time .*: no answer, after \d+ s: /);
  match(said, /CTY_CODE=5\*`, .*: refused, after \d+ s: .*YOUR_KEY/);
  match(said, /COMM_LVL=HS2`, .*: no rows \(204\)/);
  match(said, /variables\.json`, .*: without one refused as missing key .*; with one 2 variables/);
  ok([...Deno.readDirSync(folder.path)].length >= 7, "what was answered is recorded");
});

Deno.test("deno task key --probe needs a key", async () => {
  await using server = startCensusServer();
  const { code, said } = await runTask(["--probe"], "", server.url);
  strictEqual(code, 1);
  match(said, /The Census API needs a key: .*deno task key/);
  strictEqual(server.requests.length, 0);
});

Deno.test("deno task key does not let a person wait for an API that is busy", async () => {
  await using server = startCensusServer();
  await using folder = await makeFolder();
  server.fault = () => text(500, TOO_LARGE);
  const { code, said } = await runTask(["--file", `${folder.path}/.env`], FAKE_KEY, server.url);
  strictEqual(code, 1);
  match(said, /^The key is not written: The Census API failed/);
  strictEqual(server.requests.length, 1);
});

Deno.test("deno task key writes nothing that the API does not accept, and says why", async () => {
  await using server = startCensusServer({ figures: FIGURES });
  await using folder = await makeFolder();
  const file = `${folder.path}/.env`;
  const wrong = FAKE_KEY.replaceAll("0", "1");
  const cases: [typed: string, args: string[], url: string, says: RegExp][] = [
    [wrong, [], server.url, /not written: The Census API does not accept the key.*activates/],
    ["abc", [], server.url, /not written: The key has 3 characters/],
    ["", [], server.url, /No key was given.*key_signup/],
    [FAKE_KEY, [], "http://127.0.0.1:1", /not written: .*cannot be reached/],
    [FAKE_KEY, [FAKE_KEY], server.url, /on the command line can be read by others/],
  ];
  const runs = await Promise.all(
    cases.map(([typed, args, url]) => runTask(["--file", file, ...args], typed, url)),
  );
  for (const [index, { code, said }] of runs.entries()) {
    strictEqual(code, 1);
    match(said, cases[index]?.[3] ?? /never/);
    strictEqual(said.trim().split("\n").length, 1, said);
    ok(!said.includes(wrong.slice(0, 8)) && !said.includes(FAKE_KEY.slice(0, 8)));
  }
  deepStrictEqual([...Deno.readDirSync(folder.path)], []);
});

const python = await new Deno.Command("python3", { args: ["-c", "import pty"], stderr: "null" })
  .output().then(({ success }) => success, () => false);

/** Types into a terminal of its own, and prints all that is seen there. */
const TYPIST = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b""
typed = False
while True:
    try:
        data = os.read(terminal, 1024)
    except OSError:
        break
    if not data:
        break
    seen += data
    if not typed and b"(hidden): " in seen:
        os.write(terminal, b"x\\x7f" + sys.argv[1].encode() + b"\\r")
        typed = True
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

Deno.test({
  name: `deno task key shows nothing of a key typed on a terminal${
    python ? "" : " (needs Python on Linux or macOS)"
  }`,
  ignore: !python,
  fn: async () => {
    await using server = startCensusServer({ figures: FIGURES });
    await using folder = await makeFolder();
    const file = `${folder.path}/.env`;
    const task = [Deno.execPath(), "run", "-A", "--no-check", TASK, "--file", file];
    const { code, stdout } = await new Deno.Command("python3", {
      args: ["-c", TYPIST, FAKE_KEY, ...task],
      env: { CENSUS_API_URL: server.url },
    }).output();
    const seen = new TextDecoder().decode(stdout);
    strictEqual(code, 0, seen);
    match(seen, /Key of the Census API \(hidden\): \s+The Census API accepts the key/);
    ok(!seen.includes(FAKE_KEY.slice(0, 4)));
    strictEqual(await Deno.readTextFile(file), `CENSUS_API_KEY=${FAKE_KEY}\n`);
  },
});
