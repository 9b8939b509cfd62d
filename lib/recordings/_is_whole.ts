import { DamagedRecording, readRecording } from "./_read_recording.ts";

/**
 * Reads a recording to its end, and tells whether it is what was written. Damage can look like an
 * answer that is no table: whoever replays a recording and fails asks here whose fault it was.
 *
 * @param path The path of a recording.
 * @returns False if it is damaged.
 * @throws {Error} If the file cannot be read.
 */
export async function isWhole(path: string): Promise<boolean> {
  try {
    for await (const _ of (await readRecording(path)).body);
    return true;
  } catch (error) {
    if (error instanceof DamagedRecording) return false;
    throw error;
  }
}
