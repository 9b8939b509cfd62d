import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepareEnvironment } from "./environment.ts";
import {
  countInstallations,
  environmentWith,
  type FakePython,
  inEmptyProject,
  NO_SHELL,
} from "./fake_python.ts";
import { Problem } from "./problem.ts";
import { projectAt } from "./project.ts";

const ignore = NO_SHELL !== "";

Deno.test({
  name: `the environment holds a kernel that runs the project's own Deno${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      await prepareEnvironment(project, { env: await environmentWith(project, { python3: {} }) });

      const text = await Deno.readTextFile(join(project.kernelSpec, "kernel.json"));
      const spec = JSON.parse(text);
      const deno = join(project.root, ".venv", "bin", "deno");
      assert.equal(spec.argv[0], project.python);
      assert.equal(spec.argv[spec.argv.indexOf("--deno") + 1], deno);
      assert.ok(existsSync(deno));
      assert.equal(spec.interrupt_mode, "message");
    }),
});

Deno.test({
  name:
    `packages are those of the lock files: hashed ones of PyPI, and of npm no others${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const called = join(project.root, "called");
      const pip = `echo "$*" > ${called}
        printf '#!/bin/sh\\necho "$*" >> ${called}' > "$programs/deno"
        chmod +x "$programs/deno"
        exit 0`;
      await prepareEnvironment(project, {
        env: await environmentWith(project, { python3: { pip } }),
      });

      const [python = "", npm = ""] = (await Deno.readTextFile(called)).split("\n");
      assert.match(python, /pip install --require-hashes --only-binary :all: /);
      assert.equal(npm, "install --frozen");
    }),
});

Deno.test({
  name: `a second preparation installs nothing${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: {} });
      await prepareEnvironment(project, { env });
      await prepareEnvironment(project, { env });
      assert.equal(await countInstallations(project), 1);
    }),
});

Deno.test({
  name:
    `other requirements, a deleted Python and a moved project each make a new environment${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: {} });
      await prepareEnvironment(project, { env });

      await Deno.writeTextFile(project.requirements, "jupyter==2\n");
      await prepareEnvironment(project, { env });
      assert.equal(await countInstallations(project), 2);

      await Deno.remove(project.python);
      await prepareEnvironment(project, { env });
      assert.equal(await countInstallations(project), 3);

      const moved = projectAt(`${project.root}-moved`);
      await Deno.rename(project.root, moved.root);
      await prepareEnvironment(moved, { env: { ...env, PATH: join(moved.root, "programs") } });
      assert.equal(await countInstallations(moved), 4);
      await Deno.rename(moved.root, project.root);
    }),
});

Deno.test({
  name: `an installation that was killed is done afresh, and nothing of it is left${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const halfDone = `touch "$programs/half"; read never; exit 1`;
      const env = await environmentWith(project, { python3: { pip: halfDone } });
      const half = join(project.venv, "bin", "half");
      const task = prepareInProcess(project.root, env);
      await appears(half);
      task.kill("SIGKILL");
      await task.status;

      await environmentWith(project, { python3: {} });
      await prepareEnvironment(project, { env });
      assert.ok(existsSync(project.deno));
      assert.ok(!existsSync(half));
    }),
});

Deno.test({
  name: `of two tasks at once one installs and the other waits for it${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: { pip: "sleep 0.3" } });
      const tasks = [prepareInProcess(project.root, env), prepareInProcess(project.root, env)];
      const ends = await Promise.all(tasks.map((task) => task.status));

      assert.deepEqual(ends.map((end) => end.code), [0, 0]);
      assert.equal(await countInstallations(project), 1);
    }),
});

Deno.test({
  name: `an environment that somebody else made is left alone${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      await Deno.mkdir(project.venv);
      await Deno.writeTextFile(join(project.venv, "pyvenv.cfg"), "home = /elsewhere");
      const env = await environmentWith(project, { python3: {} });

      await assert.rejects(
        prepareEnvironment(project, { env }),
        problem(/not made by this project/),
      );
      assert.deepEqual([...Deno.readDirSync(project.venv)].map(({ name }) => name), ["pyvenv.cfg"]);
    }),
});

/** What pip prints if there is no network: its last line alone would point the wrong way. */
const PIP_OFFLINE =
  "WARNING: Retrying (Retry(total=0)) after connection broken by NewConnectionError: Failed to " +
  "establish a new connection: [Errno -3] Temporary failure in name resolution\n" +
  "ERROR: No matching distribution found for anyio==4.16.0";

/** A user who may write everywhere cannot try what others may not. */
const AS_ROOT = Deno.uid() === 0 ? " (not as root, who may write everywhere)" : "";

Deno.test({
  name: `a folder that cannot be written to: a sentence that says what to do${NO_SHELL || AS_ROOT}`,
  ignore: ignore || AS_ROOT !== "",
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: {} });
      await Deno.chmod(project.root, 0o555);
      await assert.rejects(
        prepareEnvironment(project, { env }),
        problem(/cannot be written to: move the project to a folder of your own, then/),
      );
      await Deno.chmod(project.root, 0o755);
    }),
});

/** What is wrong with a machine, and the sentence that says what to do. */
const TROUBLES: { trouble: string; programs: Record<string, FakePython>; says: RegExp }[] = [
  {
    trouble: "no Python",
    programs: {},
    says: /^No Python was found: install Python 3\.10 or newer .*, then run this task again\.$/,
  },
  {
    trouble: "an old Python",
    programs: { python3: { probe: "3 9 1" }, python: { probe: "3 8 1" } },
    says: /^Python 3\.9 is too old: install Python 3\.10 or newer .*, then run this task again\.$/,
  },
  {
    trouble: "a Python without a venv module",
    programs: { python3: { probe: "3 11 0" } },
    says: /^Python 3\.11 has no venv module: install it .*apt install python3-venv.*again\.$/,
  },
  {
    trouble: "a python3 that only points to a shop",
    programs: { python3: { probe: "Python was not found; run without arguments to install" } },
    says: /^No Python was found/,
  },
  {
    trouble: "no network",
    programs: { python3: { pip: pipFailsWith(PIP_OFFLINE) } },
    says: /^PyPI cannot be reached: connect to the network, then run this task again .*\.$/,
  },
  {
    trouble: "a full disk",
    programs: { python3: { pip: pipFailsWith("[Errno 28] No space left on device") } },
    says: /^The disk is full: free 600 MB, then run this task again\.$/,
  },
  {
    trouble: "a Python for which there are no packages",
    programs: { python3: { pip: pipFailsWith("ERROR: No matching distribution found for x==1") } },
    says: /^PyPI has no packages for this Python on this system: install Python 3\.10 to 3\.14/,
  },
  {
    trouble: "an unknown reason",
    programs: { python3: { pip: pipFailsWith("ERROR: the sky fell") } },
    says: /ERROR: the sky fell\n\nInstalling Jupyter from PyPI failed, for the reason above\.$/,
  },
];

for (const { trouble, programs, says } of TROUBLES) {
  Deno.test({
    name: `${trouble}: a sentence that says what to do${NO_SHELL}`,
    ignore,
    fn: () =>
      inEmptyProject(async (project) => {
        const env = await environmentWith(project, programs);
        await assert.rejects(prepareEnvironment(project, { env }), problem(says));
      }),
  });
}

Deno.test({
  name: `an old python3 does not hide a newer python${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: { probe: "3 9 1" }, python: {} });
      await prepareEnvironment(project, { env });
      assert.ok(existsSync(project.python));
    }),
});

function pipFailsWith(message: string): string {
  return `echo '${message}' >&2; exit 1`;
}

function problem(says: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.match(error.message, says);
    return true;
  };
}

/** Prepares in a process of its own, which can be killed. */
function prepareInProcess(root: string, env: Record<string, string>): Deno.ChildProcess {
  const [environment, project] = ["environment.ts", "project.ts"]
    .map((file) => JSON.stringify(new URL(file, import.meta.url).href));
  const code = `import { prepareEnvironment } from ${environment};
    import { projectAt } from ${project};
    await prepareEnvironment(projectAt(${JSON.stringify(root)}));`;
  return new Deno.Command(Deno.execPath(), {
    args: ["eval", code],
    env,
    clearEnv: true,
    stdout: "null",
    stderr: "null",
  }).spawn();
}

async function appears(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 20));
}
