import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, instant, integer, optional } from '../shared/columns.js';

@Entity({ name: 'second_factor', comment: 'What makes the codes of six figures of a person (TOTP)' })
@Check('second_factor_secret_check', `secret ~ '^[A-Za-z0-9_-]{40,}$'`)
@Check('second_factor_key_check', `key_id ~ '^[0-9a-f]{8}$'`)
@Check('second_factor_step_check', 'last_step >= 0')
@Check('second_factor_refused_check', 'refused_codes >= 0')
export class SecondFactorEntity {
  @PrimaryColumn(code())
  @ForeignKey('person', { name: 'second_factor_person_fk' })
  personId: string;

  @Column(code('Encrypted (AES-256-GCM) by a key that is not in the database'))
  secret: string;

  @Column(code('Which key: the beginning of its SHA-256'))
  keyId: string;

  @Column(instant())
  createdAt: Date;

  @Column(optional(instant('When a first code proved that the device holds it; null: it opens nothing')))
  confirmedAt: Date | null;

  @Column(optional(integer('The step of the last code taken: that code and those before it are refused from then on')))
  lastStep: number | null;

  @Column(integer('Codes refused in a row, given from browsers that were not known'))
  refusedCodes: number;
}
