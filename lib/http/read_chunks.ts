/** How much is read at once: more does not make it faster. */
const CHUNK_SIZE = 2 ** 16;

/**
 * The bytes of a body as they arrive. Where the body allows it, they are read into the same memory
 * again and again, so that a large answer leaves nothing to clear away. To leave the loop early
 * cancels the rest of the body.
 *
 * @param body The body of a response; null is an empty one.
 * @returns Chunks of any size. One is good until the next is asked for.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { readChunks } from "./read_chunks.ts";
 *
 * let size = 0;
 * for await (const chunk of readChunks(new Response("[[]]").body)) size += chunk.length;
 * strictEqual(size, 4);
 * ```
 */
export async function* readChunks(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (body === null) return;
  const reader = byteReaderOf(body);
  if (reader === null) return yield* body;
  try {
    let memory = new ArrayBuffer(CHUNK_SIZE);
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(memory));
      if (done) return;
      yield value;
      memory = value.buffer;
    }
  } finally {
    await reader.cancel(); // Does nothing at the end.
  }
}

/** Null for a stream that cannot read into memory given to it, such as one made by hand. */
function byteReaderOf(body: ReadableStream): ReadableStreamBYOBReader | null {
  try {
    return body.getReader({ mode: "byob" });
  } catch (error) {
    if (body.locked) throw error; // Somebody else reads it.
    return null;
  }
}
