import { SELF_ASSESSMENT_STATUSES, type SelfAssessmentStatus } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import { code, instant, integer, optional } from '../shared/columns.js';
import { RETURNED_FORM } from './checks.js';
import { ReturnedColumns } from './returned.columns.js';

@Entity({ name: 'module_state', comment: 'Where the answers of a collectivity to a module are in their life' })
@Index('module_state_module_idx', ['moduleId'])
@Check('module_state_status_check', oneOf('status', SELF_ASSESSMENT_STATUSES))
@Check('module_state_version_check', 'version > 0')
@Check('module_state_returned_check', RETURNED_FORM)
@Check(
  'module_state_submitted_check',
  `(status = 'submitted') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (submitted_by IS NULL)`,
)
export class ModuleStateEntity extends ReturnedColumns {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'module_state_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  @ForeignKey('motion_module', { name: 'module_state_module_fk' })
  moduleId: string;

  @Column(code())
  status: SelfAssessmentStatus;

  @Column(integer('Raised by every change and every step: what a step must name to be taken'))
  version: number;

  @Column(optional(instant()))
  submittedAt: Date | null;

  @Column(optional(code('Who handed it over to be validated; not a foreign key, as the person may be erased')))
  submittedBy: string | null;
}
