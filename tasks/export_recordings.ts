import { resolve } from "node:path";
import { findLesson } from "../jupyter/lessons.ts";
import { prepareEnvironment } from "../jupyter/environment.ts";
import { runAndShow } from "../jupyter/execute.ts";
import { Problem } from "../jupyter/problem.ts";
import { listRecordings } from "../lib/recordings/_recordings_of.ts";

/**
 * Copies the recordings that a lesson uses into a folder, which can be committed beside a report:
 * it runs the lesson from recordings alone, which also shows that they are all there.
 *
 * @param args The lesson, by number, name or path, and the folder.
 * @throws {Problem} If an argument is missing, or the lesson needs what is not recorded.
 */
export async function exportRecordings(args: readonly string[], folder: string): Promise<void> {
  const [name, target] = args;
  if (!name || !target) {
    throw new Problem(`Say which lesson, and where to: deno task recordings export 02 evidence`);
  }
  const copies = resolve(target);
  await prepareEnvironment();
  await runAndShow(findLesson(name), {
    variables: {
      CENSUS_SOURCE: "recorded",
      CENSUS_RECORDINGS: folder,
      CENSUS_COPIES: copies,
    },
  });
  const { whole } = await listRecordings(copies);
  console.log(
    `${whole.size} recordings are in ${copies}: anyone can run the lesson from them with ` +
      `CENSUS_SOURCE=recorded and CENSUS_RECORDINGS=${target}`,
  );
}
