import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { nameOf } from "./lessons.ts";
import { type CellModule, toModule } from "./cells.ts";
import { codeCells, joinText, type Notebook } from "./notebook.ts";
import { run } from "./process.ts";
import { type Project, project } from "./project.ts";
import { writeAtomically } from "./write_atomically.ts";

/** Rules that make no sense in a cell, which {@linkcode toModule} has put into a block. */
const LINT_EXCEPTIONS = "no-inner-declarations,no-import-prefix,no-unversioned-import";

/** Plain output, which is read here. */
const PLAIN = { NO_COLOR: "1", RUST_BACKTRACE: "0" };

/** Where Deno found something: `at file:///...:3:7`. */
const LOCATION = /at (file:\S+):(\d+):\d+/;

/** A notebook on its way through the checks, and its code in a folder of its own. */
interface Checked {
  path: string;
  /** As it is called in what is reported. */
  shown: string;
  notebook: Notebook;
  /** One file for each code cell. */
  cellFiles: string[];
  module: CellModule;
  moduleFile: string;
}

/** Options of {@linkcode checkNotebooks}. */
export interface CheckOptions {
  at?: Project;
  /** Formats the cells, rather than saying that they are not formatted. */
  fix?: boolean;
}

/**
 * Checks the code cells of notebooks as `deno fmt`, `deno lint` and `deno check` check modules; they
 * themselves refuse notebooks, or would put a semicolon behind the value of a cell.
 *
 * @returns What is wrong, as `notebooks/01_x.ipynb, cell 4, line 2: message`; empty if nothing is.
 */
export async function checkNotebooks(
  paths: readonly string[],
  { at = project, fix = false }: CheckOptions = {},
): Promise<string[]> {
  // Inside the project, so that its deno.json holds for the files.
  const folder = await Deno.makeTempDir({ dir: at.root, prefix: ".cells-" });
  try {
    const checked = await Promise.all(paths.map((path) => unpack(path, folder, at)));
    const syntaxErrors = await format(checked, at);
    if (syntaxErrors.length > 0) return syntaxErrors;
    const unformatted = await Promise.all(checked.map((one) => compareFormat(one, fix)));
    return [...unformatted.flat(), ...await lint(checked, at), ...await checkTypes(checked, at)];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function unpack(path: string, folder: string, at: Project): Promise<Checked> {
  const notebook: Notebook = JSON.parse(await Deno.readTextFile(path));
  const module = toModule(notebook);
  const moduleFile = join(folder, `${nameOf(path)}.ts`);
  await Deno.writeTextFile(moduleFile, module.code);

  const cellFolder = join(folder, nameOf(path));
  await Deno.mkdir(cellFolder);
  const cellFiles = await Promise.all(
    codeCells(notebook).map(async (cell, index) => {
      const file = join(cellFolder, `${index + 1}.ts`);
      await Deno.writeTextFile(file, joinText(cell.source));
      return file;
    }),
  );
  const shown = relative(at.root, path).replaceAll("\\", "/");
  return { path, shown, notebook, cellFiles, module, moduleFile };
}

/** Formats the files of the cells; what cannot be formatted is no TypeScript. */
async function format(checked: Checked[], at: Project): Promise<string[]> {
  const output = await deno(["fmt", ...checked.flatMap((one) => one.cellFiles)], at);
  return [...output.matchAll(/SyntaxError: (.*)[^]*?at (file:\S+):(\d+):\d+/g)]
    .map(([, message, url, line]) => {
      const one = checked.find(({ cellFiles }) => cellFiles.some((file) => urlOf(file) === url));
      const cell = (one?.cellFiles.findIndex((file) => urlOf(file) === url) ?? -1) + 1;
      return `${one?.shown}, cell ${cell}, line ${line}: ${message}`;
    });
}

async function compareFormat(checked: Checked, fix: boolean): Promise<string[]> {
  const { path, shown, notebook, cellFiles } = checked;
  const cells = codeCells(notebook);
  const formatted = await Promise.all(cellFiles.map((file) => Deno.readTextFile(file)));
  const wrong = cells.flatMap((cell, index) => {
    const source = joinText(cell.source);
    const wanted = asCell(formatted[index] ?? "", source);
    return source === wanted ? [] : [{ cell, number: index + 1, source, wanted }];
  });
  if (!fix || wrong.length === 0) {
    return wrong.map(({ number, source, wanted }) => {
      const line = wanted.split("\n").findIndex((text, index) =>
        text !== source.split("\n")[index]
      );
      return `${shown}, cell ${number}, line ${
        line + 1
      }: not formatted (deno task check --fix does it)`;
    });
  }
  for (const { cell, wanted } of wrong) cell.source = wanted.split(/(?<=\n)/);
  await writeAtomically(path, JSON.stringify(notebook, null, 1) + "\n");
  return [];
}

/** What a cell ends with is its value, and reads better without a semicolon. */
function asCell(formatted: string, source: string): string {
  const code = formatted.trimEnd();
  return code.endsWith(";") && !source.trimEnd().endsWith(";") ? code.slice(0, -1) : code;
}

interface LintReport {
  diagnostics: { filename: string; range: { start: { line: number } }; message: string }[];
}

async function lint(checked: Checked[], at: Project): Promise<string[]> {
  const files = checked.map((one) => one.moduleFile);
  const output = await deno(["lint", "--json", `--rules-exclude=${LINT_EXCEPTIONS}`, ...files], at);
  const { diagnostics }: LintReport = JSON.parse(output);
  return diagnostics.flatMap(({ filename, range, message }) =>
    locate(checked, filename, range.start.line, message)
  );
}

async function checkTypes(checked: Checked[], at: Project): Promise<string[]> {
  const output = await deno(["check", "--quiet", ...checked.map((one) => one.moduleFile)], at);
  const blocks = output.split(/^(?=TS\d+ )/m).filter((block) => /^TS\d+ /.test(block));
  if (blocks.length === 0 && output.trim()) return [output.trim()];
  return blocks.flatMap((block) => {
    const [code = "", message = ""] = block.split("\n")[0]?.split(/ \[ERROR\]: /) ?? [];
    const [, url = "", line = ""] = LOCATION.exec(block) ?? [];
    return locate(checked, url, Number(line), `${message} (${code})`);
  });
}

/** Says in which cell it is. What is in another file is not the notebook's: nothing. */
function locate(checked: Checked[], url: string, line: number, message: string): string[] {
  const one = checked.find(({ moduleFile }) => urlOf(moduleFile) === url);
  const place = one?.module.places[line - 1];
  if (!one || !place) return [];
  return [`${one.shown}, cell ${place.cell}, line ${place.line}: ${message}`];
}

async function deno(args: string[], at: Project): Promise<string> {
  const { lines } = await run([Deno.execPath(), ...args], {
    cwd: at.root,
    env: { ...Deno.env.toObject(), ...PLAIN },
  });
  return lines.join("\n");
}

function urlOf(file: string): string {
  return pathToFileURL(file).href;
}
