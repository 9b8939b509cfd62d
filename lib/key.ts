/** What stands for a key wherever one would be shown. */
export const HIDDEN_KEY = "YOUR_KEY";

/** The end of every sentence about a key that is not there. */
export const HOW_TO_GET_A_KEY = "get a free one at https://api.census.gov/data/key_signup.html, " +
  "and write CENSUS_API_KEY=... into the file .env";

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

  constructor(value: string) {
    this.#value = value;
  }

  /** The key itself, for the one request that needs it. */
  reveal(): string {
    return this.#value;
  }

  /** The text with this key, plain or percent-encoded, replaced by {@linkcode HIDDEN_KEY}. */
  redact(text: string): string {
    return [this.#value, encodeURIComponent(this.#value)]
      .reduce((redacted, secret) => redacted.replaceAll(secret, HIDDEN_KEY), text);
  }

  toString(): string {
    return HIDDEN_KEY;
  }

  toJSON(): string {
    return HIDDEN_KEY;
  }

  [Symbol.for("Deno.customInspect")](): string {
    return HIDDEN_KEY;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return HIDDEN_KEY;
  }
}
