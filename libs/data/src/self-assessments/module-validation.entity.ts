import {
  VALIDATION_KINDS,
  type ValidationKind,
  VALIDATOR_QUALITIES,
  type ValidatorQuality,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, instant, integer, optional, text } from '../shared/columns.js';

@Entity({
  name: 'module_validation',
  comment: 'Answers to a module made public, or withdrawn from the public: append-only',
})
@Index('module_validation_sequence_key', ['collectivityId', 'moduleId', 'sequence'], { unique: true })
@ForeignKey('module_state', ['collectivityId', 'moduleId'], ['collectivityId', 'moduleId'], {
  name: 'module_validation_state_fk',
})
@Check('module_validation_kind_check', oneOf('kind', VALIDATION_KINDS))
@Check('module_validation_quality_check', oneOf('quality', VALIDATOR_QUALITIES))
@Check('module_validation_ended_check', `(kind = 'ended') = (quality IS NULL)`)
@Check('module_validation_sequence_check', 'sequence > 0')
@Check('module_validation_reason_check', `(kind = 'withdrawn') = (reason IS NOT NULL) AND ${notBlank('reason')}`)
export class ModuleValidationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column(code())
  collectivityId: string;

  @Column(code())
  moduleId: string;

  @Column(integer('Without a hole, from 1, inside a collectivity and a module'))
  sequence: number;

  @Column(code())
  kind: ValidationKind;

  @Column(optional(code('In which capacity they were validated or withdrawn; null when the collectivity ended')))
  quality: ValidatorQuality | null;

  @Column(optional(text()))
  reason: string | null;

  @Column(instant())
  recordedAt: Date;

  @Column(code())
  recordedBy: string;
}
