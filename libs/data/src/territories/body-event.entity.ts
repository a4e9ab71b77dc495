import { BODY_EVENTS, type BodyEventKind } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, day, instant, integer, label, optional, text, texts } from '../shared/columns.js';

@Entity({
  name: 'body_event',
  comment: 'What happened to a body that an admin added: its members over time, its end (append-only)',
})
@Check('body_event_sequence_check', 'sequence > 0')
@Check('body_event_kind_check', oneOf('kind', BODY_EVENTS))
@Check('body_event_reason_check', `(reason IS NOT NULL) = (kind IN ('closed', 'reopened'))`)
@Check('body_event_texts_check', notBlank('reason', 'former_name'))
@Check('body_event_members_check', `kind IN ('added', 'changed') OR joined_ids || left_ids = '{}'`)
export class BodyEventEntity {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'body_event_body_fk' })
  bodyId: string;

  @PrimaryColumn(integer('In the order they were recorded'))
  sequence: number;

  @Column(code())
  kind: BodyEventKind;

  @Column(day('The day from which it holds'))
  effectiveOn: string;

  @Column(instant('When this site wrote it down'))
  recordedAt: Date;

  @Column(optional(text('Why it was closed, or why that was a mistake; public')))
  reason: string | null;

  @Column(texts('Ids of the collectivities that joined it'))
  joinedIds: readonly string[];

  @Column(texts('Ids of those that left it'))
  leftIds: readonly string[];

  @Column(optional(label('When it took another one')))
  formerName: string | null;
}
