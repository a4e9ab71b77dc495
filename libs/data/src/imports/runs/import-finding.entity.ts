import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, slug } from '../../shared/checks.js';
import { code, integer, optional, text } from '../../shared/columns.js';

/** A refusal keeps the file from being published; a warning deserves a look. */
export const FINDING_SEVERITIES = ['refusal', 'warning'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

@Entity({
  name: 'import_finding',
  comment: 'What the reading of a file has to say: what refuses it, what deserves a look',
})
@Check('import_finding_rank_check', 'rank > 0 AND line > 0')
@Check('import_finding_severity_check', oneOf('severity', FINDING_SEVERITIES))
@Check('import_finding_code_check', slug('code'))
@Check('import_finding_texts_check', notBlank('message'))
export class ImportFindingEntity {
  @PrimaryColumn(code())
  @ForeignKey('import_run', { name: 'import_finding_run_fk' })
  runId: string;

  @PrimaryColumn(integer())
  rank: number;

  @Column(code())
  severity: FindingSeverity;

  @Column(optional(integer('As an editor counts them, the header being 1; null when it is about the file')))
  line: number | null;

  @Column(optional(text()))
  columnName: string | null;

  @Column(optional(text('What the file says there, shortened')))
  value: string | null;

  @Column(code('Stable, for programs'))
  code: string;

  @Column(text())
  message: string;
}
