import { cross, lab, rgb } from "d3";
import { ok, strictEqual } from "node:assert/strict";
import { colorOf } from "./colors.ts";

/** Colours nearer to each other than this, in CIELAB, are easily taken for one another. */
const APART = 15;

/** What is left of red, green and blue (linear) without red or green cones: Machado et al., 2009. */
const VISIONS = {
  "without red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "without green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Partners whose lines stand in one drawing: Mexico, Canada, China, Vietnam, Taiwan. */
const LINES = ["2010", "1220", "5700", "5520", "5830"];

function seen(color: string, vision: readonly (readonly number[])[]) {
  const { r, g, b } = rgb(color);
  const linear = [r, g, b].map((value) => (value / 255) ** 2.2);
  const [red = 0, green = 0, blue = 0] = vision.map((row) =>
    row.reduce((sum, factor, index) => sum + factor * (linear[index] ?? 0), 0)
  ).map((value) => 255 * Math.min(1, Math.max(0, value)) ** (1 / 2.2));
  return lab(rgb(red, green, blue));
}

Deno.test("colours that share a drawing stay apart for colour-blind readers", () => {
  const pairs = cross(LINES, LINES).filter(([one, other]) => one < other);
  for (const [one, other] of [["exports", "imports"] as const, ...pairs]) {
    for (const [name, vision] of Object.entries(VISIONS)) {
      const [a, b] = [seen(colorOf(one), vision), seen(colorOf(other), vision)];
      const distance = Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
      ok(distance > APART, `${one} and ${other} ${name}: ${distance.toFixed(0)}`);
    }
  }
});

Deno.test("exports are darker than imports, also in grey print", () => {
  ok(lab(colorOf("imports")).l - lab(colorOf("exports")).l > 10);
});

Deno.test("a partner without a colour of its own is grey", () => {
  const { r, g, b } = rgb(colorOf("1010"));
  strictEqual(Math.max(r, g, b) - Math.min(r, g, b) < 20, true);
});
