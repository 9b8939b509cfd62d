import { existsSync } from "node:fs";
import { run } from "../../jupyter/process.ts";
import type { Project } from "../../jupyter/project.ts";
import type { Finding } from "./finding.ts";

/** Whether the kernel's Deno is there, runs, and is the version that is pinned. */
export async function checkDeno(
  { deno, requirements, venv }: Pick<Project, "deno" | "requirements" | "venv">,
): Promise<Finding> {
  const what = "Deno of the kernel";
  const pinned = /^deno==(\S+)/m.exec(await Deno.readTextFile(requirements))?.[1];
  if (!existsSync(deno)) {
    return {
      what,
      state: "note",
      says: "not installed yet.",
      mend: "npx -y deno@2.8.1 task report   installs it, and draws the first chart",
    };
  }
  const mend = `delete the folder ${venv}, then run npx -y deno@2.8.1 task report`;
  const version = await versionOf(deno);
  if (version === undefined) return { what, state: "fault", says: `${deno} does not run.`, mend };
  if (version !== pinned) {
    return { what, state: "fault", says: `it is ${version}, and ${pinned} is pinned.`, mend };
  }
  return {
    what,
    state: "fine",
    says: `${version}, as pinned; this task runs on ${Deno.version.deno}.`,
  };
}

async function versionOf(deno: string): Promise<string | undefined> {
  try {
    const { lines } = await run([deno, "--version"]);
    return /^deno (\S+)/.exec(lines[0] ?? "")?.[1];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.PermissionDenied) return undefined;
    // No program at all: Linux says "exec format error", and names no class of its own.
    if (String(error).includes("os error 8")) return undefined;
    throw error;
  }
}
