import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { compoundId, oneOf } from '../shared/checks.js';
import { code, instant, optional } from '../shared/columns.js';

export const LINK_PURPOSES = ['invitation', 'reset', 'second-factor'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

@Entity({
  name: 'access_link',
  comment: 'A link used once, for a time: an invitation, or the choice of a new passphrase',
})
@Index('access_link_token_key', ['tokenHash'], { unique: true })
@Index('access_link_open_key', ['personId'], { unique: true, where: 'used_at IS NULL AND revoked_at IS NULL' })
@Check('access_link_id_check', compoundId('id'))
@Check('access_link_purpose_check', oneOf('purpose', LINK_PURPOSES))
@Check('access_link_token_check', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check(
  'access_link_dates_check',
  'expires_at > created_at AND used_at >= created_at AND (used_at IS NULL OR revoked_at IS NULL)',
)
export class AccessLinkEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  purpose: LinkPurpose;

  @Column(code())
  @ForeignKey('person', { name: 'access_link_person_fk' })
  personId: string;

  @Column(code('SHA-256 of what the link holds: whoever reads this table cannot use it'))
  tokenHash: string;

  @Column(instant())
  createdAt: Date;

  @Column(code('The person, or the program, that made it'))
  createdBy: string;

  @Column(instant())
  expiresAt: Date;

  @Column(optional(instant()))
  usedAt: Date | null;

  @Column(optional(instant()))
  revokedAt: Date | null;
}
