/**
 * Installs what is missing, and does nothing else: a task whose modules come from npm begins with it
 * in `deno.json`, since they could not be loaded before.
 *
 * @module
 */
import { prepareEnvironment } from "./environment.ts";
import { runTask } from "./problem.ts";

await runTask(() => prepareEnvironment());
