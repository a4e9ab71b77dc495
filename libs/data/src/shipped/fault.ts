/** One thing wrong in a shipped file, said so that its author can find it. */
export interface Fault {
  /** `motions/2023.json`. */
  readonly file: string;
  /** Where in the file: `proposals[3].actors[0]`; empty for the whole file. */
  readonly path: string;
  readonly code: FaultCode;
  /** In plain French. */
  readonly message: string;
}

export const FAULT_CODES = [
  'unreadable-file',
  'not-utf-8',
  'unknown-kind',
  'schema',
  'duplicate-id',
  'id-form',
  'count',
  'unknown-reference',
  'lineage-direction',
  'evidence-missing',
  'evidence-unexpected',
  'fact-to-verify',
  'not-concerned',
  'legal-deadline-done',
  'future-date',
  'source-missing',
  'source-conflict',
  'file-hash',
  'proposal-without-event',
  'inconsistent',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Thrown when files that do not have the shape of their kind are asked for as data. */
export class ShippedDataError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'ShippedDataError';
  }
}

/** One line: `motions/2023.json, proposals[3].actors[0] : … (schema)`. */
export function describeFault(fault: Fault): string {
  return `${fault.file}${fault.path && `, ${fault.path}`} : ${fault.message} (${fault.code})`;
}
