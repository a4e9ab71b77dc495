import { type ErrorCode, ERROR_CODES } from '@ou-en-est-on/contracts';

export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** A refusal with its stable code; the filter turns it into problem details. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(ERROR_CODES[code].title, options);
  }
}
