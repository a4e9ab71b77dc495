import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, instant, optional } from '../shared/columns.js';

@Entity({ name: 'recovery_code', comment: 'Codes that stand for the second factor, each once' })
@Check('recovery_code_hash_check', `hash ~ '^[0-9a-f]{64}$'`)
export class RecoveryCodeEntity {
  @PrimaryColumn(code())
  @ForeignKey('person', { name: 'recovery_code_person_fk' })
  personId: string;

  @PrimaryColumn(code('SHA-256 of the code, which has 120 random bits; eighty before December 2026'))
  hash: string;

  @Column(optional(instant()))
  usedAt: Date | null;
}
