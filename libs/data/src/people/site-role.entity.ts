import { SITE_ROLES, type SiteRole } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, instant, optional, text } from '../shared/columns.js';

@Entity({ name: 'site_role', comment: 'What a person is on the whole site' })
@Check('site_role_role_check', oneOf('role', SITE_ROLES))
@Check(
  'site_role_service_check',
  `(role = 'correspondent') = (state_service IS NOT NULL) AND ${notBlank('state_service')}`,
)
export class SiteRoleEntity {
  @PrimaryColumn(code())
  @ForeignKey('person', { name: 'site_role_person_fk' })
  personId: string;

  @PrimaryColumn(code())
  role: SiteRole;

  @Column(optional(text('The service of the State for which a correspondent replies')))
  stateService: string | null;

  @Column(instant())
  grantedAt: Date;
}
