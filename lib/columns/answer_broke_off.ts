import { CensusAnswerError } from "../errors.ts";

/** The answer ended too early or is no JSON: a fault that may pass, so that it is worth asking again. */
export class AnswerBrokeOff extends CensusAnswerError {
  constructor(options?: ErrorOptions) {
    super("The answer of the Census API broke off: ask again", options);
  }
}
