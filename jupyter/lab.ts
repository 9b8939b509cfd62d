/**
 * `deno task lab`: JupyterLab on the lessons, with our kernel and no other.
 *
 * @module
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findLesson } from "./lessons.ts";
import { prepareEnvironment } from "./environment.ts";
import { jupyterEnvironment } from "./jupyter_environment.ts";
import { Problem, runTask } from "./problem.ts";
import { hand, withTask } from "./process.ts";
import { KERNEL_NAME, labProject, project } from "./project.ts";

const SCRIPT = fileURLToPath(new URL("lab.py", import.meta.url));

const HELP = `Opens JupyterLab on the lessons. Ctrl-C stops it.

  deno task lab                              the first lesson
  deno task lab 02                           another one, by number, name or path
  deno task lab --no-browser --port 8899     all that JupyterLab itself understands`;

await runTask(async () => {
  const [first = "", ...rest] = Deno.args;
  if (first === "--help" || first === "-h") return console.log(HELP);
  const isLesson = first !== "" && !first.startsWith("-");
  const lesson = findLesson(isLesson ? first : "01");
  const passedOn = isLesson ? rest : Deno.args;

  const port = optionValue(passedOn, "port");
  if (port) demandFreePort(Number(port), optionValue(passedOn, "ip"));

  await prepareEnvironment();
  await prepareEnvironment(labProject);
  const code = await hand([
    ...withTask([labProject.python], SCRIPT),
    `--ServerApp.root_dir=${project.root}`,
    `--LabApp.default_url=/lab/tree/${relative(project.root, lesson).replaceAll("\\", "/")}`,
    `--KernelSpecManager.allowed_kernelspecs=${KERNEL_NAME}`,
    "--KernelSpecManager.ensure_native_kernel=False",
    `--MultiKernelManager.default_kernel_name=${KERNEL_NAME}`,
    // Without these, Ctrl-C asks back, and the address is lost among the notices of a normal start.
    ...["-y", "--log-level=WARN"],
    // Who is root in a container has nobody else to be.
    ...(Deno.uid() === 0 ? ["--allow-root"] : []),
    // Who asks for a port wants that one.
    ...(port ? ["--ServerApp.port_retries=0"] : []),
    ...passedOn,
  ], { cwd: project.root, env: jupyterEnvironment(labProject) });
  Deno.exit(code);
});

/** The value of `--name value`, `--name=value` or `--ServerApp.name=value`. */
function optionValue(args: string[], name: string): string | undefined {
  const index = args.indexOf(`--${name}`);
  if (index >= 0) return args[index + 1];
  const prefixes = [`--${name}=`, `--ServerApp.${name}=`];
  for (const prefix of prefixes) {
    const found = args.find((arg) => arg.startsWith(prefix));
    if (found) return found.slice(prefix.length);
  }
}

function demandFreePort(port: number, hostname = "127.0.0.1"): void {
  try {
    Deno.listen({ port, hostname }).close();
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) return;
    throw new Problem(
      `Port ${port} is in use: give another one (--port ${
        port + 1
      }), or none and a free one is taken.`,
    );
  }
}
