import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { compoundId, notBlank, oneOf } from '../../shared/checks.js';
import { code, instant, integer, json, optional, text } from '../../shared/columns.js';
import { ENCODINGS, type Encoding } from '../csv/decode-text.js';
import { DELIMITERS, type Delimiter } from '../csv/sniff-delimiter.js';
import type { ImportDescriptor } from '../descriptor/import-descriptor.js';
import { IMPORT_FORMATS, type ImportFormatName } from '../format-name.js';

/**
 * `checking`: being read, or waiting to be; `ready`: may be published; `refused`: has faults;
 * `unchanged`: the same bytes are published and shown; `failed`: could not be read, whatever it holds.
 */
export const RUN_STATES = ['checking', 'ready', 'refused', 'unchanged', 'published', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const RUN_TASKS = ['check', 'publish'] as const;
export type RunTask = (typeof RUN_TASKS)[number];

const COUNTS = [
  ...['attempts', 'byte_count', 'bytes_read', 'line_count', 'staged_count'],
  ...['created_count', 'changed_count', 'unchanged_count', 'refusal_count'],
];

@Entity({
  name: 'import_run',
  comment: 'A file handed over: how far its reading is, what was found in it, what became of it',
})
@Index('import_run_task_idx', ['requestedAt'], { where: 'task IS NOT NULL' })
@Check('import_run_id_check', compoundId('id'))
@Check('import_run_texts_check', notBlank('source_file', 'stored_as', 'failure'))
@Check('import_run_descriptor_check', `jsonb_typeof(descriptor) = 'object'`)
@Check('import_run_status_check', oneOf('status', RUN_STATES))
@Check('import_run_task_check', oneOf('task', RUN_TASKS))
@Check('import_run_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('import_run_format_check', oneOf('format', IMPORT_FORMATS))
@Check('import_run_encoding_check', oneOf('encoding', ENCODINGS))
@Check('import_run_delimiter_check', oneOf('delimiter', DELIMITERS))
@Check('import_run_counts_check', COUNTS.map((column) => `${column} >= 0`).join(' AND '))
@Check('import_run_failure_check', `(status = 'failed') = (failure IS NOT NULL)`)
@Check('import_run_refused_check', `status <> 'refused' OR refusal_count > 0`)
export class ImportRunEntity {
  @PrimaryColumn(code('Also the id of the import it becomes once published'))
  id: string;

  @Column(text())
  sourceFile: string;

  @Column(optional(text('Name of the kept file in the data folder; null when a command read it where it was')))
  storedAs: string | null;

  @Column(optional(json()))
  descriptor: ImportDescriptor | null;

  @Column(code())
  status: RunState;

  @Column(optional(code('What a worker has to do, or is doing; null when nothing is left to do')))
  task: RunTask | null;

  @Column(integer('Times the task was begun: one that keeps ending its process is given up'))
  attempts: number;

  @Column(instant())
  requestedAt: Date;

  @Column(optional(instant()))
  checkedAt: Date | null;

  @Column({ type: 'bigint', nullable: true, transformer: { from: numberOrNull, to: (value: unknown) => value } })
  byteCount: number | null;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: unknown) => value } })
  bytesRead: number;

  @Column(optional(code()))
  sha256: string | null;

  @Column(optional(code()))
  format: ImportFormatName | null;

  @Column(optional(code()))
  encoding: Encoding | null;

  @Column(optional(code()))
  delimiter: Delimiter | null;

  @Column(integer())
  lineCount: number;

  @Column(integer('Values staged when the reading ended: fewer are left when the server lost its unlogged tables'))
  stagedCount: number;

  @Column(integer('Keys not shown so far; changed and unchanged ones are shown already'))
  createdCount: number;

  @Column(integer())
  changedCount: number;

  @Column(integer())
  unchangedCount: number;

  @Column(integer())
  refusalCount: number;

  @Column(optional(code('The published import that holds the same bytes')))
  sameAs: string | null;

  @Column(optional(text('Why it could not be read, in French: not a fault of the file')))
  failure: string | null;

  @Column(optional(code('In whose name it was handed over, then asked to be published')))
  askedBy: string | null;
}

function numberOrNull(value: string | null): number | null {
  return value === null ? null : Number(value);
}
