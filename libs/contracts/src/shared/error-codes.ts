import { CONTENT_ERRORS } from './content-errors.js';

/** Every error code of the API: status and French words, in one place. */
export const ERROR_CODES = {
  'invalid-request': {
    status: 400,
    title: 'Requête invalide',
    detail: 'Corrigez les champs indiqués, puis recommencez.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Curseur invalide',
    detail: 'Reprenez la liste depuis sa première page, sans le paramètre « cursor ».',
  },
  'sign-in-required': {
    status: 401,
    title: 'Connexion attendue',
    detail: 'Connectez-vous, puis recommencez. Si vous l’étiez, votre session a pris fin.',
  },
  'sign-in-failed': {
    status: 401,
    title: 'Connexion refusée',
    detail:
      'Cette adresse et cette phrase de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien de réinitialisation à qui administre le site.',
  },
  'code-refused': {
    status: 401,
    title: 'Code refusé',
    detail:
      'Ce code n’est pas valable, ou il a déjà servi. Attendez le suivant, et vérifiez l’heure de votre appareil.',
  },
  'passphrase-refused': {
    status: 403,
    title: 'Phrase de passe refusée',
    detail: 'Ce n’est pas votre phrase de passe actuelle : rien n’a été changé. Vérifiez-la, puis recommencez.',
  },
  'proof-required': {
    status: 403,
    title: 'Phrase de passe attendue',
    detail: 'Donnez de nouveau votre phrase de passe : ce changement la demande si elle date de plus de dix minutes.',
  },
  'too-many-codes-refused': {
    status: 403,
    title: 'Trop de codes refusés',
    detail:
      'Depuis ce navigateur, donnez un code de secours. Sans lui, demandez à qui administre le site un lien pour ' +
      'choisir une autre phrase de passe : celle-ci est peut-être connue de quelqu’un.',
  },
  'another-admin-required': {
    status: 403,
    title: 'Autre personne attendue',
    detail: 'Pour votre propre compte, demandez ce lien à une autre personne qui administre le site.',
  },
  'role-required': {
    status: 403,
    title: 'Autre rôle attendu',
    detail: 'Cela demande un rôle que votre compte n’a pas encore. Demandez-le à qui administre le site.',
  },
  'other-collectivity': {
    status: 403,
    title: 'Autre collectivité',
    detail:
      'Cela appartient à une collectivité à laquelle vous n’êtes pas rattaché·e. Choisissez l’une des vôtres dans votre compte, ou demandez à qui administre le site de vous y rattacher.',
  },
  'other-account': {
    status: 403,
    title: 'Autre compte',
    detail:
      'Cela appartient au compte de quelqu’un d’autre. Si c’est le vôtre, déconnectez-vous, puis reconnectez-vous avec lui.',
  },
  'delegation-required': {
    status: 403,
    title: 'Délégation attendue',
    detail:
      'Seuls valident le maire, le président ou un membre dont la délégation est enregistrée. Prévenez-les, ou demandez à qui administre le site d’enregistrer votre délégation.',
  },
  'second-factor-required': {
    status: 403,
    title: 'Second facteur attendu',
    detail: 'Votre rôle demande un code à six chiffres : activez-le dans votre compte, puis connectez-vous avec lui.',
  },
  'cross-site-request': {
    status: 403,
    title: 'Demande venue d’ailleurs',
    detail: 'Une modification ne peut venir que des pages de ce site. Rechargez la page, puis recommencez.',
  },
  'not-found': { status: 404, title: 'Introuvable', detail: 'Vérifiez l’adresse : rien ne porte cet identifiant.' },
  'method-not-allowed': {
    status: 405,
    title: 'Méthode refusée',
    detail: 'Utilisez l’une des méthodes de l’en-tête Allow.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Format indisponible',
    detail: 'Demandez du JSON (application/json) ou, pour les listes qui l’offrent, du CSV (text/csv).',
  },
  'import-not-ready': {
    status: 409,
    title: 'Import à revoir',
    detail:
      'Seul un import lu sans refus peut être publié. Voyez son état, corrigez ce qui y est refusé, et déposez-le de nouveau.',
  },
  'import-not-published': {
    status: 409,
    title: 'Import non publié',
    detail: 'Seul un import publié peut être retiré : il n’y a rien à retirer de celui-ci.',
  },
  'email-taken': {
    status: 409,
    title: 'Adresse déjà connue',
    detail: 'Un compte porte déjà cette adresse : retrouvez-le dans la liste des personnes.',
  },
  'siren-taken': {
    status: 409,
    title: 'SIREN déjà connu',
    detail: 'Une collectivité du site porte déjà ce numéro : cherchez-la par lui, ou rouvrez-la si elle est fermée.',
  },
  'last-admin': {
    status: 409,
    title: 'Dernier compte d’administration',
    detail:
      'Il faut d’abord qu’une autre personne ait ce rôle et ait ouvert son compte : donnez-le-lui, ou attendez qu’elle ouvre ' +
      'son invitation.',
  },
  'own-account': {
    status: 409,
    title: 'Votre propre compte',
    detail: 'C’est votre compte : effacez-le depuis la page « Mon compte ».',
  },
  'head-already-known': {
    status: 409,
    title: 'Maire ou président déjà connu',
    detail: 'Cette collectivité a déjà un maire ou un président : retirez-lui d’abord cette qualité.',
  },
  'second-factor-exists': {
    status: 409,
    title: 'Second facteur déjà actif',
    detail:
      'Votre compte en a déjà un : retirez-le avant d’en activer un autre. Si votre rôle le demande, un lien d’une personne qui administre le site permet d’en changer.',
  },
  'second-factor-missing': {
    status: 409,
    title: 'Aucun second facteur',
    detail: 'Ce compte n’en a pas : activez-en d’abord un, depuis la page « Mon compte ».',
  },
  'second-factor-unreadable': {
    status: 409,
    title: 'Second facteur illisible',
    detail:
      'Le site ne peut plus lire le second facteur de ce compte. Donnez un code de secours, ou demandez à qui administre le site un lien pour en activer un autre.',
  },
  'second-factor-kept': {
    status: 409,
    title: 'Second facteur obligatoire',
    detail:
      'Votre rôle demande un second facteur. Pour en changer, demandez un lien à une autre personne qui administre le site.',
  },
  'collectivity-closed': {
    status: 409,
    title: 'Cette collectivité n’existe plus',
    detail: 'Ce qu’elle a publié reste dans l’historique. Écrivez désormais au nom de celle qui lui succède.',
  },
  'collectivity-open': {
    status: 409,
    title: 'Cet organisme existe',
    detail: 'Il n’est pas fermé : il n’y a rien à rouvrir.',
  },
  'not-submitted': {
    status: 409,
    title: 'Rien n’est soumis',
    detail: 'Soumettez d’abord l’autoévaluation : on ne valide, ni ne reprend, que ce qui est soumis.',
  },
  'already-submitted': {
    status: 409,
    title: 'Autoévaluation déjà soumise',
    detail: 'Elle attend d’être validée. Pour continuer de la remplir, reprenez-la d’abord.',
  },
  'nothing-changed': {
    status: 409,
    title: 'Rien n’a changé',
    detail: 'L’autoévaluation dit la même chose que ce qui est public : répondez d’abord à un service.',
  },
  'nothing-public': {
    status: 409,
    title: 'Rien n’est public',
    detail: 'Il n’y a rien à retirer : aucune autoévaluation validée n’est publique.',
  },
  ...CONTENT_ERRORS,
  'link-used': {
    status: 410,
    title: 'Lien déjà utilisé',
    detail: 'Ce lien a servi. Connectez-vous, ou demandez-en un autre à qui administre le site.',
  },
  'link-revoked': {
    status: 410,
    title: 'Lien remplacé',
    detail: 'Un lien plus récent vous a été fait : utilisez celui-là.',
  },
  'link-expired': {
    status: 410,
    title: 'Lien périmé',
    detail: 'Ce lien n’est plus valable. Demandez-en un autre à qui administre le site.',
  },
  'version-conflict': {
    status: 412,
    title: 'Modifié entre-temps',
    detail: 'Quelqu’un a écrit après votre lecture : comparez les deux, puis recommencez avec la nouvelle version.',
  },
  'version-required': {
    status: 428,
    title: 'Version attendue',
    detail: 'Dites dans If-Match la version que vous avez lue, entre guillemets ; "0" pour une première réponse.',
  },
  'payload-too-large': { status: 413, title: 'Envoi trop volumineux', detail: 'Réduisez la taille de l’envoi.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Type d’envoi refusé',
    detail: 'Envoyez du JSON (application/json) ou, pour un import, le fichier en text/csv.',
  },
  'too-many-requests': { status: 429, title: 'Trop de requêtes', detail: 'Patientez une minute, puis recommencez.' },
  'too-many-attempts': {
    status: 429,
    title: 'Trop d’essais',
    detail: 'Attendez quelques minutes avant de recommencer. Depuis un autre lieu, la connexion reste possible.',
  },
  'internal-error': {
    status: 500,
    title: 'Erreur interne',
    detail: 'L’erreur est enregistrée. Recommencez ; si elle revient, transmettez l’identifiant de la requête.',
  },
  'service-unavailable': {
    status: 503,
    title: 'Service momentanément indisponible',
    detail: 'La base de données ne répond pas. Recommencez dans quelques instants.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
export type ErrorCode = keyof typeof ERROR_CODES;
