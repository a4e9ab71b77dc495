import { AUDIT_OUTCOMES, SITE_ROLES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { membership, openSession } from './session.contract.js';
import { emailAddress, linkToken, passphrase, personName, sixFigures } from './text.contract.js';
import { annotated, described } from '../shared/annotate.js';

const instant = z.iso.datetime();

export const readLinkInput = z.object({ token: linkToken });
export type ReadLinkInput = z.output<typeof readLinkInput>;

export const accessLink = annotated(
  z.object({
    purpose: z.enum(['invitation', 'reset', 'second-factor']),
    name: z.string(),
    email: z.string(),
    expiresAt: instant,
  }),
  { id: 'AccessLink' },
);
export type AccessLinkDto = z.infer<typeof accessLink>;

export const useLinkInput = z.object({
  token: linkToken,
  passphrase,
  name: described(z.optional(personName), 'Nom corrigé, à l’invitation.'),
});
export type UseLinkInput = z.output<typeof useLinkInput>;

export const replaceSecondFactorInput = z.object({ token: linkToken, passphrase });
export type ReplaceSecondFactorInput = z.output<typeof replaceSecondFactorInput>;

export const newSecondFactor = annotated(
  z.object({
    secret: described(z.string(), 'À taper dans l’application, en base 32.'),
    uri: described(z.string(), 'Le même secret, en adresse otpauth:// à lire dans un carré de points.'),
  }),
  { id: 'NewSecondFactor' },
);
export type NewSecondFactorDto = z.infer<typeof newSecondFactor>;

export const confirmSecondFactorInput = z.object({ code: sixFigures });
export type ConfirmSecondFactorInput = z.output<typeof confirmSecondFactorInput>;

export const recoveryCodes = annotated(
  z.object({ codes: described(z.array(z.string()), 'Montrés cette seule fois : chacun sert une fois.') }),
  { id: 'RecoveryCodes' },
);
export type RecoveryCodesDto = z.infer<typeof recoveryCodes>;

export const changeIdentityInput = z.object({ name: personName, email: emailAddress });
export type ChangeIdentityInput = z.output<typeof changeIdentityInput>;

export const changePassphraseInput = z.object({ current: passphrase, next: passphrase });
export type ChangePassphraseInput = z.output<typeof changePassphraseInput>;

export const provePassphraseInput = z.object({ passphrase });
export type ProvePassphraseInput = z.output<typeof provePassphraseInput>;

export const eraseAccountInput = z.object({ passphrase });
export type EraseAccountInput = z.output<typeof eraseAccountInput>;

/** All that the site keeps of a person. */
export const accountExport = annotated(
  z.object({
    exportedAt: instant,
    person: z.object({
      ...{ id: z.string(), name: z.string(), email: z.string(), createdAt: instant },
      emailCorrectedAt: z.nullable(instant),
      openedAt: z.nullable(instant),
    }),
    roles: z.array(z.object({ role: z.enum(SITE_ROLES), stateService: z.nullable(z.string()) })),
    memberships: z.array(membership),
    sessions: z.array(openSession),
    knownDevices: described(
      z.array(z.object({ createdAt: instant, lastUsedAt: instant })),
      'Les navigateurs d’où une connexion a abouti.',
    ),
    secondFactor: z.object({ confirmedAt: z.nullable(instant), recoveryCodesLeft: z.int() }),
    acts: described(
      z.array(
        z.object({
          at: instant,
          operation: z.string(),
          outcome: z.enum(AUDIT_OUTCOMES),
          collectivityId: z.nullable(z.string()),
        }),
      ),
      'Ce que la personne a fait, ou s’est vu refuser, du plus récent au plus ancien : 10 000 actes au plus.',
    ),
    auditedValues: described(
      z.array(
        z.object({
          name: z.string(),
          value: z.string(),
          at: described(z.nullable(instant), 'Nul quand l’acte est celui de quelqu’un d’autre.'),
          operation: z.nullable(z.string()),
        }),
      ),
      'Ce que le journal des actes garde de personnel, à part de sa chaîne.',
    ),
  }),
  { id: 'AccountExport' },
);
export type AccountExportDto = z.infer<typeof accountExport>;
