import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
import { Problem } from "./problem.ts";
import { type Project, project } from "./project.ts";

/** The paths of all lessons, in order. */
export function listLessons({ notebooks }: Project = project): string[] {
  return [...Deno.readDirSync(notebooks)]
    .filter((entry) => entry.isFile && entry.name.endsWith(".ipynb"))
    .map((entry) => join(notebooks, entry.name))
    .sort();
}

/**
 * The path of a lesson that is called by its number (`1` or `01`), its name, or its path.
 *
 * @throws {Problem} that lists the lessons there are, if this is none of them.
 */
export function findLesson(called: string, at: Project = project): string {
  const path = called.endsWith(".ipynb") ? findFile(called) : undefined;
  if (path) return demandInside(path, at);

  const lessons = listLessons(at);
  const number = /^\d+$/.test(called) ? `${called.padStart(2, "0")}_` : undefined;
  const found = lessons.find((path) =>
    nameOf(path) === nameOf(called) || (number && basename(path).startsWith(number))
  );
  if (found) return found;
  const names = lessons.map(nameOf).join(", ");
  throw new Problem(
    `There is no lesson "${called}": give one of ${names}, or the path of a notebook.`,
  );
}

/** `deno task` runs in the project's folder, and says where it was called. */
function findFile(path: string): string | undefined {
  return [Deno.env.get("INIT_CWD") ?? "", ""].map((folder) => resolve(folder, path))
    .find((file) => existsSync(file));
}

/** Elsewhere a cell would not find the library, which it imports by the project's deno.json. */
function demandInside(path: string, { root, notebooks }: Project): string {
  const way = relative(Deno.realPathSync(root), Deno.realPathSync(path));
  if (!way.startsWith("..") && !isAbsolute(way)) return path;
  throw new Problem(
    `${path} lies outside the project, where its cells do not find "us-trade": copy it into ${notebooks}.`,
  );
}

/** The name of a lesson: that of its file, without the ending. */
export function nameOf(path: string): string {
  return basename(path, ".ipynb");
}
