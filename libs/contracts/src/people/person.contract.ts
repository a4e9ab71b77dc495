import { MEMBER_ROLES, OPERATIONS, REFUSALS, SITE_ROLES, VALIDATOR_QUALITIES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate, page } from '../shared/common.contract.js';
import { membership } from './session.contract.js';
import { emailAddress, personName } from './text.contract.js';
import { annotated, described } from '../shared/annotate.js';

const instant = z.iso.datetime();

export const grantedRole = annotated(
  z.object({
    role: z.enum(SITE_ROLES),
    stateService: described(z.nullable(z.string()), 'Le service de l’État d’un correspondant.'),
  }),
  { id: 'GrantedRole' },
);

export const person = annotated(
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    emailCorrectedAt: described(
      z.nullable(instant),
      'Quand la personne a écrit elle-même cette adresse, que rien n’a encore prouvée ; nul pour celle de l’invitation.',
    ),
    createdAt: instant,
    openedAt: described(
      z.nullable(instant),
      'Quand la personne a choisi sa phrase de passe ; nul tant que son invitation attend.',
    ),
    roles: z.array(grantedRole),
    memberships: z.array(membership),
  }),
  { id: 'Person' },
);
export type PersonDto = z.infer<typeof person>;

export const personList = page(person);
export type PersonListDto = z.infer<typeof personList>;

export const invitePersonInput = z.object({ email: emailAddress, name: personName });
export type InvitePersonInput = z.output<typeof invitePersonInput>;

/** A link to hand over: it is shown this once, the site keeps only its hash. */
export const madeLink = annotated(
  z.object({ personId: z.string(), url: described(z.string(), 'À remettre à la personne.'), expiresAt: instant }),
  { id: 'MadeLink' },
);
export type MadeLinkDto = z.infer<typeof madeLink>;

export const membershipInput = z.object({
  role: z.enum(MEMBER_ROLES),
  quality: z._default(z.nullable(z.enum(VALIDATOR_QUALITIES)), null),
  delegation: z._default(z.nullable(z.strictObject({ reference: personName, date: calendarDate })), null),
});
export type MembershipInput = z.output<typeof membershipInput>;

export const siteRoleInput = z.object({ stateService: z._default(z.nullable(personName), null) });
export type SiteRoleInput = z.output<typeof siteRoleInput>;

export const permission = annotated(
  z.object({
    operation: z.enum(OPERATIONS as [(typeof OPERATIONS)[number], ...(typeof OPERATIONS)[number][]]),
    allowed: z.boolean(),
    reason: described(z.nullable(z.enum(REFUSALS)), 'Pourquoi elle est refusée ; nul quand elle est permise.'),
    detail: described(z.nullable(z.string()), 'La même chose, en une phrase.'),
  }),
  { id: 'Permission' },
);

export const permissionList = annotated(z.object({ items: z.array(permission) }), { id: 'PermissionList' });
export type PermissionListDto = z.infer<typeof permissionList>;
