import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { compoundId } from '../shared/checks.js';
import { code, instant, label, optional } from '../shared/columns.js';

@Entity({
  name: 'person',
  comment: 'Somebody with an account; once erased, the pseudonym under which their acts stay',
})
@Index('person_email_key', ['email'], { unique: true })
@Check('person_id_check', compoundId('id'))
@Check(
  'person_email_check',
  `email = lower(email) AND email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254`,
)
@Check('person_name_check', `name ~ '[^[:space:]]' AND length(name) <= 120`)
@Check('person_erased_check', '(erased_at IS NULL) = (email IS NOT NULL)')
@Check('person_corrected_check', 'erased_at IS NULL OR email_corrected_at IS NULL')
export class PersonEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(optional(code('What they sign in with, in lower case; null once erased')))
  email: string | null;

  @Column(label('As they write it; a pseudonym once erased'))
  name: string;

  @Column(instant())
  createdAt: Date;

  @Column(optional(instant()))
  erasedAt: Date | null;

  @Column(
    optional(
      instant(
        'When they last wrote another address themselves, which nothing has proved; null for the one they were invited at',
      ),
    ),
  )
  emailCorrectedAt: Date | null;

  @Column(optional(instant('When they first chose a passphrase; null: the account was never opened')))
  openedAt: Date | null;
}
