import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { factReference, oneOf } from '../shared/checks.js';
import { code, integer } from '../shared/columns.js';

export const EVENT_FACT_ROLES = ['evidence', 'to-verify'] as const;
export type EventFactRole = (typeof EVENT_FACT_ROLES)[number];

@Entity({
  name: 'progress_event_fact',
  comment: 'The facts of State actions that an event rests on (append-only)',
})
@Index('progress_event_fact_ref_idx', ['factRef'])
@Check('progress_event_fact_ref_check', factReference('fact_ref'))
@Check('progress_event_fact_role_check', oneOf('role', EVENT_FACT_ROLES))
@Check('progress_event_fact_position_check', 'position >= 0')
export class ProgressEventFactEntity {
  @PrimaryColumn(code())
  @ForeignKey('progress_event', { name: 'progress_event_fact_event_fk' })
  eventId: string;

  @PrimaryColumn(code())
  factRef: string;

  @Column(code('evidence: what it rests on; to-verify: what keeps a reading from being displayed until it is checked'))
  role: EventFactRole;

  @Column(integer())
  position: number;
}
