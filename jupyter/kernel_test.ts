import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kernelSpec } from "./kernel_spec.ts";
import { run } from "./process.ts";
import { project } from "./project.ts";

const KERNEL = fileURLToPath(new URL("kernel.ts", import.meta.url));

Deno.test("the kernel is added for the user, once and for all Jupyters, and taken away again", async () => {
  const data = await Deno.makeTempDir();
  const env = { ...Deno.env.toObject(), JUPYTER_DATA_DIR: data };
  const kernel = (...args: string[]) =>
    run([Deno.execPath(), "run", "-A", KERNEL, ...args], { env });
  const folder = join(data, "kernels", "us-trade");

  const added = await kernel();
  assert.ok(added.success && added.lines.join("\n").includes(folder));
  const list = ["-m", "jupyter_client.kernelspecapp", "list", "--json"];
  const quiet = "--KernelSpecManager.ensure_native_kernel=False";
  const { lines } = await run([project.python, "-I", ...list, quiet], {
    env: {
      ...env,
      JUPYTER_PREFER_ENV_PATH: "0",
      JUPYTER_CONFIG_DIR: data,
      IPYTHONDIR: join(data, "ipython"),
    },
  });
  const { kernelspecs } = JSON.parse(lines.slice(lines.indexOf("{")).join("\n"));
  assert.equal(kernelspecs["us-trade"].resource_dir, folder);
  assert.deepEqual(kernelspecs["us-trade"].spec.argv, kernelSpec(project).argv);

  const removed = await kernel("--remove");
  assert.ok(removed.success && !existsSync(folder));
  assert.ok(existsSync(project.kernelSpec), "the project's own kernel is gone");
  assert.match((await kernel("--remove")).lines.join("\n"), /^There is no kernel/m);
  await Deno.remove(data, { recursive: true });
});
