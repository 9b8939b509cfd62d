import { Problem } from "../../jupyter/problem.ts";
import { run } from "../../jupyter/process.ts";
import { findPython } from "../../jupyter/python.ts";
import type { Finding } from "./finding.ts";

/** Whether there is a Python that can make the project's environment. */
export async function checkPython(env: Record<string, string>): Promise<Finding> {
  const what = "Python";
  try {
    const command = await findPython(env);
    const { lines } = await run([...command, "--version"], { env });
    return { what, state: "fine", says: `${lines[0]}, called as ${command.join(" ")}.` };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { what, state: "fault", says: error.message };
  }
}
