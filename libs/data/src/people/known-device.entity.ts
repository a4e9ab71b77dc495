import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer } from '../shared/columns.js';

@Entity({ name: 'known_device', comment: 'A browser that an account was signed in from: it opens nothing' })
@Index('known_device_person_idx', ['personId'])
@Check('known_device_hash_check', `hash ~ '^[0-9a-f]{64}$'`)
@Check('known_device_dates_check', 'last_used_at >= created_at')
@Check('known_device_refused_check', 'refused_codes >= 0')
export class KnownDeviceEntity {
  @PrimaryColumn(
    code('SHA-256 of what its cookie holds and of the account: two accounts of one browser are not told to be'),
  )
  hash: string;

  @Column(code())
  @ForeignKey('person', { name: 'known_device_person_fk' })
  personId: string;

  @Column(instant())
  createdAt: Date;

  @Column(instant())
  lastUsedAt: Date;

  @Column(integer('Codes refused in a row, given from this browser'))
  refusedCodes: number;
}
