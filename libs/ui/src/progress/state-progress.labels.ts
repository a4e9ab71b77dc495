import { STATE_PROGRESSES, type StateProgress } from '@ou-en-est-on/domain';

export interface StateProgressLabel {
  readonly label: string;
  /** What the word means, for the method page and the help of a legend. */
  readonly meaning: string;
}

/** The French words of the State's progress, the same on every screen. */
export const STATE_PROGRESS_LABELS = {
  'not-assessed': {
    label: 'Non évalué',
    meaning: 'Les faits vérifiés ne suffisent pas, ou pas encore, pour dire où en est la demande.',
  },
  'no-action-found': {
    label: 'Aucun acte trouvé',
    meaning:
      'Une recherche datée n’a trouvé aucun acte. Ce n’est pas la preuve qu’il n’y en a pas : une réponse peut exister sans être publiée.',
  },
  'parliamentary-initiative': {
    label: 'Initiative parlementaire',
    meaning:
      'Le seul fait trouvé est une proposition de loi ou un amendement de parlementaires. Ce n’est pas une réponse du Gouvernement.',
  },
  announced: {
    label: 'Annoncé',
    meaning: 'Le Gouvernement ou l’une de ses agences a dit vouloir agir ; rien n’est encore en vigueur.',
  },
  engaged: {
    label: 'Engagé',
    meaning: 'Une mesure est en vigueur ou financée ; son résultat n’est pas atteint, ou n’est pas mesuré.',
  },
  'partly-achieved': {
    label: 'Partiel',
    meaning: 'Une partie de la demande est atteinte, avec un fait ou un chiffre à l’appui.',
  },
  achieved: { label: 'Réalisé', meaning: 'L’objet de la demande est atteint, selon une source.' },
  declined: { label: 'Refusé', meaning: 'L’État a refusé en donnant ses motifs, par un acte daté.' },
  'rolled-back': { label: 'En recul', meaning: 'Un fait sourcé va dans le sens contraire de la demande.' },
  'not-assessable': { label: 'Non évaluable', meaning: 'Le texte est trop général pour être vérifié.' },
  'not-concerned': {
    label: 'Sans objet pour l’État',
    meaning: 'Ni l’État, ni le Parlement, ni un opérateur public n’a à agir.',
  },
} as const satisfies Record<StateProgress, StateProgressLabel>;

/** Every value in display order, with its words. */
export const STATE_PROGRESS_ENTRIES: readonly (StateProgressLabel & { readonly value: StateProgress })[] =
  STATE_PROGRESSES.map((value) => ({ value, ...STATE_PROGRESS_LABELS[value] }));

export function stateProgressLabel(value: StateProgress): string {
  return STATE_PROGRESS_LABELS[value].label;
}
