import { join } from "node:path";
import { run } from "../../jupyter/process.ts";
import type { Finding } from "./finding.ts";

/** Whether VS Code has what a lesson needs: the extensions that the project recommends. */
export async function checkEditor(root: string, env: Record<string, string>): Promise<Finding> {
  const what = "VS Code";
  const file = join(root, ".vscode", "extensions.json");
  const { recommendations } = JSON.parse(await Deno.readTextFile(file)) as {
    recommendations: string[];
  };
  const has = await extensions(env);
  if (!has) return { what, state: "note", says: "not found; JupyterLab comes with the project." };
  const missing = recommendations.filter((name) => !has.includes(name.toLowerCase()));
  if (missing.length === 0) return { what, state: "fine", says: "it has the extensions it needs." };
  return {
    what,
    state: "fault",
    says: `it lacks ${missing.join(", ")}.`,
    mend: missing.map((name) => `code --install-extension ${name}`).join("; "),
  };
}

/** Undefined if there is no VS Code that can be asked. */
async function extensions(env: Record<string, string>): Promise<string[] | undefined> {
  const code = Deno.build.os === "windows" ? ["cmd", "/c", "code"] : ["code"];
  try {
    const { success, lines } = await run([...code, "--list-extensions"], { env });
    return success ? lines.map((line) => line.trim().toLowerCase()) : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
