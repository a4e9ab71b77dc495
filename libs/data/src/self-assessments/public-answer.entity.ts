import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, optional } from '../shared/columns.js';

@Entity({ name: 'public_answer', comment: 'The validated answer of each respondent, and where it leads' })
@Index('public_answer_provider_idx', ['providedBy', 'editionId', 'serviceId'], { where: 'provided_by IS NOT NULL' })
@Index('public_answer_provided_idx', ['collectivityId', 'editionId', 'providedBy'], {
  where: 'provided_by IS NOT NULL',
})
@ForeignKey('respondent', ['collectivityId', 'editionId'], ['collectivityId', 'editionId'], {
  name: 'public_answer_respondent_fk',
})
export class PublicAnswerEntity {
  @PrimaryColumn(code())
  collectivityId: string;

  @PrimaryColumn(code())
  editionId: string;

  @PrimaryColumn(code())
  serviceId: string;

  @Column(code())
  value: string;

  @Column(optional(code()))
  providedBy: string | null;

  @Column(code('A level, not-concerned, or awaited when the provider has no validated level'))
  standing: string;

  @Column(optional(code('The collectivity whose validated level is counted here')))
  inheritedFrom: string | null;
}
