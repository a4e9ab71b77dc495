import { MEMBER_ROLES, SITE_ROLES, VALIDATOR_QUALITIES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate } from '../shared/common.contract.js';
import { passphrase, sixFigures } from './text.contract.js';
import { annotated, described } from '../shared/annotate.js';

const instant = z.iso.datetime();

export const delegation = annotated(
  z.object({
    reference: described(z.string(), 'Comme la collectivité numérote ses actes.'),
    date: calendarDate,
  }),
  { id: 'Delegation' },
);

export const membership = annotated(
  z.object({
    collectivityId: z.string(),
    collectivityName: z.string(),
    role: z.enum(MEMBER_ROLES),
    quality: z.nullable(z.enum(VALIDATOR_QUALITIES)),
    delegation: z.nullable(delegation),
    validates: described(z.boolean(), 'Vrai pour qui peut rendre public l’état de la collectivité.'),
  }),
  { id: 'Membership' },
);
export type MembershipDto = z.infer<typeof membership>;

export const SESSION_STATES = ['visitor', 'second-factor-expected', 'signed-in'] as const;

export const session = annotated(
  z.object({
    state: z.enum(SESSION_STATES),
    person: z.nullable(z.object({ id: z.string(), name: z.string(), email: z.string() })),
    roles: z.array(z.enum(SITE_ROLES)),
    memberships: z.array(membership),
    collectivityId: described(z.nullable(z.string()), 'La collectivité au nom de laquelle la personne agit.'),
    secondFactor: z.object({
      enrolled: z.boolean(),
      required: described(z.boolean(), 'Vrai quand un rôle de la personne en demande un.'),
      given: described(z.boolean(), 'Vrai quand il a été donné dans cette session.'),
    }),
    expiresAt: described(z.nullable(instant), 'Fin de la session si elle ne sert plus.'),
  }),
  { id: 'Session' },
);
export type SessionDto = z.infer<typeof session>;

export const signInInput = z.object({
  // Whatever is not an address is answered like an address that nobody has.
  email: described(z.string().check(z.maxLength(1_000, 'est trop longue')), 'Adresse électronique.'),
  passphrase,
});
export type SignInInput = z.output<typeof signInInput>;

export const authenticatorCodeInput = z.strictObject({ code: sixFigures });
export const recoveryCodeInput = z.strictObject({
  recoveryCode: described(
    z.string().check(z.minLength(1), z.maxLength(100)),
    'Code de secours, qui ne sert qu’une fois.',
  ),
});
export const secondFactorInput = z.union([authenticatorCodeInput, recoveryCodeInput]);
export type SecondFactorInput = z.output<typeof secondFactorInput>;

export const collectivityChoice = z.object({ collectivityId: z.string().check(z.maxLength(120)) });
export type CollectivityChoice = z.output<typeof collectivityChoice>;

export const openSession = annotated(
  z.object({
    id: z.string(),
    device: described(z.string(), 'Navigateur et système.'),
    createdAt: instant,
    lastSeenAt: instant,
    current: described(z.boolean(), 'Vrai pour la session qui demande.'),
  }),
  { id: 'OpenSession' },
);

export const openSessionList = annotated(z.object({ items: z.array(openSession) }), { id: 'OpenSessionList' });
export type OpenSessionListDto = z.infer<typeof openSessionList>;

/** What is done has nothing more to say. */
export const done = annotated(z.object({ done: z.literal(true) }), { id: 'Done' });
export type DoneDto = z.infer<typeof done>;
export const DONE: DoneDto = { done: true };
