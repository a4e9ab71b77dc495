import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer, optional, text, texts } from '../shared/columns.js';
import { EVIDENCE_FORM, PROVIDER_FORM } from './checks.js';

@Entity({ name: 'answer', comment: 'The working copy: what a collectivity says of a service, before it is validated' })
@ForeignKey('self_assessment', ['collectivityId', 'editionId'], ['collectivityId', 'editionId'], {
  name: 'answer_self_assessment_fk',
})
@ForeignKey('matrix_service', ['editionId', 'serviceId'], ['editionId', 'id'], { name: 'answer_service_fk' })
@Index('answer_service_idx', ['editionId', 'serviceId'])
@Index('answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@Check('answer_provider_check', PROVIDER_FORM)
@Check('answer_version_check', 'version > 0')
@Check('answer_evidence_check', EVIDENCE_FORM)
@Check('answer_texts_check', `note ~ '[^[:space:]]' AND length(note) <= 4000`)
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
