import { FIRST_LABEL_YEAR, LABEL_MENTIONS_LIMIT, LABEL_TEXT_LIMITS, MOST_ATS } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { notBlank, slug } from '../shared/checks.js';
import { code, instant, integer, label, optional, text, texts } from '../shared/columns.js';

const { name: NAME, mention: MENTION, sourceTitle: TITLE, sourceUrl: URL } = LABEL_TEXT_LIMITS;
const AUTHOR = 'Not a foreign key, as the person may be erased';

@Entity({ name: 'label_import', comment: 'A file of label awards, kept whole: append-only' })
@Index('label_import_recorded_key', ['id', 'recordedAt'], { unique: true })
@Check('label_import_id_check', `id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`)
export class LabelImportEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(instant())
  recordedAt: Date;

  @Column(code(AUTHOR))
  recordedBy: string;
}

@Entity({
  name: 'label_award',
  comment: 'The label as it was given to one collectivity one year, by the jury: append-only',
})
@ForeignKey('label_import', ['importId', 'recordedAt'], ['id', 'recordedAt'], { name: 'label_award_import_fk' })
@ForeignKey('label_award', ['corrects', 'givenTo', 'year'], ['id', 'givenTo', 'year'], {
  name: 'label_award_corrects_fk',
})
@Index('label_award_import_key', ['importId', 'givenTo', 'year'], { unique: true })
@Index('label_award_corrected_key', ['id', 'givenTo', 'year'], { unique: true })
@Index('label_award_import_idx', ['importId', 'recordedAt'])
@Index('label_award_collectivity_idx', ['collectivityId'])
@Index('label_award_corrects_idx', ['corrects', 'givenTo', 'year'])
@Check('label_award_given_to_check', slug('given_to'))
@Check(
  'label_award_year_check',
  `year >= ${String(FIRST_LABEL_YEAR)} AND year <= extract(year FROM recorded_at AT TIME ZONE 'Europe/Paris')`,
)
@Check('label_award_ats_check', `ats >= 1 AND ats <= ${String(MOST_ATS)}`)
@Check(
  'label_award_mentions_check',
  `cardinality(mentions) <= ${String(LABEL_MENTIONS_LIMIT)} AND has_distinct_values(mentions) AND '' <> ALL (mentions)
   AND array_to_string(mentions, '|') ~ '^([^|]{1,${String(MENTION)}}([|]|$))*$'`,
)
@Check(
  'label_award_texts_check',
  `${notBlank('source_title', 'former_name')}
   AND length(source_title) <= ${String(TITLE)} AND length(former_name) <= ${String(NAME)}`,
)
@Check('label_award_url_check', `source_url ~ '^https?://[^[:space:]]+$' AND length(source_url) <= ${String(URL)}`)
@Check('label_award_date_check', 'is_partial_date(source_date)')
export class LabelAwardEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column(code())
  importId: string;

  @Column(instant())
  recordedAt: Date;

  @Column(code('Who answered, when it was recorded, for whom it was given to'))
  @ForeignKey('collectivity', { name: 'label_award_collectivity_fk' })
  collectivityId: string;

  @Column(code('What bore it, as its year named it: a commune may have vanished since'))
  givenTo: string;

  @Column(optional(label('The name of what bore it, as the file gives it, when this site knows none')))
  formerName: string | null;

  @Column(integer())
  year: number;

  @Column(integer('How many @'))
  ats: number;

  @Column(texts('What the jury distinguished, in its words'))
  mentions: readonly string[];

  @Column(text())
  sourceTitle: string;

  @Column(optional(text('Null when no address is known')))
  sourceUrl: string | null;

  @Column(code('Day, month or year of the source'))
  sourceDate: string;

  @Column({
    ...{ type: 'bigint', nullable: true },
    comment: 'The award of the same year that it corrects; null for the first one',
  })
  corrects: string | null;
}

@Entity({
  name: 'label_withdrawal',
  comment: 'An import of label awards that was wrong: it shows nothing from then on (append-only)',
})
@Check('label_withdrawal_reason_check', `${notBlank('reason')} AND length(reason) <= 1000`)
export class LabelWithdrawalEntity {
  @PrimaryColumn(code())
  @ForeignKey('label_import', { name: 'label_withdrawal_import_fk' })
  importId: string;

  @Column(text())
  reason: string;

  @Column(instant())
  recordedAt: Date;

  @Column(code(AUTHOR))
  recordedBy: string;
}
