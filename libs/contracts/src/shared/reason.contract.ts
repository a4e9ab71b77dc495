import { givesContactDetail, LETTER_OR_FIGURE } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { described } from './annotate.js';

/** Why something public was closed, withdrawn or put back: it stays in the history. */
export const publicReason = described(
  reasonAsked('est demandé : dites-le en quelques mots, il est public'),
  'Motif, public.',
);

/** A reason that those who work for the association read. */
export const keptReason = described(
  reasonAsked('est demandé : dites-le en quelques mots'),
  'Motif, gardé pour l’équipe de l’association.',
);

/** A reason that a collectivity keeps for itself, beside what it had made public. */
export const ownReason = described(
  reasonAsked('est demandé : dites-le en quelques mots, il reste dans l’historique'),
  'Motif, gardé dans l’historique de la collectivité.',
);

/** Why those who were invited no longer are: they will read it. */
export const reasonToInvited = described(
  reasonAsked('doit être dite : celles qui étaient invitées la liront'),
  'Public ; 1 000 caractères au plus.',
);

function reasonAsked(missing: string) {
  return z.string().check(
    z.trim(),
    z.regex(LETTER_OR_FIGURE, missing),
    z.maxLength(1_000, 'ne peut dépasser 1 000 caractères'),
    z.refine(
      (words) => !givesContactDetail(words),
      'donne une adresse électronique ou un numéro de téléphone : nommez plutôt une fonction ou un service',
    ),
  );
}
