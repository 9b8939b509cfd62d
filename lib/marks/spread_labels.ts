/** Options of {@linkcode spreadLabels}. */
export interface SpreadLabelsOptions {
  /** The least distance of two places, in the unit of the values. */
  gap: number;
}

/**
 * Places for labels at the ends of lines: each value's own place, or as near to it as the others
 * allow.
 *
 * @param values Where the labels would like to be.
 * @param options The least distance of two places.
 * @returns The places, in the order of the values.
 *
 * @example
 * ```ts
 * import { deepStrictEqual } from "node:assert";
 * import { spreadLabels } from "us-trade";
 *
 * deepStrictEqual(spreadLabels([60, 27, 26], { gap: 3 }), [60, 28, 25]);
 * ```
 */
export function spreadLabels(values: readonly number[], { gap }: SpreadLabelsOptions): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const groups: Group[] = [];
  for (const index of order) {
    let group: Group = { middle: values[index] ?? 0, members: [index] };
    for (let below = groups.at(-1); below; below = groups.at(-1)) {
      if (bottom(group, gap) - top(below, gap) >= gap) break;
      groups.pop();
      group = join(below, group);
    }
    groups.push(group);
  }
  const places = new Map(
    groups.flatMap((group) =>
      group.members.map((index, row) => [index, bottom(group, gap) + row * gap] as const)
    ),
  );
  return values.map((value, index) => places.get(index) ?? value);
}

/** Labels that touch, from the lowest to the highest, and the place of their middle. */
interface Group {
  readonly middle: number;
  readonly members: readonly number[];
}

function join(below: Group, above: Group): Group {
  const members = [...below.members, ...above.members];
  const sum = below.middle * below.members.length + above.middle * above.members.length;
  return { middle: sum / members.length, members };
}

function bottom({ middle, members }: Group, gap: number): number {
  return middle - gap * (members.length - 1) / 2;
}

function top({ middle, members }: Group, gap: number): number {
  return middle + gap * (members.length - 1) / 2;
}
