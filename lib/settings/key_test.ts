import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { inspect } from "node:util";
import { Key } from "./key.ts";

const SECRET = "0123456789abcdef".repeat(3).slice(0, 40);
const key = new Key(SECRET);

Deno.test("a Key is hidden in every way of showing it", () => {
  const shown = [
    String(key),
    `${key}`,
    JSON.stringify({ key }),
    Deno.inspect({ deep: [key] }, { showHidden: true }),
    inspect(key, { showHidden: true, depth: 9 }),
    JSON.stringify(Object.entries(key)),
    JSON.stringify(structuredClone({ ...key })),
  ];
  deepStrictEqual(shown.filter((text) => text.includes(SECRET.slice(0, 8))), []);
});

Deno.test("Key.reveal() gives the key for the request that needs it", () => {
  strictEqual(key.reveal(), SECRET);
});

Deno.test("Key.redact() takes the key out of a text, also when it is percent-encoded", () => {
  strictEqual(key.redact(`?key=${SECRET}&a=${SECRET}`), "?key=YOUR_KEY&a=YOUR_KEY");
  strictEqual(new Key("a+b/c").redact("key=a%2Bb%2Fc"), "key=YOUR_KEY");
});
