/** What can be wrong in a file, as stable codes: a page or a script may rely on them. */
export const IMPORT_FAULT_CODES = [
  'empty-file',
  'not-a-csv',
  'not-text',
  'unknown-encoding',
  'truncated',
  'malformed-quote',
  'wrong-field-count',
  'record-too-long',
  'unknown-format',
  'missing-column',
  'unexpected-column',
  'missing-value',
  'unknown-value',
  'formula',
  'wrong-series',
  'unknown-series',
  'ambiguous-series',
  'unknown-indicator',
  'computed-indicator',
  'wrong-unit',
  'unknown-level',
  'unknown-zone',
  'impossible-date',
  'ambiguous-date',
  'impossible-period',
  'future-date',
  'not-a-number',
  'ambiguous-number',
  'out-of-range',
  'rate-without-value',
  'duplicate-key',
  'malformed-json',
  'malformed-identifier',
  'other-case',
  'too-long',
  'unknown-theme',
  'unknown-category',
  'unknown-edition',
  'unknown-service',
  'wrong-position',
  'count-mismatch',
  'edition-fixed',
  'level-in-use',
  'too-many',
  'contact-detail',
  'dates-reversed',
  'duplicate-value',
  'unknown-proposal',
  'unknown-collectivity',
  'lost-zero',
  'malformed-address',
] as const;
export type ImportFaultCode = (typeof IMPORT_FAULT_CODES)[number];

/** One thing to correct in a file, at a place its author can find. */
export interface ImportFault {
  /** First line is 1, the header's; null when the fault is the file's own. */
  readonly line: number | null;
  /** Name of the column as the file writes it; null when the fault is the line's. */
  readonly column: string | null;
  /** What the file says there, shortened. */
  readonly value: string | null;
  readonly code: ImportFaultCode;
  /** In French: what is wrong and what to do. */
  readonly message: string;
}

const LONGEST_VALUE = 80;
const CONTROL_CHARACTERS = /\p{Cc}/gu;

/** A fault whose quoted value is short and printable, whatever the file holds. */
export function importFault(
  code: ImportFaultCode,
  message: string,
  place: { line?: number; column?: string; value?: string } = {},
): ImportFault {
  return {
    line: place.line ?? null,
    column: place.column === undefined ? null : printable(place.column),
    value: place.value === undefined ? null : printable(place.value),
    code,
    message,
  };
}

function printable(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_VALUE + 2).replace(CONTROL_CHARACTERS, '·')];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : characters.join('');
}

/** Stops the reading of a file that cannot be read further. */
export class UnreadableFile extends Error {
  constructor(readonly faults: readonly ImportFault[]) {
    super(faults.map((fault) => fault.message).join(' '));
  }
}
