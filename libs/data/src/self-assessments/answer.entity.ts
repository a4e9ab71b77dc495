import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer, optional, text, texts } from '../shared/columns.js';
import { checks, EVIDENCE_CHECK, PROVIDER_CHECK, WORKING_CHECKS } from './checks.js';

@Entity({ name: 'answer', comment: 'The working copy: what a collectivity says of a service, before it is validated' })
@ForeignKey('self_assessment', ['collectivityId', 'editionId'], ['collectivityId', 'editionId'], {
  name: 'answer_self_assessment_fk',
})
@ForeignKey('matrix_service', ['editionId', 'serviceId'], ['editionId', 'id'], { name: 'answer_service_fk' })
@Index('answer_service_idx', ['editionId', 'serviceId'])
@Index('answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@checks('answer', PROVIDER_CHECK, EVIDENCE_CHECK, WORKING_CHECKS)
export class AnswerEntity {
  @PrimaryColumn(code())
  collectivityId: string;

  @PrimaryColumn(code())
  editionId: string;

  @PrimaryColumn(code())
  serviceId: string;

  @Column(optional(code('A level of the edition, not-concerned or provided-by; null once emptied')))
  value: string | null;

  @Column(optional(code()))
  @ForeignKey('collectivity', { name: 'answer_provider_fk' })
  providedBy: string | null;

  @Column(optional(text('For the collectivity alone: never published')))
  note: string | null;

  @Column({ ...texts('Addresses of pages that show it; for the collectivity alone'), default: () => `'{}'` })
  evidence: string[];

  @Column(integer())
  version: number;

  @Column(instant())
  editedAt: Date;

  @Column(code('Not a foreign key, as the person may be erased'))
  editedBy: string;
}
