/**
 * `deno task key`, as a person runs it: with a key from a file, and typed on a terminal.
 *
 * @module
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { FAKE_KEY, startCensusServer, text, TOO_LARGE } from "./census_server.ts";
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
