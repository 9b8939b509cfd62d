import { deepStrictEqual } from "node:assert/strict";
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
