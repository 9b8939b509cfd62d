import type { Columns } from "./columns.ts";
import { AnswerBrokeOff } from "./answer_broke_off.ts";

/** Options of {@linkcode ColumnsReader}. */
export interface ColumnsReaderOptions {
  /** Is given each name and each distinct text, and gives what stands for it: for hiding a key. */
  redact?: (text: string) => string;
}

/** Reads an answer of the API into columns while its bytes arrive. (The interface; not yet the reader.) */
export class ColumnsReader {
  constructor(_options: ColumnsReaderOptions = {}) {}
  /** Reads on; the bytes may be cut anywhere, and are not kept. */
  push(_bytes: Uint8Array): void {}
  /** The columns of the whole answer. */
  end(): Columns {
    throw new AnswerBrokeOff();
  }
}
