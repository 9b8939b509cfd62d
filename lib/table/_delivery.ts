import type { Columns } from "../columns/columns.ts";
import type { Source } from "./source.ts";

/** An answer, and where it is from. */
export interface Delivery {
  readonly columns: Columns;
  readonly kind: Source["kind"];
  /** Which edition of the figures it is: "retrieved 2026-11-22". */
  readonly vintage: string;
  /** To how many dollars the figures are rounded, if they are not exact. */
  readonly rounding?: number;
  /** When it was known to be so. */
  readonly asOf: Temporal.Instant;
}
