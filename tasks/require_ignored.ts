import { basename, dirname, resolve } from "node:path";
import { Problem } from "../jupyter/problem.ts";
import { linkTarget } from "./link_target.ts";

/** What this project's .gitignore has: for a machine without Git. */
const USUAL_NAME = /^\.env$|^\.env\.|\.env$/;

/**
 * Refuses a file for the key that Git would take into a commit.
 *
 * @param path The file, or a link to it; it need not be there yet.
 * @throws {Problem} If the file lies in a repository that does not ignore it.
 */
export async function requireIgnored(path: string): Promise<void> {
  const target = resolve(await linkTarget(path));
  if (await isIgnored(target)) return;
  throw new Problem(
    `Git would take ${target} into a commit, and the key with it: write it into a file that Git ` +
      "ignores, such as .env.work",
  );
}

/** Git says 0 for what it ignores, 1 for what it does not, and more outside of a repository. */
async function isIgnored(path: string): Promise<boolean> {
  try {
    const { code } = await new Deno.Command("git", {
      args: ["check-ignore", "--quiet", path],
      cwd: dirname(path),
      stdout: "null",
      stderr: "null",
    }).output();
    return code !== 1;
  } catch {
    return USUAL_NAME.test(basename(path));
  }
}
