import assert from "node:assert/strict";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { KERNEL_NAME } from "./project.ts";
import { withTrial } from "./trial_notebook.ts";

Deno.test("a kernel of the same name among the user's own settings does not run the lessons", () =>
  withTrial([`"ours"`], async (path) => {
    const data = await Deno.makeTempDir();
    const kernel = join(data, "kernels", KERNEL_NAME);
    await Deno.mkdir(kernel, { recursive: true });
    const spec = { argv: ["no-such-program"], display_name: "Another", language: "typescript" };
    await Deno.writeTextFile(join(kernel, "kernel.json"), JSON.stringify(spec));
    const before = Deno.env.toObject();
    // Jupyter looks in the first before it looks in the project; the second turns this about.
    Deno.env.set("JUPYTER_PATH", data);
    Deno.env.set("JUPYTER_PREFER_ENV_PATH", "0");
    try {
      assert.match((await execute(path)).notebook, /ours/);
    } finally {
      for (const name of ["JUPYTER_PATH", "JUPYTER_PREFER_ENV_PATH"]) {
        if (before[name] === undefined) Deno.env.delete(name);
        else Deno.env.set(name, before[name]);
      }
      await Deno.remove(data, { recursive: true });
    }
  }));
