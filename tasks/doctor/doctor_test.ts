/** Each fault that the doctor names, made and seen. */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { cpSync } from "node:fs";
import { kernelSpec, writeKernelSpec } from "../../jupyter/kernel_spec.ts";
import { run } from "../../jupyter/process.ts";
import { project, projectAt } from "../../jupyter/project.ts";
import { FAKE_KEY, startCensusServer } from "../../tests/census_server.ts";
import { withFolder } from "../../tests/folder.ts";
import { checkDeno } from "./check_deno.ts";
import { checkEditor } from "./check_editor.ts";
import { checkDisk, checkFolders } from "./check_folders.ts";
import { checkKernel } from "./check_kernel.ts";
import { checkKernelSpec } from "./check_kernel_spec.ts";
import { checkKey } from "./check_key.ts";
import { checkNetwork } from "./check_network.ts";
import { checkPort } from "./check_port.ts";
import { checkPython } from "./check_python.ts";
import { describeFinding, type Finding } from "./finding.ts";

const unix = { ignore: Deno.build.os === "windows" };

/** A program that prints a line. */
async function writeProgram(path: string, line: string): Promise<void> {
  await Deno.writeTextFile(path, `#!/bin/sh\necho "${line}"\n`, { mode: 0o755 });
}

function isFault(finding: Finding, says: RegExp, mend?: RegExp): void {
  strictEqual(finding.state, "fault");
  match(finding.says, says);
  if (mend) match(finding.mend ?? "", mend);
}

Deno.test("before anything is installed, the doctor runs all the same", () =>
  withFolder(async (folder) => {
    for (const name of ["deno.json", "deno.lock", "jupyter", "lib", "tasks", ".vscode"]) {
      cpSync(join(project.root, name), join(folder, name), { recursive: true });
    }
    const { lines, code } = await run(
      [Deno.execPath(), "run", "-A", join(folder, "tasks", "doctor.ts"), "--offline"],
      { cwd: folder },
    );
    const shown = lines.join("\n");
    match(shown, /^ok {4}disk: /m);
    match(
      shown,
      /^note {2}Deno of the kernel: not installed yet\.\n +npx -y deno@\S+ task report/m,
    );
    match(shown, /^note {2}key: looked at when the packages are installed\.$/m);
    strictEqual(lines.at(-1), "Nothing stands in the way.");
    strictEqual(code, 0);
  }));

Deno.test("a finding is a line, with the command that mends it below", () => {
  const text = describeFinding({ what: "key", state: "fault", says: "none.", mend: "get one" });
  deepStrictEqual(text.split("\n").map((line) => line.trim()), ["MEND  key: none.", "get one"]);
});

Deno.test("a full disk", () => {
  isFault(checkDisk(project.root, 100e6), /^0\.1 GB/, /600 MB/);
  strictEqual(checkDisk(project.root, 601e6).state, "fine");
});

Deno.test(
  "a folder that is a file, as one that cannot be written to",
  unix,
  () =>
    withFolder(async (folder) => {
      // Also for root, who may write into every folder.
      const file = join(folder, "reports");
      await Deno.writeTextFile(file, "");
      const finding = await checkFolders([folder, join(file, "inside"), join(folder, "missing")]);
      isFault(finding, /reports\/inside cannot be written to/, /chown/);
      deepStrictEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["reports"]);
    }),
);

Deno.test("a machine that lets nobody listen", () => {
  const finding = checkPort(() => {
    throw new Deno.errors.PermissionDenied("operation not permitted");
  });
  isFault(finding, /not permitted/, /firewall/);
  strictEqual(checkPort().state, "fine");
});

Deno.test("no Python, and one that is too old", unix, () =>
  withFolder(async (folder) => {
    isFault(await checkPython({ PATH: folder }), /^No Python was found: install/);
    await writeProgram(join(folder, "python3"), "3 8 1");
    isFault(await checkPython({ PATH: `${folder}:/bin:/usr/bin/none` }), /3\.8 is too old/);
  }));

Deno.test(
  "a Deno of another version, one that does not run, and none",
  unix,
  () =>
    withFolder(async (folder) => {
      const deno = join(folder, "deno");
      const at = { ...project, deno };
      strictEqual((await checkDeno(at)).state, "note");
      await writeProgram(deno, "deno 2.9.0 (stable)");
      isFault(await checkDeno(at), /2\.9\.0, and 2\.8\.1 is pinned/, /delete the folder/);
      await Deno.writeTextFile(deno, "no program", { mode: 0o644 });
      isFault(await checkDeno(at), /does not run/);
      strictEqual((await checkDeno(project)).state, "fine");
    }),
);

Deno.test("a kernel that does not start, as one whose Deno is gone", () =>
  withFolder(async (folder) => {
    const at = projectAt(project.root, { venv: join(folder, "gone") });
    isFault(await checkKernel(at), /does not run/, /delete the folder/);
  }));

Deno.test("a kernel for VS Code of a project that was moved", () =>
  withFolder(async (folder) => {
    const kernel = join(folder, "kernels", "us-trade");
    strictEqual((await checkKernelSpec(project, [folder])).state, "note");
    await writeKernelSpec(kernel, kernelSpec(projectAt(join(folder, "before"))));
    isFault(await checkKernelSpec(project, [folder]), /moved/, /task kernel/);
    await writeKernelSpec(kernel, kernelSpec(project));
    strictEqual((await checkKernelSpec(project, [folder])).state, "fine");
  }));

Deno.test("a VS Code without the extensions", unix, () =>
  withFolder(async (folder) => {
    const look = () => checkEditor(project.root, { PATH: folder });
    strictEqual((await look()).state, "note");
    await writeProgram(join(folder, "code"), "ms-python.python\nms-toolsai.jupyter");
    isFault(await look(), /lacks denoland\.vscode-deno/, /--install-extension denoland/);
    await writeProgram(
      join(folder, "code"),
      "ms-python.python\nms-toolsai.jupyter\nDenoland.vscode-deno",
    );
    strictEqual((await look()).state, "fine");
  }));

/** A network that answers at this time, but for one place. */
function network(time: number, dead: string): typeof fetch {
  return (input) => {
    if (String(input).includes(dead)) return Promise.reject(new TypeError("dns error"));
    const headers = { date: new Date(time).toUTCString() };
    return Promise.resolve(new Response(null, { headers }));
  };
}

Deno.test("a place that does not answer, a proxy, and a clock that is wrong", async () => {
  const time = Date.parse("2026-11-25T12:00:00Z");
  const env = { HTTPS_PROXY: "http://somebody:secret@proxy.example:3128" };
  const findings = await checkNetwork({
    fetch: network(time, "census"),
    now: () => time + 20 * 60_000,
    env,
  });
  const of = (what: string) => findings.find((finding) => finding.what === what);
  strictEqual(of("npm")?.state, "fine");
  match(of("Census API")?.says ?? "", /cannot be reached; the sample/);
  strictEqual(of("proxy")?.says, "proxy.example:3128, by the environment.");
  ok(!JSON.stringify(findings).includes("secret"));
  match(of("clock")?.says ?? "", /20 minutes fast/);
  strictEqual(of("clock")?.state, "fault");

  const right = await checkNetwork({ fetch: network(time, "npmjs"), now: () => time, env: {} });
  deepStrictEqual(right.map(({ what, state }) => `${what} ${state}`), [
    "npm note",
    "PyPI fine",
    "Census API fine",
    "clock fine",
  ]);
});

Deno.test(
  "a key that others can read, that Git would take, or that the API refuses",
  unix,
  () =>
    withFolder(async (folder) => {
      await using server = startCensusServer({ figures: {} });
      const asked: string[] = [];
      const look = (env: Record<string, string> = {}, says = true) =>
        checkKey(folder, {
          env: { CENSUS_API_URL: server.url, ...env },
          mayAsk: () => (asked.push("the user"), says),
        });
      strictEqual((await look()).state, "note");

      const file = join(folder, ".env");
      await Deno.writeTextFile(file, `CENSUS_API_KEY=${FAKE_KEY}\n`, { mode: 0o644 });
      isFault(await look(), /others on this machine can read/, /^chmod 600/);
      await Deno.chmod(file, 0o600);
      match((await look({}, false)).says, /in \.env; it was not tried/);
      strictEqual(server.requests.length, 0);
      deepStrictEqual(asked, ["the user"]);

      strictEqual((await look()).state, "fine");
      isFault(await look({ CENSUS_API_KEY: "f".repeat(40) }), /does not accept/, /task key/);
      isFault(await look({ CENSUS_SOURCE: "sampel" }), /CENSUS_SOURCE/);

      strictEqual((await run(["git", "init", "--quiet", folder])).success, true);
      const open = await look();
      isFault(open, /Git would take/, /\.gitignore/);
      ok(!JSON.stringify(open).includes(FAKE_KEY));
    }),
);
