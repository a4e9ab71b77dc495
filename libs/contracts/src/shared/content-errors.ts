/** Why a sheet or a campaign stays as it is: status and French words. */
export const CONTENT_ERRORS = {
  'sheet-incomplete': {
    status: 409,
    title: 'Fiche incomplète',
    detail:
      'Complétez-la : pour être publiée, une fiche a une synthèse, un niveau, et sert au moins un service ou une proposition.',
  },
  'sheet-unchanged': {
    status: 409,
    title: 'Rien n’a changé',
    detail: 'La fiche publiée dit déjà la même chose : il n’y a rien à publier de plus.',
  },
  'sheet-not-public': {
    status: 409,
    title: 'Fiche non publiée',
    detail: 'Il n’y a rien à retirer : cette fiche n’est pas publique.',
  },
  'sheet-has-history': {
    status: 409,
    title: 'Fiche déjà publiée une fois',
    detail: 'Son historique reste : retirez-la du public plutôt que de la supprimer.',
  },
  'too-many-sheets': {
    status: 409,
    title: 'Trop de fiches',
    detail: 'Une collectivité en garde 500 au plus. Complétez une fiche qui existe, ou supprimez un brouillon.',
  },
  'campaign-photographed': {
    status: 409,
    title: 'Campagne déjà photographiée',
    detail: 'Ce qu’une photographie a compté ne change plus. Pour la suite, annoncez une autre campagne.',
  },
  'campaign-cancelled': {
    status: 409,
    title: 'Campagne annulée',
    detail: 'Elle reste telle qu’elle a été annoncée. Annoncez-en une autre.',
  },
  'campaign-ended': {
    status: 409,
    title: 'Campagne terminée',
    detail:
      'Son dernier jour est passé : sa photographie est en train d’être prise. Pour la suite, annoncez-en une autre.',
  },
} as const;
