import { Problem } from "./problem.ts";
import { project } from "./project.ts";

/**
 * Says why a report of a month failed, where it is for the month: it is not out yet, or there are no
 * figures of the month a year before, with which a lesson compares it. Only the library knows which
 * months there are.
 *
 * @param month As in `2025-10`.
 * @param problem What the lesson said.
 */
export async function explainMonth(month: string, problem: Problem): Promise<Problem> {
  const newest = await newestMonth();
  if (newest && month > newest) {
    return new Problem(`There are no figures of ${month} yet: the newest month is ${newest}.`);
  }
  const yearBefore = `${Temporal.PlainYearMonth.from(month).subtract({ years: 1 })}`;
  if (!problem.message.includes(yearBefore)) return problem;
  return new Problem(`${month} is compared with ${yearBefore}. ${problem.message}`);
}

/** Undefined if the library cannot say: then the lesson's own words stand. */
async function newestMonth(): Promise<string | undefined> {
  try {
    // Not a plain import, for which Deno would fetch npm packages before the task can say so.
    const { latestMonth, loadConfig }: typeof import("../lib/mod.ts") = await import(
      new URL("../lib/mod.ts", import.meta.url).href
    );
    return `${await latestMonth("exports/hs", await loadConfig({ folder: project.root }))}`;
  } catch {
    return undefined;
  }
}
