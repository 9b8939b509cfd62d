import { rm } from "node:fs/promises";
import { Worker } from "node:worker_threads";

/** What the thread is told. */
export type ToWorker =
  | { readonly kind: "open"; readonly unfinished: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "finish"; readonly unfinished: string; readonly path: string };

/** What the thread tells. */
export type FromWorker =
  | { readonly kind: "taken" | "finished" }
  | { readonly kind: "failed"; readonly reason: string };

/** How many pieces may wait for the thread before the writer has to. */
const MOST_WAITING = 4;

/**
 * A file that is compressed in a thread of its own, so that an answer can be read at the same time:
 * in Deno 2.8 both `CompressionStream` and `createGzip` keep the thread they are called in busy, for
 * as long as it takes to read the answer. It ends with a seal, and has its name only when it is
 * whole and on the disk.
 */
export class GzipFile {
  readonly #path: string;
  readonly #unfinished: string;
  readonly #worker = new Worker(new URL("./_gzip_worker.ts", import.meta.url));
  readonly #settled = Promise.withResolvers<void>();
  #waiting = 0;
  #room = Promise.withResolvers<void>();
  #isOver = false;

  /**
   * @param path The file's name, when it is whole.
   * @param unfinished Its name until then.
   */
  constructor(path: string, unfinished: string) {
    this.#path = path;
    this.#unfinished = unfinished;
    this.#settled.promise.catch(() => {}); // Told by `finish`.
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    this.#worker.on("error", (error: Error) => this.#fail(error));
    this.#tell({ kind: "open", unfinished });
  }

  /**
   * Writes bytes, and waits if too much waits already. A failure is told by `finish`.
   *
   * @param bytes The bytes, whose memory goes to the thread: they are empty afterwards.
   */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#isOver) return;
    this.#waiting++;
    this.#tell({ kind: "bytes", bytes }, [bytes.buffer]);
    if (this.#waiting < MOST_WAITING) return;
    this.#room = Promise.withResolvers();
    await this.#room.promise;
  }

  /**
   * Ends the file and gives it its name.
   *
   * @throws {Error} If it could not be written; nothing of it is left then.
   */
  async finish(): Promise<void> {
    try {
      if (!this.#isOver) {
        this.#tell({ kind: "finish", unfinished: this.#unfinished, path: this.#path });
      }
      await this.#settled.promise;
    } catch (error) {
      await this.abort();
      throw error;
    }
    await this.#worker.terminate();
  }

  /** Ends the thread, and removes what it has written. */
  async abort(): Promise<void> {
    this.#isOver = true;
    this.#room.resolve();
    await this.#worker.terminate();
    await rm(this.#unfinished, { force: true });
  }

  #hear(message: FromWorker): void {
    if (message.kind === "failed") return this.#fail(new Error(message.reason));
    if (message.kind === "finished") return this.#settled.resolve();
    this.#waiting--;
    this.#room.resolve();
  }

  #fail(error: Error): void {
    this.#isOver = true;
    this.#room.resolve();
    this.#settled.reject(error);
  }

  #tell(message: ToWorker, memory: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, memory);
  }
}
