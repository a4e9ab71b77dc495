import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { compoundId, notBlank, oneOf } from '../shared/checks.js';
import { code, instant, integer, optional, text } from '../shared/columns.js';

/** `series`: a publisher's file; `shipped-figures`: the published figures gathered in the shipped data files. */
export const IMPORT_KINDS = ['series', 'shipped-figures'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = ['published', 'withdrawn'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

@Entity({ name: 'import', comment: 'A file whose values were published here, in one transaction' })
@Index('import_published_bytes_idx', ['kind', 'sha256'], { where: `status = 'published'` })
@Check('import_id_check', compoundId('id'))
@Check('import_kind_check', oneOf('kind', IMPORT_KINDS))
@Check('import_texts_check', notBlank('source_file', 'publisher'))
@Check('import_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check(
  'import_status_check',
  `${oneOf('status', IMPORT_STATES)} AND (status = 'withdrawn') = (withdrawn_at IS NOT NULL)`,
)
@Check('import_counts_check', 'row_count >= 0 AND observation_count >= 0')
@Check('import_dates_check', 'withdrawn_at >= published_at')
export class ImportEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  kind: ImportKind;

  @Column(text())
  sourceFile: string;

  @Column(code('Of the bytes: a file whose values are all shown is not published again'))
  sha256: string;

  @Column(code('A withdrawn import keeps its values, which nothing shows any more'))
  status: ImportState;

  @Column(optional(text()))
  publisher: string | null;

  @Column(integer('Rows read in the file'))
  rowCount: number;

  @Column(integer())
  observationCount: number;

  @Column(instant())
  publishedAt: Date;

  @Column(optional(instant()))
  withdrawnAt: Date | null;
}
