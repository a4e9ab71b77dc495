import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, optional } from '../shared/columns.js';
import { checks, PROVIDER_CHECK } from './checks.js';

@Entity({ name: 'validated_answer', comment: 'What a validation changed, answer by answer: append-only' })
@Index('validated_answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@ForeignKey('validation', ['validationId', 'collectivityId'], ['id', 'collectivityId'], {
  name: 'validated_answer_validation_fk',
})
@checks('validated_answer', PROVIDER_CHECK)
export class ValidatedAnswerEntity {
  @PrimaryColumn({ type: 'bigint' })
  validationId: string;

  @Column(code())
  collectivityId: string;

  @PrimaryColumn(code())
  serviceId: string;

  @Column(optional(code('Null: the service is no longer answered')))
  value: string | null;

  @Column(optional(code()))
  @ForeignKey('collectivity', { name: 'validated_answer_provider_fk' })
  providedBy: string | null;
}
