import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { concatenate } from "../columns/concatenate.ts";
import { CensusError } from "../errors.ts";
import { parseRecording } from "../transport/recording.ts";
import type { RecordingHead } from "./recording_head.ts";
import { seal, SEAL_LENGTH } from "./seal.ts";

/** How much is unpacked at once. */
const CHUNK_SIZE = 2 ** 18;

const LINE_BREAK = 0x0a;

/** A recording as it lies in a file. */
export interface StoredRecording {
  readonly head: RecordingHead;
  /**
   * The body, read when asked for. It ends in a {@linkcode DamagedRecording} if the file is not what
   * was written: what was read until then must not be used.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

/** A file says something else than was recorded. */
export class DamagedRecording extends CensusError {
  constructor(path: string, options?: ErrorOptions) {
    super(`The recording ${path} is damaged: remove it, and ask again`, options);
  }
}

/**
 * Opens a recording, large or small. Of a large one no more than a chunk is in memory.
 *
 * @param path The path of a file that a `RecordingWriter` wrote.
 * @returns What is known of the answer, and its body.
 * @throws {DamagedRecording} If that can be told already.
 * @throws {Error} If the file cannot be read.
 */
export async function readRecording(path: string): Promise<StoredRecording> {
  if (!path.endsWith(".gz")) {
    const recording = parseRecording(await readFile(path, "utf-8"));
    if (recording === null) throw new DamagedRecording(path);
    const { body, ...head } = recording;
    return { head, body: ReadableStream.from([new TextEncoder().encode(body)]) };
  }
  return { head: await readHead(path), body: { [Symbol.asyncIterator]: () => readBody(path) } };
}

async function readHead(path: string): Promise<RecordingHead> {
  let text = new Uint8Array();
  for await (const piece of readUnsealed(path)) {
    text = concatenate([text, piece]);
    const end = text.indexOf(LINE_BREAK);
    if (end >= 0) return parseHead(text.subarray(0, end), path);
  }
  throw new DamagedRecording(path);
}

function parseHead(line: Uint8Array, path: string): RecordingHead {
  try {
    return JSON.parse(new TextDecoder().decode(line));
  } catch {
    throw new DamagedRecording(path);
  }
}

async function* readBody(path: string): AsyncGenerator<Uint8Array> {
  let isBody = false;
  for await (const piece of readUnsealed(path)) {
    if (isBody) {
      yield piece;
      continue;
    }
    const end = piece.indexOf(LINE_BREAK);
    isBody = end >= 0;
    if (isBody) yield piece.subarray(end + 1);
  }
}

/** What was sealed, in pieces; at its end it is compared with the seal. */
async function* readUnsealed(path: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held = new Uint8Array(); // It may belong to the seal.
  for await (const piece of unpack(path)) {
    const text = held.length > 0 ? concatenate([held, piece]) : piece;
    const end = Math.max(0, text.length - SEAL_LENGTH);
    hash.update(text.subarray(0, end));
    yield text.subarray(0, end);
    held = new Uint8Array(text.subarray(end));
  }
  if (new TextDecoder().decode(held) !== seal(hash.digest("hex"))) throw new DamagedRecording(path);
}

async function* unpack(path: string): AsyncGenerator<Uint8Array> {
  const pieces = createReadStream(path);
  const gunzip = createGunzip({ chunkSize: CHUNK_SIZE });
  try {
    // A `Buffer` is another class than a `Uint8Array`, and what is fast with one is not with two.
    for await (const { buffer, byteOffset, length } of pipeline(pieces, gunzip, () => {})) {
      yield new Uint8Array(buffer, byteOffset, length);
    }
  } catch (error) {
    if (isDamage(error)) throw new DamagedRecording(path);
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
