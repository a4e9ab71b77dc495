import { MEMBER_ROLES, SITE_ROLES, VALIDATOR_QUALITIES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { calendarDate } from '../shared/common.contract.js';
import { passphrase, sixFigures } from './text.contract.js';

const instant = z.iso.datetime();

export const delegation = z
  .object({
    reference: z.string().describe('Comme la collectivité numérote ses actes.'),
    date: calendarDate,
  })
  .meta({ id: 'Delegation' });

export const membership = z
  .object({
    collectivityId: z.string(),
    collectivityName: z.string(),
    role: z.enum(MEMBER_ROLES),
    quality: z.enum(VALIDATOR_QUALITIES).nullable(),
    delegation: delegation.nullable(),
    validates: z.boolean().describe('Vrai pour qui peut rendre public l’état de la collectivité.'),
  })
  .meta({ id: 'Membership' });
export type MembershipDto = z.infer<typeof membership>;

export const SESSION_STATES = ['visitor', 'second-factor-expected', 'signed-in'] as const;

export const session = z
  .object({
    state: z.enum(SESSION_STATES),
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    roles: z.array(z.enum(SITE_ROLES)),
    memberships: z.array(membership),
    collectivityId: z.string().nullable().describe('La collectivité au nom de laquelle la personne agit.'),
    secondFactor: z.object({
      enrolled: z.boolean(),
      required: z.boolean().describe('Vrai quand un rôle de la personne en demande un.'),
      given: z.boolean().describe('Vrai quand il a été donné dans cette session.'),
    }),
    expiresAt: instant.nullable().describe('Fin de la session si elle ne sert plus.'),
  })
  .meta({ id: 'Session' });
export type SessionDto = z.infer<typeof session>;

export const signInInput = z.object({
  // Whatever is not an address is answered like an address that nobody has.
  email: z.string().max(1_000, 'est trop longue').describe('Adresse électronique.'),
  passphrase,
});
export type SignInInput = z.output<typeof signInInput>;

export const authenticatorCodeInput = z.strictObject({ code: sixFigures });
export const recoveryCodeInput = z.strictObject({
  recoveryCode: z.string().min(1).max(100).describe('Code de secours, qui ne sert qu’une fois.'),
});
export const secondFactorInput = z.union([authenticatorCodeInput, recoveryCodeInput]);
export type SecondFactorInput = z.output<typeof secondFactorInput>;

export const collectivityChoice = z.object({ collectivityId: z.string().max(120) });
export type CollectivityChoice = z.output<typeof collectivityChoice>;

export const openSession = z
  .object({
    id: z.string(),
    device: z.string().describe('Navigateur et système.'),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean().describe('Vrai pour la session qui demande.'),
  })
  .meta({ id: 'OpenSession' });

export const openSessionList = z.object({ items: z.array(openSession) }).meta({ id: 'OpenSessionList' });
export type OpenSessionListDto = z.infer<typeof openSessionList>;

/** What is done has nothing more to say. */
export const done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export type DoneDto = z.infer<typeof done>;
export const DONE: DoneDto = { done: true };
