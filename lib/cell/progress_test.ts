import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { describeProgress, drawInCell, drawOnTerminal, type Progress } from "./progress.ts";

const PROGRESS: Progress = {
  total: 12,
  done: 3,
  current: ["imports/hs 2025-10 <b>", "imports/hs 2025-11"],
  seconds: 47,
  secondsLeft: 1500,
  over: false,
};

Deno.test("describeProgress() says done, total, elapsed and what is waited for; at the end no time", () => {
  strictEqual(
    describeProgress(PROGRESS),
    "Census API: 3 of 12 requests answered, 47 s; about 25 minutes left at the API's usual " +
      "speed; waiting for imports/hs 2025-10 <b> and " +
      "imports/hs 2025-11",
  );
  strictEqual(describeProgress({ ...PROGRESS, secondsLeft: 29 }).includes("left"), false);
  strictEqual(
    describeProgress({ ...PROGRESS, done: 12, over: true }),
    "Census API: 12 of 12 requests answered",
  );
});

Deno.test("drawInCell() draws once, updates in place, and escapes what it shows", () => {
  const sent: { type: string; content: Record<string, Record<string, string>> }[] = [];
  const draw = drawInCell((type, content) => {
    sent.push({ type, content: content as Record<string, Record<string, string>> });
    return Promise.reject(new Error("the notebook is closed"));
  });
  draw(PROGRESS);
  draw({ ...PROGRESS, done: 12, over: true });
  draw(PROGRESS);
  const types = ["display_data", "update_display_data", "display_data"];
  deepStrictEqual(sent.map(({ type }) => type), types);
  const ids = sent.map(({ content }) => content.transient?.display_id);
  strictEqual(ids[0], ids[1]);
  ok(ids[2] !== ids[0], "a later pull has a place of its own");
  match(sent[0]?.content.data?.["text/html"] ?? "", /<progress value="3" max="12">.*&lt;b&gt;/);
  strictEqual(sent[1]?.content.data?.["text/html"], "Census API: 12 of 12 requests answered");
});

Deno.test("drawOnTerminal() writes over its line, and takes it away at the end", () => {
  let seen = "";
  const draw = drawOnTerminal((bytes) => seen += new TextDecoder().decode(bytes));
  draw(PROGRESS);
  ok(seen.startsWith("\r\x1b[KCensus API: 3 of 12") && !seen.includes("\n"));
  draw({ ...PROGRESS, over: true });
  ok(seen.endsWith("\r\x1b[K"));
});
