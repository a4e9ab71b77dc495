import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { code } from '../shared/columns.js';
import { checks, VALIDATION_CHECKS } from './checks.js';
import { ValidationColumns } from './validation.columns.js';

@Entity({
  name: 'module_validation',
  comment: 'Answers to a module made public, or withdrawn from the public: append-only',
})
@Index('module_validation_sequence_key', ['collectivityId', 'moduleId', 'sequence'], { unique: true })
@Index('module_validation_owner_key', ['id', 'collectivityId'], { unique: true })
@ForeignKey('module_state', ['collectivityId', 'moduleId'], ['collectivityId', 'moduleId'], {
  name: 'module_validation_state_fk',
})
@checks('module_validation', VALIDATION_CHECKS)
export class ModuleValidationEntity extends ValidationColumns {
  @Column(code())
  moduleId: string;
}
