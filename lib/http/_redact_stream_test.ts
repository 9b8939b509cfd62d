import fc from "../../tests/fast_check.ts";
import { ok, strictEqual } from "node:assert/strict";
import { StreamRedactor } from "./_redact_stream.ts";

/** What comes out, when the text goes in cut into pieces of these sizes, again and again. */
function redact(secret: string, text: string, sizes: readonly number[]): string {
  const redactor = new StreamRedactor(secret);
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  let shown = "";
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    const piece = bytes.slice(at, at += size);
    shown += decoder.decode(redactor.push(piece), { stream: true });
    piece.fill(0x21);
  }
  return shown + decoder.decode(redactor.end());
}

/** What must come out, by a pattern over the whole text. */
function replaceAll(secret: string, text: string): string {
  return [...new Set([secret, encodeURIComponent(secret)])].reduce(
    (text, form) => text.replace(new RegExp(RegExp.escape(form), "gi"), "YOUR_KEY"),
    text,
  );
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

Deno.test("a key is hidden wherever it is cut: what the whole text would have become", () => {
  for (const secret of ["abab", "aab", "0a0a0b", "k", "ä/b c"]) {
    const piece = fc.oneof(
      fc.constantFrom(secret, secret.toUpperCase(), secret.slice(0, -1), secret.slice(1)),
      fc.constantFrom(encodeURIComponent(secret), encodeURIComponent(secret).toLowerCase()),
      fc.constantFrom(...secret, "x", "中", '","'),
    ).map((text) => secret.includes("ä") ? text.replace("Ä", "x") : text);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), sizes, (pieces, sizes) => {
        const text = pieces.join("");
        strictEqual(redact(secret, text, sizes), replaceAll(secret, text));
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  }
});

Deno.test("a key of forty characters is hidden at every cut", () => {
  const secret = "0123456789abcdef0123456789abcdef01234567";
  const text = `[["${secret}"],["0123456789${secret.toUpperCase()}01234"]]`;
  for (let size = 1; size <= text.length; size++) {
    const shown = redact(secret, text, [size]);
    strictEqual(shown, '[["YOUR_KEY"],["0123456789YOUR_KEY01234"]]');
  }
});

Deno.test("bytes without a key pass uncopied", () => {
  const bytes = new TextEncoder().encode('["2010","295"]');
  const passed = new StreamRedactor("a".repeat(40)).push(bytes);
  ok(passed.buffer === bytes.buffer && passed.length === bytes.length);
});
