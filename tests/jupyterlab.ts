import { basename, join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Page } from "playwright-core";
import { type Cell, codeCells } from "../jupyter/notebook.ts";
import { findLesson } from "../jupyter/lessons.ts";
import { project } from "../jupyter/project.ts";
import { launchBrowser } from "./browser.ts";

const LAB = fileURLToPath(new URL("../jupyter/lab.ts", import.meta.url));

/** A notebook that is open in JupyterLab, in a real browser. */
export interface OpenNotebook {
  page: Page;
  /** Every address outside this machine that the page asked for. */
  strangers: string[];
  /** Waits until the kernel waits for a cell. */
  isIdle: () => Promise<void>;
  /** Waits until the kernel runs one. */
  isBusy: () => Promise<void>;
  /** Saves the notebook, and gives the text of its file. */
  save: () => Promise<string>;
  /** Presses Run, Run All Cells, and waits until the last one is done. */
  runAll: () => Promise<void>;
  /** The code cells as JupyterLab holds them, with their outputs. */
  codeCells: () => Promise<Cell[]>;
  /** The names of the kernels that can be chosen. */
  kernels: () => Promise<string[]>;
  useDarkTheme: () => Promise<void>;
  /** Opens it in the JupyterLab that is open, before others. */
  open: () => Promise<void>;
  /** Ends the kernel. */
  shutDown: () => Promise<void>;
  /** Writes what is to be seen to `reports/screenshots/`. */
  screenshot: (name: string) => Promise<void>;
}

/** Opens a copy of a notebook in JupyterLab, and closes it after the work. */
export type Opener = (
  notebook: string,
  work: (open: OpenNotebook) => Promise<void>,
) => Promise<void>;

/** Opens a copy of one notebook in a JupyterLab of its own. */
export function inJupyterLab(
  notebook: string,
  browserPath: string,
  work: (open: OpenNotebook) => Promise<void>,
): Promise<void> {
  return withJupyterLab(browserPath, (open) => open(notebook, work));
}

/**
 * Starts `deno task lab` on a free port and a browser, for any number of notebooks, and puts
 * everything away afterwards.
 */
export async function withJupyterLab(
  browserPath: string,
  work: (open: Opener) => Promise<void>,
): Promise<void> {
  await Deno.mkdir(project.reports, { recursive: true });
  // Inside the project, where its deno.json holds, and not hidden, which Jupyter would refuse.
  const folder = await Deno.makeTempDir({ dir: project.reports, prefix: "jupyterlab-" });
  const settings = await Deno.makeTempDir();
  const server = startLab(findLesson("01"), settings);
  const browser = await launchBrowser(browserPath);
  try {
    const { origin, search } = new URL(await server.url);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const strangers: string[] = [];
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") strangers.push(request.url());
    });
    const isOpen = () => page.url().startsWith(origin);
    await work(async (notebook, work) => {
      const copy = join(folder, basename(notebook));
      await Deno.copyFile(notebook, copy);
      const open = control(page, strangers, copy);
      if (isOpen()) await open.open();
      else await page.goto(`${origin}/lab/tree/${relative(project.root, copy)}${search}`);
      try {
        await work(open);
      } catch (error) {
        await open.screenshot("failed");
        throw error;
      }
      await open.shutDown();
    });
  } finally {
    await browser.close();
    await server.stop();
    await Deno.remove(folder, { recursive: true });
    await Deno.remove(settings, { recursive: true });
  }
}

/** A JupyterLab that was started as a user does. */
export interface Lab {
  /** Its address, with the token, when it listens. */
  url: Promise<string>;
  /** The task itself, which has started the server. */
  task: Deno.ChildProcess;
  /** Settles when the task and the server are gone. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
}

/**
 * Starts `deno task lab` on a free port.
 *
 * @param settings Where theme and open tabs are kept: the user's own stay as they are.
 */
export function startLab(notebook: string, settings: string): Lab {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "-A", LAB, relative(Deno.cwd(), notebook)],
      ...["--no-browser", `--port=${freePort()}`],
      "--LabApp.expose_app_in_browser=True",
      ...["user_settings", "workspaces"].map((of) => `--LabApp.${of}_dir=${join(settings, of)}`),
    ],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();

  const { promise: printed, resolve, reject } = Promise.withResolvers<string>();
  let log = "";
  const read = (async () => {
    for await (const text of child.stderr.pipeThrough(new TextDecoderStream())) {
      log += text;
      const [found] = /http:\/\/127\.0\.0\.1:\S+/.exec(log) ?? [];
      if (found) resolve(found);
    }
    reject(new Error(`JupyterLab did not start:\n${log}`));
  })();
  const ended = Promise.all([child.status, read]);
  return {
    url: printed.then(waitUntilListening),
    task: child,
    ended,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** JupyterLab prints its address a moment before it listens. */
async function waitUntilListening(url: string): Promise<string> {
  while (!await isListening(Number(new URL(url).port))) await setTimeout(20);
  return url;
}

/** Whether somebody listens on a port of this machine. */
export async function isListening(port: number): Promise<boolean> {
  return await Deno.connect({ port, hostname: "127.0.0.1" })
    .then((connection) => (connection.close(), true), () => false);
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** As much of JupyterLab's own objects as is used, inside the page. */
interface Exposed {
  jupyterapp?: {
    commands: { execute: (id: string, options?: Record<string, string>) => Promise<unknown> };
    shell: {
      currentWidget?: {
        model?: { sharedModel: { toJSON: () => { cells: Cell[] } } };
        sessionContext?: {
          session?: { kernel?: { status: string } };
          shutdown: () => Promise<void>;
        };
      };
    };
  };
}

function control(page: Page, strangers: string[], copy: string): OpenNotebook {
  const path = relative(project.root, copy);
  const hasStatus = (wanted: string) => {
    const { jupyterapp } = globalThis as Exposed;
    const kernel = jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel?.status === wanted;
  };
  const isIdle = async () => void await page.waitForFunction(hasStatus, "idle");
  const cells = async () => {
    const notebook = await page.evaluate(() =>
      (globalThis as Exposed).jupyterapp?.shell.currentWidget?.model?.sharedModel.toJSON()
    );
    return codeCells(notebook ?? { cells: [] });
  };
  return {
    page,
    strangers,
    isIdle,
    isBusy: async () => void await page.waitForFunction(hasStatus, "busy"),
    save: async () => {
      await page.evaluate(() =>
        (globalThis as Exposed).jupyterapp?.commands.execute("docmanager:save")
      );
      return await Deno.readTextFile(copy);
    },
    runAll: async () => {
      await isIdle();
      await page.getByRole("menuitem", { name: "Run", exact: true }).click();
      await page.locator('[data-command="runmenu:run-all"]').click();
      // The last one is numbered when it is done, and only then is nothing left to run.
      await page.waitForFunction((count) => {
        const { jupyterapp } = globalThis as Exposed;
        const cells = jupyterapp?.shell.currentWidget?.model?.sharedModel.toJSON().cells ?? [];
        return cells.some((cell) => cell.execution_count === count);
      }, (await cells()).length);
      await isIdle();
    },
    codeCells: cells,
    kernels: () =>
      page.evaluate(async () => {
        const { kernelspecs } = await (await fetch("/api/kernelspecs")).json();
        return Object.keys(kernelspecs);
      }),
    useDarkTheme: async () => {
      await page.evaluate(() =>
        (globalThis as Exposed).jupyterapp?.commands
          .execute("apputils:change-theme", { theme: "JupyterLab Dark" })
      );
      await page.waitForSelector('body[data-jp-theme-light="false"]', { state: "attached" });
    },
    open: async () => {
      await page.evaluate(async (path) => {
        // What it gives cannot leave the page.
        await (globalThis as Exposed).jupyterapp?.commands.execute("docmanager:open", { path });
      }, path);
      await page.locator(`.jp-mod-current[title*="${basename(copy)}"]`).waitFor();
    },
    shutDown: () =>
      page.evaluate(() =>
        (globalThis as Exposed).jupyterapp?.shell.currentWidget?.sessionContext?.shutdown()
      ),
    screenshot: async (name) => {
      await page.screenshot({ path: join(project.reports, "screenshots", `${name}.png`) });
    },
  };
}
