import { givesContactDetail } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { described } from './annotate.js';

/** Why something public was closed, withdrawn or put back: it stays in the history. */
export const publicReason = described(
  z.string().check(
    z.trim(),
    z.minLength(1, 'est demandé : dites-le en quelques mots, il est public'),
    z.maxLength(1_000, 'ne peut dépasser 1 000 caractères'),
    z.refine(
      (words) => !givesContactDetail(words),
      'donne une adresse électronique ou un numéro de téléphone : nommez plutôt une fonction ou un service',
    ),
  ),
  'Motif, public.',
);
