import { rowsOf } from "../lib/columns/_rows_of.ts";
import { readAnswer } from "../lib/http/_read_answer.ts";
import type { StoredRecording } from "../lib/recordings/_read_recording.ts";

/**
 * Paths of the recordings whose answer the next recording of the same request repeats, be it in
 * another order: without them no figure is lost.
 */
export async function supersededRecordings(
  recordings: ReadonlyMap<string, StoredRecording>,
): Promise<string[]> {
  const superseded: string[] = [];
  for (const vintages of Map.groupBy(recordings.values(), ({ head }) => head.request).values()) {
    for (const [index, recording] of vintages.entries()) {
      const next = vintages[index + 1];
      if (next === undefined) continue;
      const [own, later] = [await contentOf(recording), await contentOf(next)];
      if (own !== null && own === later) superseded.push(recording.path);
    }
  }
  return superseded;
}

/** The same for the same rows in whatever order; null for what somebody has taken away meanwhile. */
async function contentOf(recording: StoredRecording): Promise<string | null> {
  try {
    return await readContent(recording);
  } catch {
    return null;
  }
}

async function readContent({ head, body }: StoredRecording): Promise<string> {
  const { status } = head;
  if (status !== 200) {
    const pieces = await Array.fromAsync(body);
    return `${status} ${pieces.map((piece) => new TextDecoder().decode(piece)).join("")}`;
  }
  const columns = await readAnswer({ status, headers: new Headers(head.headers), body });
  return [columns.header, ...rowsOf(columns).map((row) => JSON.stringify(row)).sort()].join("\n");
}
