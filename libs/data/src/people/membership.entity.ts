import { MEMBER_ROLES, type MemberRole, VALIDATOR_QUALITIES, type ValidatorQuality } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, day, instant, optional, text } from '../shared/columns.js';

@Entity({ name: 'membership', comment: 'What a person is in one collectivity' })
@Index('membership_collectivity_idx', ['collectivityId'])
@Index('membership_head_key', ['collectivityId'], { unique: true, where: `quality IN ('mayor', 'president')` })
@Check('membership_role_check', oneOf('role', MEMBER_ROLES))
@Check('membership_quality_check', `${oneOf('quality', VALIDATOR_QUALITIES)} AND (quality IS NULL OR role = 'elected')`)
@Check(
  'membership_delegation_check',
  `(delegation_reference IS NULL) = (delegation_date IS NULL)
   AND (delegation_reference IS NOT NULL) = (quality IS NOT DISTINCT FROM 'delegate')
   AND ${notBlank('delegation_reference')} AND length(delegation_reference) <= 120`,
)
export class MembershipEntity {
  @PrimaryColumn(code())
  @ForeignKey('person', { name: 'membership_person_fk' })
  personId: string;

  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'membership_collectivity_fk' })
  collectivityId: string;

  @Column(code())
  role: MemberRole;

  @Column(optional(code('In what quality an elected member validates; null: does not')))
  quality: ValidatorQuality | null;

  @Column(optional(text('The act by which the mayor or the president lets a delegate validate')))
  delegationReference: string | null;

  @Column(optional(day()))
  delegationDate: string | null;

  @Column(instant())
  attachedAt: Date;
}
