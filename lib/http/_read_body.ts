/**
 * The body of a response as text, or null if it is longer than the bound, in bytes: what arrives
 * after that is not read.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { readBody } from "./_read_body.ts";
 *
 * strictEqual(await readBody(new Response("[]"), 2), "[]");
 * strictEqual(await readBody(new Response("[[]]"), 2), null);
 * ```
 */
export async function readBody(response: Response, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null; // Leaving the loop cancels the rest.
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  return pieces.join("") + decoder.decode();
}
