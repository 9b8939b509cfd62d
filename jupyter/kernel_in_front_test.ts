/**
 * The kernel in front of Deno's, as front ends see it: over Jupyter's protocol, in Python, where
 * Jupyter's own client is.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { prepareEnvironment } from "./environment.ts";
import { jupyterEnvironment } from "./jupyter_environment.ts";
import { run } from "./process.ts";
import { labProject, project } from "./project.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Run from a folder, Python finds the package in it; `-I` would hide it. */
const UNITTEST = ["-X", "utf8", "-m", "unittest", "--failfast"];

/** Jupyter's own tests of a kernel lie with JupyterLab, and what ours is made of does not. */
const AT = { protocol: labProject };

for (const about of ["ports", "stop", "outputs", "help", "errors", "lessons", "protocol"]) {
  Deno.test(`the kernel in front: ${about}`, async () => {
    for (const each of [project, labProject]) await prepareEnvironment(each);
    const at = AT[about as keyof typeof AT] ?? project;
    const { success, lines } = await run(
      [at.python, ...UNITTEST, `kernel_in_front.tests.${about}_test`],
      { cwd: HERE, env: { ...jupyterEnvironment(at), CENSUS_SOURCE: "sample" } },
    );
    assert.ok(success, lines.join("\n"));
  });
}
