/**
 * Where a mark takes something from: the name of a column, a list of values, or a function of the
 * datum, whose type is written as in `(d: { value: number }) => d.value`.
 */
export type MarkChannel =
  | string
  | number
  | readonly unknown[]
  | ((datum: never, index: number) => unknown);

/** Options of a Plot text that labels something: any of Plot's, and what is labelled where. */
export interface LabelOptions {
  /** Where the thing is, across. */
  readonly x: MarkChannel;
  /** Where it is, up and down. */
  readonly y: MarkChannel;
  /** What is written there. */
  readonly text: MarkChannel;
  /** In pixels; by default that of the labels of our charts. */
  readonly fontSize?: number;
}
