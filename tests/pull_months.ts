/**
 * `deno task pull` without its pauses between tries, in a process that a test can kill. Arguments:
 * the wish as JSON.
 *
 * @module
 */
import { runTask } from "../jupyter/problem.ts";
import { loadConfig } from "us-trade";
import { pullMonths } from "../tasks/pull_months.ts";
import { planPull } from "../tasks/pull_plan.ts";

await runTask(async () => {
  const config = await loadConfig({ limits: { backOff: () => 0 } });
  await pullMonths(planPull(JSON.parse(Deno.args[0] ?? "")), config, console.log);
});
