import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepareEnvironment } from "./environment.ts";
import {
  environmentWith,
  type FakePython,
  inEmptyProject,
  installations,
  NO_SHELL,
} from "./fake_python.ts";
import { inTime, until } from "./in_time.ts";
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
      const deno = join(project.root, "deno");
      const note = `echo "$*" >> ${called}`;
      await Deno.writeTextFile(deno, `#!/bin/sh\n${note}`, { mode: 0o755 });
      const programs = { python3: { pip: note, uv: `${note}; exit 1` } };
      await prepareEnvironment(project, { env: await environmentWith(project, programs), deno });

      const lines = (await Deno.readTextFile(called)).trim().split("\n").sort();
      const [pip = "", npm = "", uv = ""] = lines;
      assert.equal(lines.length, 3);
      assert.match(pip, /pip install .*--require-hashes --only-binary :all: .*requirements\.txt$/);
      assert.equal(npm, `install --frozen --config ${join(project.root, "deno.json")}`);
      assert.match(uv, /^pip install --require-hashes --no-build .*requirements\.txt$/);
    }),
});

/** Where uv comes from, and who installs in the end. */
const WAYS: { way: string; python: FakePython; by: string }[] = [
  { way: "the user's pip fetches uv, which installs", python: { uv: "" }, by: "u" },
  { way: "a Python without pip unpacks its own", python: { uv: "", isBare: true }, by: "u" },
  { way: "pip installs where there is no uv", python: {}, by: "p" },
  {
    way: "pip installs where uv fails: PyPI has a mirror that only pip knows",
    python: { uv: `echo "error sending request for url"; exit 2` },
    by: "up",
  },
];

for (const { way, python, by } of WAYS) {
  Deno.test({
    name: `${way}${NO_SHELL}`,
    ignore,
    fn: () =>
      inEmptyProject(async (project) => {
        const env = await environmentWith(project, { python3: python });
        await prepareEnvironment(project, { env });
        assert.equal(await installations(project), by);
        assert.ok(existsSync(project.deno));
      }),
  });
}

Deno.test({
  name: `a second preparation installs nothing${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: {} });
      await prepareEnvironment(project, { env });
      await prepareEnvironment(project, { env });
      assert.equal(await installations(project), "p");
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
      assert.equal(await installations(project), "pp");

      await Deno.remove(project.python);
      await prepareEnvironment(project, { env });
      assert.equal(await installations(project), "ppp");

      const moved = projectAt(`${project.root}-moved`);
      await Deno.rename(project.root, moved.root);
      await prepareEnvironment(moved, { env: { ...env, PATH: join(moved.root, "programs") } });
      assert.equal(await installations(moved), "pppp");
      await Deno.rename(moved.root, project.root);
    }),
});

Deno.test({
  name: `an environment whose Deno lies elsewhere is made anew if it is moved${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const at = (root: string) => ({ ...projectAt(root), deno: Deno.execPath() });
      const env = await environmentWith(project, { python3: {} });
      await prepareEnvironment(at(project.root), { env });

      const moved = `${project.root}-moved`;
      await Deno.rename(project.root, moved);
      await prepareEnvironment(at(moved), { env: { ...env, PATH: join(moved, "programs") } });
      await Deno.rename(moved, project.root);
      assert.equal(await installations(project), "pp");
    }),
});

/** Ways in which a first installation ends before its time: what is killed of the task. */
const KILLS = {
  "the task alone": (task: number) => Deno.kill(task, "SIGKILL"),
  "the task and what watches over its installers": (task: number, watcher: number) =>
    [task, watcher].forEach((pid) => Deno.kill(pid, "SIGKILL")),
};

for (const [killed, kill] of Object.entries(KILLS)) {
  Deno.test({
    name: `an installation is done afresh at once, and nothing of it left: killed was ${killed}` +
      NO_SHELL,
    ignore,
    fn: () =>
      inEmptyProject(async (project) => {
        // Writes on as long as it lives, with a program of its own that does the same.
        const orphan = `
          echo $PPID > "$programs/../../watcher"
          ( i=0; while [ $i -lt 150 ]; do
              i=$((i + 1)); mkdir -p "$programs/half/$i"; sleep 0.02
            done; touch "$programs/../../finished" ) &
          wait`;
        const env = await environmentWith(project, { python3: { pip: orphan } });
        const task = prepareInProcess(project.root, env);
        const half = join(project.venv, "bin", "half");
        await until("the first installation", () => existsSync(join(half, "3")));
        kill(task.pid, Number(await Deno.readTextFile(join(project.root, "watcher"))));
        await task.status;

        await environmentWith(project, { python3: {} });
        await inTime("the second installation", prepareEnvironment(project, { env }));
        if (killed === "the task alone") {
          assert.ok(!existsSync(join(project.root, "finished")), "it was waited for, not ended");
        }
        assert.ok(existsSync(project.deno));
        assert.ok(!existsSync(half));
      }),
  });
}

Deno.test({
  name: `of two tasks at once one installs and the other waits for it${NO_SHELL}`,
  ignore,
  fn: () =>
    inEmptyProject(async (project) => {
      const env = await environmentWith(project, { python3: { pip: "sleep 0.3" } });
      const tasks = [prepareInProcess(project.root, env), prepareInProcess(project.root, env)];
      const ends = await inTime(
        "two installations",
        Promise.all(tasks.map((task) => task.status)),
      );

      assert.deepEqual(ends.map((end) => end.code), [0, 0]);
      assert.equal(await installations(project), "p");
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
    says:
      /ERROR: the sky fell\n\nInstalling Jupyter and a kernel from PyPI failed, for the reason above\.$/,
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
