import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, instant } from '../shared/columns.js';

@Entity({ name: 'credential', comment: 'The passphrase of a person, hashed with argon2id' })
@Check('credential_hash_check', `starts_with(hash, '$argon2id$')`)
export class CredentialEntity {
  @PrimaryColumn(code())
  @ForeignKey('person', { name: 'credential_person_fk' })
  personId: string;

  @Column(code('With its salt and its parameters, as argon2 writes them'))
  hash: string;

  @Column(instant())
  changedAt: Date;
}
