import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "../../tests/fast_check.ts";
import { spreadLabels } from "./spread_labels.ts";

Deno.test("labels with room keep their places, in the order given", () => {
  deepStrictEqual(spreadLabels([1, 30, 10], { gap: 3 }), [1, 30, 10]);
});

Deno.test("labels that would touch move apart, both by as much", () => {
  deepStrictEqual(spreadLabels([10, 10], { gap: 4 }), [12, 8].toReversed());
});

Deno.test("a label that is pushed into the next one takes it along", () => {
  deepStrictEqual(spreadLabels([10, 9, 6.5], { gap: 3 }), [11.5, 8.5, 5.5]);
});

Deno.test("any labels end up apart, with their order and their middle kept", () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(values, (values) => {
    const places = spreadLabels(values, { gap: 3 });
    const sorted = places.toSorted((a, b) => a - b);
    ok(sorted.every((place, index) => place - (sorted[index - 1] ?? -Infinity) >= 3 - 1e-9));
    ok(
      values.every((a, i) => values.every((b, j) => a <= b || (places[i] ?? 0) > (places[j] ?? 0))),
    );
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    ok(Math.abs(sum(values) - sum(places)) < 1e-6);
  }));
});
