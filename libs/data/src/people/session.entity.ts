import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { compoundId, oneOf } from '../shared/checks.js';
import { code, flag, instant, optional, text } from '../shared/columns.js';

export const SESSION_STAGES = ['second-factor-expected', 'signed-in'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

@Entity({ name: 'session', comment: 'The time a person is signed in on one device' })
@Index('session_token_key', ['tokenHash'], { unique: true })
@Index('session_person_idx', ['personId', 'createdAt'])
@Index('session_collectivity_idx', ['collectivityId'])
@Check('session_id_check', compoundId('id'))
@Check('session_token_check', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('session_stage_check', `${oneOf('stage', SESSION_STAGES)} AND (stage = 'signed-in' OR NOT second_factor)`)
@Check('session_device_check', 'length(device) <= 120')
export class SessionEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code('SHA-256 of what the cookie holds: whoever reads this table cannot take the session'))
  tokenHash: string;

  @Column(code())
  @ForeignKey('person', { name: 'session_person_fk' })
  personId: string;

  @Column(code('Between the passphrase and the second factor it opens nothing'))
  stage: SessionStage;

  @Column(flag('True once a second factor was given in it'))
  secondFactor: boolean;

  @Column(optional(code('The one in whose name the person acts now, among theirs')))
  @ForeignKey('collectivity', { name: 'session_collectivity_fk' })
  collectivityId: string | null;

  @Column(text('Browser and system, as their owner would call them'))
  device: string;

  @Column(instant())
  createdAt: Date;

  @Column(instant())
  lastSeenAt: Date;

  @Column(instant('When the passphrase was last given in it'))
  provedAt: Date;

  @Column(optional(instant()))
  revokedAt: Date | null;
}
