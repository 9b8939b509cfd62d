import { concatenate } from "../columns/concatenate.ts";
import { HIDDEN_KEY } from "../key.ts";

const encoder = new TextEncoder();
const HIDDEN = encoder.encode(HIDDEN_KEY);
const EMPTY = new Uint8Array();

/**
 * Takes a secret out of a stream of bytes, also where it is cut between chunks, in capitals or not,
 * as it is and as it stands in an address. What is not yet known to be harmless is held back until
 * the next chunk. Without the secret, chunks pass as they are.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { StreamRedactor } from "./redact_stream.ts";
 *
 * const redactor = new StreamRedactor("4f3a");
 * const chunks = ["key=4F", "3A&time"].map((text) => redactor.push(new TextEncoder().encode(text)));
 * const shown = [...chunks, redactor.end()].map((chunk) => new TextDecoder().decode(chunk)).join("");
 * strictEqual(shown, "key=YOUR_KEY&time");
 * ```
 */
export class StreamRedactor {
  readonly #steps: readonly Replacer[];

  /** @param secret What is to be hidden; it is not empty. */
  constructor(secret: string) {
    const forms = new Set([secret, encodeURIComponent(secret)]);
    this.#steps = [...forms].map((form) => new Replacer(encoder.encode(form)));
  }

  /**
   * The next bytes without the secret.
   *
   * @param bytes The next bytes of the stream.
   * @returns What can be passed on, perhaps nothing; good as long as `bytes` are.
   */
  push(bytes: Uint8Array): Uint8Array {
    return this.#steps.reduce((passed, step) => step.push(passed), bytes);
  }

  /**
   * The end of the stream.
   *
   * @returns What was held back.
   */
  end(): Uint8Array {
    return this.#steps.reduce(
      (passed, step) => concatenate([step.push(passed), step.end()]),
      EMPTY,
    );
  }
}

/** Replaces one form of the secret. */
class Replacer {
  readonly #small: Uint8Array;
  readonly #capital: Uint8Array;
  /** By the byte under the secret's last one: how far the secret can be moved (Horspool). */
  readonly #shifts: Uint32Array;
  #held = EMPTY;

  constructor(secret: Uint8Array) {
    this.#small = secret.map((byte) => isCapital(byte) ? byte + 0x20 : byte);
    this.#capital = secret.map((byte) => isSmall(byte) ? byte - 0x20 : byte);
    this.#shifts = new Uint32Array(256).fill(secret.length);
    for (let place = 0; place < secret.length - 1; place++) {
      const shift = secret.length - 1 - place;
      this.#shifts[this.#small[place] ?? 0] = shift;
      this.#shifts[this.#capital[place] ?? 0] = shift;
    }
  }

  push(bytes: Uint8Array): Uint8Array {
    const text = this.#held.length > 0 ? concatenate([this.#held, bytes]) : bytes;
    const passed: Uint8Array[] = [];
    let start = 0;
    for (let at = this.#find(text, 0); at >= 0; at = this.#find(text, start)) {
      passed.push(text.subarray(start, at), HIDDEN);
      start = at + this.#small.length;
    }
    const end = this.#beginning(text, start);
    this.#held = new Uint8Array(text.subarray(end)); // `Buffer.slice` would not copy.
    if (start === 0) return text.subarray(0, end);
    return concatenate([...passed, text.subarray(start, end)]);
  }

  end(): Uint8Array {
    const held = this.#held;
    this.#held = EMPTY;
    return held;
  }

  #find(text: Uint8Array, start: number): number {
    const { length } = this.#small;
    const last = length - 1;
    let at = start;
    while (at + length <= text.length) {
      if (this.#matches(text, at, length)) return at;
      at += this.#shifts[text[at + last] ?? 0] ?? 1;
    }
    return -1;
  }

  /** Where the secret may have begun at the end of the text. */
  #beginning(text: Uint8Array, start: number): number {
    let at = Math.max(start, text.length - this.#small.length + 1);
    while (at < text.length && !this.#matches(text, at, text.length - at)) at++;
    return at;
  }

  #matches(text: Uint8Array, at: number, length: number): boolean {
    for (let place = length - 1; place >= 0; place--) {
      const byte = text[at + place];
      if (byte !== this.#small[place] && byte !== this.#capital[place]) return false;
    }
    return true;
  }
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
