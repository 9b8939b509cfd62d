import { CensusAnswerError } from "../errors.ts";
import { AnswerBrokeOff } from "./answer_broke_off.ts";

/** A cell may begin with what elsewhere would be a byte order mark. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text that the bytes between two quotes of JSON stand for.
 *
 * @param bytes The answer, or a piece of it.
 * @param start Where the first byte after the opening quote is.
 * @param close Where the closing quote is.
 * @returns The text, its escapes resolved.
 * @throws {CensusAnswerError} If the bytes are not UTF-8, or no text of JSON.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { cellText } from "./cell_text.ts";
 *
 * const bytes = new TextEncoder().encode(String.raw`"C\u00f4te d'Ivoire"`);
 * strictEqual(cellText(bytes, 1, bytes.length - 1), "Côte d'Ivoire");
 * ```
 */
export function cellText(bytes: Uint8Array, start: number, close: number): string {
  let text: string;
  try {
    text = decoder.decode(bytes.subarray(start, close));
  } catch {
    throw new CensusAnswerError("The Census API sent bytes that are no text (UTF-8): ask again");
  }
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    throw new AnswerBrokeOff(); // The parser's own error quotes the text, which may hold a key.
  }
}
