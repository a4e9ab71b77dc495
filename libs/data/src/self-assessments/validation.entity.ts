import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { code } from '../shared/columns.js';
import { checks, VALIDATION_CHECKS } from './checks.js';
import { ValidationColumns } from './validation.columns.js';

@Entity({ name: 'validation', comment: 'A living state made public, or withdrawn from the public: append-only' })
@Index('validation_sequence_key', ['collectivityId', 'editionId', 'sequence'], { unique: true })
@Index('validation_owner_key', ['id', 'collectivityId'], { unique: true })
@Index('validation_recorded_idx', ['editionId', 'recordedAt'])
@ForeignKey('self_assessment', ['collectivityId', 'editionId'], ['collectivityId', 'editionId'], {
  name: 'validation_self_assessment_fk',
})
@checks('validation', VALIDATION_CHECKS)
export class ValidationEntity extends ValidationColumns {
  @Column(code())
  editionId: string;
}
