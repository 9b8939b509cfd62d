import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { findChapter } from "../jupyter/chapters.ts";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { labProject } from "../jupyter/project.ts";
import { isListening, startLab } from "./jupyterlab.ts";

const RUNTIME = join(labProject.jupyterData, "runtime");

/** A file in which Jupyter says where a server or a kernel is. */
async function readRuntime(name: string): Promise<Record<string, unknown>> {
  return JSON.parse(await Deno.readTextFile(join(RUNTIME, name)));
}

/** The process of the server that listens on a port. */
async function serverAt(port: number): Promise<number> {
  const names = [...Deno.readDirSync(RUNTIME)].map(({ name }) => name);
  for (const name of names.filter((name) => /^jpserver-\d+\.json$/.test(name))) {
    const { pid, port: its } = await readRuntime(name);
    if (its === port) return Number(pid);
  }
  throw new Error(`no server on port ${port}`);
}

for (const signal of ["SIGHUP", "SIGINT"] as const) {
  Deno.test({
    name: `no kernel of JupyterLab outlives a terminal that is closed, or Ctrl-C: ${signal}`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      await prepareEnvironment();
      const settings = await Deno.makeTempDir();
      const lab = startLab(findChapter("01"), settings);
      const { origin, port, searchParams } = new URL(await lab.url);
      const response = await fetch(`${origin}/api/kernels`, {
        method: "POST",
        headers: { authorization: `token ${searchParams.get("token")}` },
        body: JSON.stringify({ name: "us-trade" }),
      });
      const { id } = await response.json();
      const kernel = Number((await readRuntime(`kernel-${id}.json`)).shell_port);
      while (!await isListening(kernel)) await setTimeout(50);

      // What the system does to all processes of the terminal.
      const server = await serverAt(Number(port));
      for (const process of [lab.task.pid, server]) Deno.kill(process, signal);
      await lab.ended;
      while (await isListening(kernel)) await setTimeout(50);
      await Deno.remove(settings, { recursive: true });
    },
  });
}
