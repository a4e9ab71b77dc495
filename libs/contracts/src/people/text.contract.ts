import { isEmail, normaliseEmail, PASSPHRASE_MAX, type PassphraseFault } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { writtenName } from '../shared/name.contract.js';
import { described } from '../shared/annotate.js';

/** What is wrong with a passphrase that somebody chooses, and what to do. */
export const PASSPHRASE_MESSAGES: Readonly<Record<PassphraseFault, string>> = {
  'passphrase-too-short': 'doit compter au moins 15 caractères, espaces compris : une courte phrase convient',
  'passphrase-too-long': 'ne peut dépasser 200 caractères',
  'passphrase-common': 'est trop facile à deviner : ajoutez des mots qui n’ont rien à voir entre eux',
  'passphrase-about-you': 'tient surtout à votre nom ou à votre adresse : choisissez d’autres mots',
};

export const personName = described(
  writtenName,
  'Nom et prénom, comme la personne les écrit ; 120 caractères au plus.',
);

export const emailAddress = described(
  z.pipe(
    z.string().check(z.refine(isEmail, 'doit être une adresse électronique, comme prenom.nom@commune.fr')),
    z.transform(normaliseEmail),
  ),
  'Adresse électronique, sans distinction de casse.',
);

/** Read whole: what a passphrase must be is said when one is chosen, not when one signs in. */
export const passphrase = described(
  z.string().check(
    z.minLength(1, 'doit être donnée'),
    z.maxLength(4 * PASSPHRASE_MAX, 'est trop longue'),
    z.refine((text) => !/[\0\p{Cs}]/u.test(text), 'contient un caractère interdit'),
  ),
  'Phrase de passe.',
);

/** A code of six figures, as telephones show it: `123 456`. */
export const sixFigures = described(
  z
    .pipe(
      z.string().check(z.maxLength(20, 'doit comporter six chiffres')),
      z.transform((text) => text.replace(/\s/g, '')),
    )
    .check(z.refine((text) => /^\d{6}$/.test(text), 'doit comporter six chiffres')),
  'Code à six chiffres de l’application d’authentification.',
);

export const linkToken = described(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'n’est pas entier : reprenez le lien tel que vous l’avez reçu')),
  'Ce que porte le lien reçu, après le signe #.',
);
