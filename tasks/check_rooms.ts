import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The rooms of the library in the order in which data flows: each may import from those before it.
 * `lib/README.md` draws them.
 */
export const ROOMS = [
  "errors.ts",
  "cell",
  "settings",
  "reference",
  "query",
  "columns",
  "sample",
  "http",
  "recordings",
  "table",
  "files",
  "records",
  "notebook",
  "marks",
  "mod.ts",
];

/** What a cell may import: the face, and what stands for Plot. */
const ENTRIES = ["mod.ts", "notebook/plot.ts"];

/** A file of the library, and the files that it imports, as paths below `lib/`. */
export interface LibraryFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/**
 * What is out of order in the library: a file that imports from a later room, one in no room, and
 * one whose name does not say whether it is private. As in std, a file begins with an underscore
 * unless the face, `mod.ts`, has names of it.
 *
 * @param files The files that the face consists of.
 * @returns A sentence for each fault.
 */
export function findDisorder(files: readonly LibraryFile[]): string[] {
  const shown = new Set(files.find(({ path }) => path === "mod.ts")?.imports ?? []);
  return files.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (!ROOMS.includes(room)) return [`lib/${path} is in no room: see tasks/check_rooms.ts`];
    const isPrivate = path.split("/").at(-1)?.startsWith("_") ?? false;
    const wrong = imports.filter((other) => ROOMS.indexOf(roomOf(other)) > ROOMS.indexOf(room));
    return [
      ...wrong.map((other) => `lib/${path} imports lib/${other}, which is in a later room`),
      ...(!ENTRIES.includes(path) && !isPrivate && !shown.has(path)
        ? [`lib/${path} has nothing on the face: let its name begin with an underscore`]
        : []),
    ];
  });
}

/** Reads which files the library consists of, and what they import, as Deno sees it. */
export async function readLibrary(root: string): Promise<LibraryFile[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "lib/mod.ts"],
    cwd: root,
  }).output();
  const { modules }: ModuleGraph = JSON.parse(new TextDecoder().decode(stdout));
  const inside = (specifier = "") => {
    if (!specifier.startsWith("file:")) return null;
    const path = relative(`${root}/lib`, fileURLToPath(specifier)).replaceAll("\\", "/");
    return path.startsWith("..") ? null : path;
  };
  return modules.flatMap(({ specifier, dependencies = [] }) => {
    const path = inside(specifier);
    if (path === null) return [];
    const imports = dependencies
      .flatMap(({ code, type }) => inside((code ?? type)?.specifier) ?? []);
    return [{ path, imports: [...new Set(imports)] }];
  });
}

/** As much of `deno info --json` as is read. */
interface ModuleGraph {
  modules: {
    specifier: string;
    dependencies?: { code?: { specifier?: string }; type?: { specifier?: string } }[];
  }[];
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}
