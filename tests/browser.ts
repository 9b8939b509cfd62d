import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Why a browser test was skipped, and how to get it to run. */
export const NO_BROWSER =
  "no browser: install Chromium, on Debian with apt install chromium, or set CHROMIUM_PATH";

/** How Chromium and its relatives are called. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"];

/** Where they are if not on the `PATH`. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Nothing that a headless browser does by itself should touch the network. */
const QUIET = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update"],
];

/** The path of a browser on this machine; undefined if there is none. */
export function findBrowser(): string | undefined {
  const chosen = Deno.env.get("CHROMIUM_PATH");
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const onPath = (Deno.env.get("PATH") ?? "").split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** Starts the browser without a window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}
