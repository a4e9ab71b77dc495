import { SELF_ASSESSMENT_STATUSES, type SelfAssessmentStatus } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import { code, instant, integer, optional } from '../shared/columns.js';
import { RETURNED_FORM } from './checks.js';
import { ReturnedColumns } from './returned.columns.js';

@Entity({
  name: 'self_assessment',
  comment: 'The living state of a collectivity for an edition: one, edited at any time',
})
@Index('self_assessment_edition_idx', ['editionId'])
@Check('self_assessment_status_check', oneOf('status', SELF_ASSESSMENT_STATUSES))
@Check('self_assessment_version_check', 'version > 0')
@Check('self_assessment_returned_check', RETURNED_FORM)
@Check(
  'self_assessment_submitted_check',
  `(status = 'submitted') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (submitted_by IS NULL)`,
)
export class SelfAssessmentEntity extends ReturnedColumns {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'self_assessment_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'self_assessment_edition_fk' })
  editionId: string;

  @Column(code())
  status: SelfAssessmentStatus;

  @Column(integer('Raised by every change and every step: what a step must name to be taken'))
  version: number;

  @Column(optional(instant()))
  submittedAt: Date | null;

  @Column(optional(code('Who handed it over to be validated; not a foreign key, as the person may be erased')))
  submittedBy: string | null;
}
