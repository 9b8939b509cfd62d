import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { readChunks } from "./read_chunks.ts";

const TEXT = "0123456789".repeat(50_000);

async function textOf(body: Response["body"]): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of readChunks(body)) text += decoder.decode(chunk, { stream: true });
  return text;
}

/** A stream of pieces that was made by hand, and tells whether it was cancelled. */
function streamOf(pieces: readonly string[], type?: "bytes") {
  const state = { isCancelled: false };
  const rest = [...pieces];
  const pull = (controller: { enqueue(chunk: Uint8Array): void; close(): void }) => {
    const piece = rest.shift();
    if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
    else controller.close();
  };
  const cancel = () => void (state.isCancelled = true);
  const body =
    (type === "bytes"
      ? new ReadableStream({ type, pull, cancel })
      : new ReadableStream({ pull, cancel })) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return { body, state };
}

Deno.test("every byte of a body comes, over HTTP, from a stream made by hand, or from none", async () => {
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    () => new Response(TEXT),
  );
  const response = await fetch(`http://127.0.0.1:${server.addr.port}`);
  ok(await textOf(response.body) === TEXT);
  strictEqual(await textOf(streamOf(["ab", "c"]).body), "abc");
  strictEqual(await textOf(new Response("").body), "");
  strictEqual(await textOf(null), "");
});

Deno.test("to leave the loop cancels the rest, and lets go of the stream", async () => {
  for (const type of [undefined, "bytes"] as const) {
    const { body, state } = streamOf(["a", "b", "c"], type);
    for await (const chunk of readChunks(body)) {
      deepStrictEqual([...chunk], [0x61]);
      break;
    }
    ok(state.isCancelled, `${type}`);
  }
});

Deno.test("a stream that fails ends in its own error", async () => {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    type: "bytes",
    pull: (controller) => controller.error(new Error("connection reset")),
  });
  await rejects(textOf(body), /connection reset/);
});
