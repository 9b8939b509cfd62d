/** What stands for a key wherever one would be shown. */
export const HIDDEN_KEY = "YOUR_KEY";

/** The end of every sentence about a key that is not there. */
export const HOW_TO_GET_A_KEY = "get a free one at https://api.census.gov/data/key_signup.html, " +
  'and run "deno task key", which writes it into the file .env as CENSUS_API_KEY';

/** The Census Bureau gives out keys of this many characters. */
const KEY_LENGTH = 40;

/** What has the form of a key. */
const KEY_PATTERN = /[0-9a-f]{40}/gi;

/** The text without a key that somebody pasted where none belongs. */
export function hideKeys(text: string): string {
  return text.replace(KEY_PATTERN, HIDDEN_KEY);
}

/**
 * A key of the Census API that cannot be shown by accident: printing it, turning it into a string or
 * into JSON gives {@linkcode HIDDEN_KEY}. Only {@linkcode Key.reveal} gives the key itself.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { Key } from "./key.ts";
 *
 * const key = new Key("only-the-API-should-see-this");
 * strictEqual(`${key}`, "YOUR_KEY");
 * strictEqual(JSON.stringify({ key }), '{"key":"YOUR_KEY"}');
 * ```
 */
export class Key {
  readonly #value: string;

  /**
   * Hides a key.
   *
   * @param value The key, as the Census Bureau sent it.
   */
  constructor(value: string) {
    this.#value = value;
  }

  /** The key itself, for the one request that needs it. */
  reveal(): string {
    return this.#value;
  }

  /** What is wrong with the key, as far as its form tells; null if it could be one. */
  get fault(): string | null {
    if (/[^0-9a-z]/i.test(this.#value)) {
      return "The key holds a character that no key has, such as a quote or a space";
    }
    if (this.#value.length === KEY_LENGTH) return null;
    return `The key has ${this.#value.length} characters, and a key of the Census API ${KEY_LENGTH}`;
  }

  /** The text with this key, in capitals or not, replaced by {@linkcode HIDDEN_KEY}. */
  redact(text: string): string {
    return [this.#value, encodeURIComponent(this.#value)].reduce(
      (redacted, secret) => redacted.replace(new RegExp(RegExp.escape(secret), "gi"), HIDDEN_KEY),
      text,
    );
  }

  /** Not the key. */
  toString(): string {
    return HIDDEN_KEY;
  }

  /** Not the key. */
  toJSON(): string {
    return HIDDEN_KEY;
  }

  /** Not the key. */
  [Symbol.for("Deno.customInspect")](): string {
    return HIDDEN_KEY;
  }

  /** Not the key. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return HIDDEN_KEY;
  }
}
