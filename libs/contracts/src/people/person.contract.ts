import { MEMBER_ROLES, OPERATIONS, REFUSALS, SITE_ROLES, VALIDATOR_QUALITIES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { calendarDate, page } from '../shared/common.contract.js';
import { membership } from './session.contract.js';
import { emailAddress, personName } from './text.contract.js';

const instant = z.iso.datetime();

export const grantedRole = z
  .object({
    role: z.enum(SITE_ROLES),
    stateService: z.string().nullable().describe('Le service de l’État d’un correspondant.'),
  })
  .meta({ id: 'GrantedRole' });

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    createdAt: instant,
    roles: z.array(grantedRole),
    memberships: z.array(membership),
  })
  .meta({ id: 'Person' });
export type PersonDto = z.infer<typeof person>;

export const personList = page(person);
export type PersonListDto = z.infer<typeof personList>;

export const invitePersonInput = z.object({ email: emailAddress, name: personName });
export type InvitePersonInput = z.output<typeof invitePersonInput>;

/** A link to hand over: it is shown this once, the site keeps only its hash. */
export const madeLink = z
  .object({ personId: z.string(), url: z.string().describe('À remettre à la personne.'), expiresAt: instant })
  .meta({ id: 'MadeLink' });
export type MadeLinkDto = z.infer<typeof madeLink>;

export const membershipInput = z.object({
  role: z.enum(MEMBER_ROLES),
  quality: z.enum(VALIDATOR_QUALITIES).nullable().default(null),
  delegation: z.strictObject({ reference: personName, date: calendarDate }).nullable().default(null),
});
export type MembershipInput = z.output<typeof membershipInput>;

export const siteRoleInput = z.object({ stateService: personName.nullable().default(null) });
export type SiteRoleInput = z.output<typeof siteRoleInput>;

export const permission = z
  .object({
    operation: z.enum(OPERATIONS as [(typeof OPERATIONS)[number], ...(typeof OPERATIONS)[number][]]),
    allowed: z.boolean(),
    reason: z.enum(REFUSALS).nullable().describe('Pourquoi elle est refusée ; nul quand elle est permise.'),
    detail: z.string().nullable().describe('La même chose, en une phrase.'),
  })
  .meta({ id: 'Permission' });

export const permissionList = z.object({ items: z.array(permission) }).meta({ id: 'PermissionList' });
export type PermissionListDto = z.infer<typeof permissionList>;
