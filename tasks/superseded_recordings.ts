import { type Answer, readAnswer } from "../lib/http/_read_answer.ts";
import { type Recording, replay } from "../lib/recordings/_recording.ts";

/**
 * Paths of the recordings whose answer the next recording of the same request repeats, be it in
 * another order: without them no figure is lost.
 */
export async function supersededRecordings(
  recordings: ReadonlyMap<string, Recording>,
): Promise<string[]> {
  const superseded: string[] = [];
  for (const vintages of Map.groupBy(recordings, ([, { request }]) => request).values()) {
    for (const [index, [path, recording]] of vintages.entries()) {
      const [, next] = vintages[index + 1] ?? [];
      if (next && await contentOf(recording) === await contentOf(next)) superseded.push(path);
    }
  }
  return superseded;
}

/** The same for the same rows in whatever order. */
async function contentOf(recording: Recording): Promise<string> {
  if (recording.status !== 200) return `${recording.status} ${recording.body}`;
  const { header, rows }: Answer = await readAnswer(replay(recording));
  return [header, ...rows.map((row) => JSON.stringify(row)).sort()].join("\n");
}
