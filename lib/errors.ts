/**
 * What can go wrong between a question and its figures, as few classes as a reader must tell apart.
 * Each message is one sentence that names the cause and the fix, and never holds a key.
 *
 * @module
 */

/** What every error of this library is an instance of. */
export class CensusError extends Error {
  /** What an error message begins with. */
  override name = "CensusError";
}

/** There is no key where one is needed, or the API refused the one it was sent. */
export class CensusKeyError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusKeyError";
  /** `missing`: none was given or none arrived. `invalid`: malformed, unknown, or not activated. */
  readonly reason: "missing" | "invalid";

  /** `options` may hold the cause. */
  constructor(reason: "missing" | "invalid", message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The question cannot be answered as it was asked: the message names the wrong word. */
export class CensusQueryError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusQueryError";
}

/** Records cannot be added up to anything that makes sense: the message names two that clash. */
export class CensusTotalError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusTotalError";
}

/** The API was busy, too slow or out of reach, also when it was asked again. */
export class CensusBusyError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusBusyError";
  /** Whether a smaller question may succeed: the API uses the same words for both causes. */
  readonly mayBeTooLarge: boolean;

  /** `options` may say that a smaller question could succeed. */
  constructor(message: string, options: { mayBeTooLarge?: boolean } = {}) {
    super(message);
    this.mayBeTooLarge = options.mayBeTooLarge ?? false;
  }
}

/** What came back is not what the API sends: markup, half a document, rows of unequal length. */
export class CensusAnswerError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusAnswerError";
}

/** Recordings alone were to answer, and there is none of this request. */
export class CensusRecordingError extends CensusError {
  /** What an error message begins with. */
  override name = "CensusRecordingError";
}
