import { nameFault, type NameFault, normaliseName } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';

/** What is wrong with a name, and what to do. */
const NAME_MESSAGES: Readonly<Record<NameFault, string>> = {
  'name-empty': 'doit comporter au moins une lettre ou un chiffre',
  'name-too-long': 'ne peut dépasser 120 caractères',
  'name-invisible-character':
    'contient un caractère invisible (sens d’écriture, espace sans largeur…) : retapez-le au clavier',
};

/** The name of somebody or of a body, as people write it, kept with composed letters and single spaces. */
export const writtenName = z.pipe(
  z.string().check(
    z.superRefine((text, context) => {
      const fault = nameFault(text);
      if (fault !== null) context.addIssue({ code: 'custom', message: NAME_MESSAGES[fault] });
    }),
  ),
  z.transform(normaliseName),
);
