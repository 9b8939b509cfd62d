import { join } from "node:path";
import { fileName, folderName } from "./_recording.ts";
import { saveRecording } from "./_save_recording.ts";
import { GzipFile } from "./_gzip_file.ts";
import type { RecordingHead } from "./_recording_head.ts";

/**
 * A body of more bytes is compressed while it streams. A smaller one is a file that one can open;
 * to compress it would save little, and take longer than to write it.
 */
const LARGE = 2 ** 20;

/**
 * Records an answer while it streams, whole or not at all.
 *
 * A small recording is one JSON document. A large one, `.json.gz`, is compressed, and has three: what
 * is known of the answer, on one line; the body as it came; on the last line, a digest of all that.
 *
 * @example
 * ```ts
 * import { match } from "node:assert";
 * import { RecordingWriter } from "./_recording_writer.ts";
 *
 * const folder = await Deno.makeTempDir();
 * const writer = new RecordingWriter({
 *   request: "https://example.org/exports/hs?get=ALL_VAL_MO&time=2013-01",
 *   retrieved: "2026-11-22T12:06:43.123Z",
 *   status: 200,
 *   headers: { "content-type": "application/json" },
 * }, folder);
 * await writer.write(new TextEncoder().encode('[["ALL_VAL_MO","time"]]'));
 * match(await writer.finish(), /20261122T120643123Z\.json$/);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export class RecordingWriter {
  readonly #head: RecordingHead;
  readonly #folder: string;
  #buffer = new Uint8Array(LARGE);
  #size = 0;
  #file: GzipFile | null = null;
  #path = "";

  /**
   * @param head What is known of the answer before its body.
   * @param folder The folder of recordings; it is made if need be.
   */
  constructor(head: RecordingHead, folder: string) {
    this.#head = head;
    this.#folder = folder;
  }

  /**
   * Takes the next bytes of the body, and waits if the disk cannot keep up. A failure is told by
   * `finish`, so that it costs the recording and not the answer.
   *
   * @param bytes The bytes, without a key. They may be overwritten afterwards.
   */
  async write(bytes: Uint8Array): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      if (this.#size === LARGE) await this.#flush();
      const part = rest.subarray(0, LARGE - this.#size);
      this.#buffer.set(part, this.#size);
      this.#size += part.length;
      rest = rest.subarray(part.length);
    }
  }

  /**
   * Gives the recording its name, when all of it is on the disk.
   *
   * @returns The path of the file.
   * @throws {Error} If the folder cannot be written to, or the disk is full; nothing is left then.
   */
  async finish(): Promise<string> {
    if (this.#file === null) {
      const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.#part());
      return await saveRecording({ ...this.#head, body }, this.#folder);
    }
    await this.#file.write(this.#part());
    await this.#file.finish();
    return this.#path;
  }

  /** Forgets the recording: nothing of it is left. */
  async abort(): Promise<void> {
    await this.#file?.abort();
  }

  async #flush(): Promise<void> {
    this.#file ??= this.#open();
    const memory = await this.#file.write(this.#part()) ?? new ArrayBuffer(LARGE);
    this.#buffer = new Uint8Array(memory);
    this.#size = 0;
  }

  #open(): GzipFile {
    const { request } = this.#head;
    const name = `${fileName(this.#head)}.gz`;
    this.#path = join(this.#folder, folderName(request), name);
    const unfinished = `${this.#path}.${crypto.randomUUID()}.unfinished`;
    return new GzipFile(this.#path, unfinished, JSON.stringify(this.#head) + "\n");
  }

  #part(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#size);
  }
}
