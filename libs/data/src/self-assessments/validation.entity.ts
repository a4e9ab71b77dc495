import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, instant, integer, optional, text } from '../shared/columns.js';
import {
  VALIDATOR_QUALITIES,
  VALIDATION_KINDS,
  type ValidatorQuality,
  type ValidationKind,
} from '@ou-en-est-on/domain';

@Entity({ name: 'validation', comment: 'A living state made public, or withdrawn from the public: append-only' })
@Index('validation_sequence_key', ['collectivityId', 'editionId', 'sequence'], { unique: true })
@Index('validation_recorded_idx', ['editionId', 'recordedAt'])
@ForeignKey('self_assessment', ['collectivityId', 'editionId'], ['collectivityId', 'editionId'], {
  name: 'validation_self_assessment_fk',
})
@Check('validation_kind_check', oneOf('kind', VALIDATION_KINDS))
@Check('validation_quality_check', oneOf('quality', VALIDATOR_QUALITIES))
@Check('validation_ended_check', `(kind = 'ended') = (quality IS NULL)`)
@Check('validation_sequence_check', 'sequence > 0')
@Check('validation_reason_check', `(kind = 'withdrawn') = (reason IS NOT NULL) AND ${notBlank('reason')}`)
export class ValidationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column(code())
  collectivityId: string;

  @Column(code())
  editionId: string;

  @Column(integer('Without a hole, from 1, inside a collectivity and an edition'))
  sequence: number;

  @Column(code())
  kind: ValidationKind;

  @Column(optional(code('In which capacity it was validated or withdrawn; null when the collectivity ended')))
  quality: ValidatorQuality | null;

  @Column(optional(text()))
  reason: string | null;

  @Column(instant())
  recordedAt: Date;

  @Column(code())
  recordedBy: string;
}
