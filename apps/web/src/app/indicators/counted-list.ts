import type { Params } from '@angular/router';
import { STATE_ACTS, STATE_SIDE_ACTORS } from '@ou-en-est-on/domain';

/** Where the reader sees, one by one, what a computed figure counts. */
export interface CountedList {
  readonly label: string;
  readonly path: string;
  readonly params: Params;
}

/** By the id of the computed indicator; the filters are those of its rule, so that both counts agree. */
const COUNTED_LISTS: Readonly<Record<string, CountedList>> = {
  'propositions-avec-acte': {
    label: 'Voir ces propositions',
    path: '/propositions',
    params: { avancement: STATE_ACTS.join(','), acteur: STATE_SIDE_ACTORS.join(',') },
  },
  'motions-sans-reponse-ecrite': {
    label: 'Voir les échanges autour de chaque motion',
    path: '/echanges',
    params: {},
  },
};

export function countedList(indicatorId: string): CountedList | undefined {
  return COUNTED_LISTS[indicatorId];
}
