import { rm } from "node:fs/promises";

/** What the thread is told. */
export type ToWorker =
  | { readonly kind: "open"; readonly unfinished: string; readonly head: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "finish"; readonly unfinished: string; readonly path: string }
  | { readonly kind: "abort" };

/** What the thread tells. */
export type FromWorker =
  | { readonly kind: "taken"; readonly memory: ArrayBuffer }
  | { readonly kind: "finished" }
  | { readonly kind: "failed"; readonly reason: string };

/** How many pieces may wait for the thread before the writer has to. */
const MOST_WAITING = 4;

/**
 * A file that is compressed in a thread of its own, so that an answer can be read at the same time:
 * in Deno 2.8 both `CompressionStream` and `createGzip` keep the thread that calls them busy, for as
 * long as it takes to read the answer. (A `Worker` of `node:worker_threads` takes 77 ms a message,
 * this one 0.4 ms.) The file ends with a seal, and has its name only when all is on the disk.
 */
export class GzipFile {
  readonly #path: string;
  readonly #unfinished: string;
  readonly #worker = new Worker(new URL("./_gzip_worker.ts", import.meta.url), { type: "module" });
  /** Ends when the thread has closed the file, for good or not. */
  readonly #closed = Promise.withResolvers<void>();
  #room = Promise.withResolvers<void>();
  /** What the thread has given back. */
  readonly #free: ArrayBuffer[] = [];
  #waiting = 0;
  #isFailed = false;

  /**
   * @param path The file's name, when it is whole.
   * @param unfinished Its name until then.
   * @param head What it begins with.
   */
  constructor(path: string, unfinished: string, head: string) {
    this.#path = path;
    this.#unfinished = unfinished;
    this.#closed.promise.catch(() => {}); // `finish` tells.
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(event.message);
    };
    this.#tell({ kind: "open", unfinished, head });
  }

  /**
   * Writes bytes, and waits while too much waits already. A failure is told by `finish`.
   *
   * @param bytes The bytes, whose memory goes to the thread: they are empty afterwards.
   * @returns Memory of an earlier call that is free again, if there is some.
   */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | undefined> {
    if (this.#isFailed) return bytes.buffer;
    this.#tell({ kind: "bytes", bytes }, [bytes.buffer]);
    if (++this.#waiting >= MOST_WAITING) {
      this.#room = Promise.withResolvers();
      await this.#room.promise;
    }
    return this.#free.pop();
  }

  /**
   * Ends the file and gives it its name.
   *
   * @throws {Error} If it could not be written; nothing of it is left then.
   */
  async finish(): Promise<void> {
    try {
      this.#tell({ kind: "finish", unfinished: this.#unfinished, path: this.#path });
      await this.#closed.promise;
    } finally {
      await this.#clearAway();
    }
  }

  /** Gives the file up; nothing of it is left. */
  async abort(): Promise<void> {
    this.#tell({ kind: "abort" });
    await this.#closed.promise.catch(() => {});
    await this.#clearAway();
  }

  async #clearAway(): Promise<void> {
    this.#worker.terminate();
    await rm(this.#unfinished, { force: true });
  }

  #hear(message: FromWorker): void {
    if (message.kind === "failed") return this.#fail(message.reason);
    if (message.kind === "finished") return this.#closed.resolve();
    this.#free.push(message.memory);
    this.#waiting--;
    this.#room.resolve();
  }

  #fail(reason: string): void {
    this.#isFailed = true;
    this.#room.resolve();
    this.#closed.reject(new Error(reason));
  }

  #tell(message: ToWorker, memory: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, memory);
  }
}
