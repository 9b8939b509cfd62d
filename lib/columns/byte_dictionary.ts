import { BACKSLASH, CUT, QUOTE } from "./column_builder.ts";
import { grow } from "./grow.ts";

/** What FNV-1a, the hash, begins with and multiplies by. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The distinct texts of a column as the bytes between their quotes, numbered from 0. A text that was
 * met before is found without making a string of it, which is what makes reading fast.
 */
export class ByteDictionary {
  /** The bytes of all texts, one after the other. */
  #pool = new Uint8Array(256);
  /** Where each text begins in the pool, and where the last one ends. */
  #starts = new Uint32Array(64);
  #hashes = new Uint32Array(64);
  /** By hash: the number of a text plus one, or 0; at most half of them are taken. */
  #slots = new Uint32Array(128);
  #size = 0;
  #hash = 0;

  get size(): number {
    return this.#size;
  }

  /** The place of the closing quote if the text of this number is what comes next, else `CUT`. */
  match(number: number, bytes: Uint8Array, start: number): number {
    const pool = this.#pool;
    const from = this.#starts[number] ?? 0;
    const length = (this.#starts[number + 1] ?? 0) - from;
    const close = start + length;
    if (number >= this.#size || close >= bytes.length || bytes[close] !== QUOTE) return CUT;
    for (let at = 0; at < length; at++) {
      if (bytes[start + at] !== pool[from + at]) return CUT;
    }
    return close;
  }

  /** The place of the closing quote of the text that comes next, or `CUT`; remembers its hash. */
  scan(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    let hash = OFFSET;
    for (let at = start; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        this.#hash = (hash ^ hash >>> 15) >>> 0;
        return at;
      }
      if (byte === BACKSLASH) at++; // What it escapes does not end the text.
      hash = Math.imul(hash ^ byte, PRIME);
    }
    return CUT;
  }

  /** The number of the text that was scanned last, or -1. */
  find(bytes: Uint8Array, start: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#hash & mask;; slot = slot + 1 & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || this.match(number, bytes, start) !== CUT) return number;
    }
  }

  /** Adds the text that was scanned last, and gives its number. */
  add(bytes: Uint8Array, start: number, close: number): number {
    const number = this.#size++;
    const from = this.#starts[number] ?? 0;
    const end = from + close - start;
    if (end > this.#pool.length) this.#pool = grow(this.#pool, new Uint8Array(2 * end));
    if (number + 1 === this.#starts.length) {
      this.#starts = grow(this.#starts, new Uint32Array(2 * this.#starts.length));
      this.#hashes = grow(this.#hashes, new Uint32Array(2 * this.#hashes.length));
      this.#slots = new Uint32Array(2 * this.#slots.length);
      for (let other = 0; other < number; other++) this.#place(other);
    }
    this.#pool.set(bytes.subarray(start, close), from);
    this.#starts[number + 1] = end;
    this.#hashes[number] = this.#hash;
    this.#place(number);
    return number;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[number] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = slot + 1 & mask;
    this.#slots[slot] = number + 1;
  }
}
