import type { ImportFault } from './csv/import-fault.js';

/** Something a reader should look at, which does not keep a file from being published. */
export interface ImportWarning {
  readonly line: number;
  readonly code: 'away-from-target';
  readonly message: string;
}

/** `unchanged`: the same bytes are already published; `refused`: the file has faults, nothing was written. */
export type ImportStatus = 'published' | 'unchanged' | 'refused';

/** What came of a file. */
export interface ImportReport {
  readonly status: ImportStatus;
  readonly seriesId: string;
  readonly sourceFile: string;
  /** Null when the file could not be read to its end. */
  readonly sha256: string | null;
  /** The published import that holds these bytes; null when refused. */
  readonly importId: string | null;
  /** Lines read, the header's left out. */
  readonly lines: number;
  /** Observations written by this call. */
  readonly created: number;
  /** The first faults, in the order of the file; `faultCount` counts them all. */
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly warnings: readonly ImportWarning[];
}
