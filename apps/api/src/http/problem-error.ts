import { type ErrorCode, ERROR_CODES } from '@ou-en-est-on/contracts';

export interface Fault {
  readonly field: string;
  readonly message: string;
}

export interface ProblemOptions extends ErrorOptions {
  /** Seconds to wait before asking again. */
  readonly retryAfter?: number;
  /** What is kept instead of what the request was about. */
  readonly current?: unknown;
  /** What to do, in more precise words than those of the code. */
  readonly detail?: string;
}

/** A refusal with its stable code; the filter turns it into problem details. */
export class ProblemError extends Error {
  readonly retryAfter: number | null;
  readonly current: unknown;
  readonly detail: string;

  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly Fault[] = [],
    options: ProblemOptions = {},
  ) {
    super(ERROR_CODES[code].title, options);
    this.retryAfter = options.retryAfter ?? null;
    this.current = options.current;
    this.detail = options.detail ?? ERROR_CODES[code].detail;
  }
}
