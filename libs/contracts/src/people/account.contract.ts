import * as z from 'zod/mini';
import { emailAddress, linkToken, passphrase, personName, sixFigures } from './text.contract.js';
import { annotated, described } from '../shared/annotate.js';

const instant = z.iso.datetime();

export const readLinkInput = z.object({ token: linkToken });
export type ReadLinkInput = z.output<typeof readLinkInput>;

export const linkPurpose = z.enum(['invitation', 'reset', 'second-factor']);

export const accessLink = annotated(
  z.object({
    purpose: linkPurpose,
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
