import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { run } from "./process.ts";

const LAB = fileURLToPath(new URL("lab.ts", import.meta.url));

Deno.test("a port in use is one sentence that says what to do, however it is given", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const ways = [["--port", `${port}`], [`--port=${port}`], [`--ServerApp.port=${port}`]];
  for (const way of ways) {
    const { code, lines } = await run([Deno.execPath(), "run", "-A", LAB, "--no-browser", ...way]);
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      `Port ${port} is in use: give another one (--port ${
        port + 1
      }), or none and a free one is taken.`,
    ]);
  }
});
