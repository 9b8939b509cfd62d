import { join } from "node:path";
import { findLesson } from "../jupyter/lessons.ts";
import { inTime, until } from "../jupyter/in_time.ts";
import { labProject } from "../jupyter/project.ts";
import { makeFolder } from "./folder.ts";
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

/** How a lab ends, by what the system does to the task and to the server. */
const ENDS: Record<string, { task: Deno.Signal; server?: Deno.Signal }> = {
  "a terminal that is closed": { task: "SIGHUP", server: "SIGHUP" },
  "Ctrl-C": { task: "SIGINT", server: "SIGINT" },
  "a task that is killed": { task: "SIGKILL" },
};

for (const [end, signals] of Object.entries(ENDS)) {
  Deno.test({
    name: `no server and no kernel of JupyterLab outlives ${end}`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      await using settings = await makeFolder();
      const lab = startLab(findLesson("01"), settings.path);
      const { origin, port, searchParams } = new URL(await inTime("the server", lab.url));
      const response = await fetch(`${origin}/api/kernels`, {
        method: "POST",
        headers: { authorization: `token ${searchParams.get("token")}` },
        body: JSON.stringify({ name: "us-trade" }),
      });
      const { id } = await response.json();
      const kernel = Number((await readRuntime(`kernel-${id}.json`)).shell_port);
      await until("the kernel", () => isListening(kernel));

      const server = await serverAt(Number(port));
      if (signals.server) Deno.kill(server, signals.server);
      lab.task.kill(signals.task);
      await inTime("the task's end", lab.ended);
      await until("the server's end", async () => !await isListening(Number(port)));
      await until("the kernel's end", async () => !await isListening(kernel));
    },
  });
}
