import { deepStrictEqual, ok } from "node:assert/strict";
import type { Progress } from "../cell/progress.ts";
import { measureProgress } from "./_measure_progress.ts";

Deno.test("measureProgress() says nothing of what is over before it would be drawn", () => {
  const seen: Progress[] = [];
  const meter = measureProgress((progress) => seen.push(progress), 60_000);
  meter.expect(1);
  meter.start("exports/hs 2025-10")();
  meter.finish();
  meter.close();
  deepStrictEqual(seen, []);
});

Deno.test("measureProgress() reckons with 20 seconds a request, then with what was measured", () => {
  const { setInterval } = globalThis;
  let tick = () => {};
  globalThis.setInterval = ((handler: () => void) => {
    tick = handler;
    return 0;
  }) as unknown as typeof setInterval;
  const seen: Progress[] = [];
  try {
    const meter = measureProgress((progress) => seen.push(progress), 60_000);
    meter.expect(75);
    const end = meter.start("exports/hs 2025-10");
    tick();
    end();
    meter.finish();
    tick();
    meter.close();
  } finally {
    globalThis.setInterval = setInterval;
  }
  const [first, second] = seen;
  deepStrictEqual(first?.secondsLeft, 75 * 20);
  ok(second !== undefined && second.secondsLeft < 75, "the first answer took no second");
});
