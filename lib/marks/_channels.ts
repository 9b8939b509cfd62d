import type * as Plot from "@observablehq/plot-package";

/** The values of a channel, which Plot has made an array of by the time an initializer runs. */
export function valuesOf(channel: Plot.Channel | undefined): unknown[] {
  return Array.from((channel?.value ?? []) as Iterable<unknown>);
}

/** Where the values of a channel lie, in pixels. */
export function positionsOf(
  channels: Plot.Channels,
  scales: Plot.ScaleFunctions,
  name: "x" | "y",
): number[] {
  return valuesOf(channels[name]).map((value): number => scales[name]?.(value));
}
