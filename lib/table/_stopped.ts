import { CensusError } from "../errors.ts";

/** How the error of a pull ends of which nothing is lost. */
export const GO_ON = "what was answered is recorded: run the cell again to go on";

/** Somebody pressed Stop. */
export class Stopped extends CensusError {
  constructor() {
    super(`Stopped; ${GO_ON}`);
  }
}
