import type { Collectivity } from './collectivity.js';

/** A duty that a law gives to some collectivities; the State action of the shipped data that tells it is its source. */
export interface Duty {
  readonly id: 'responsible-strategy' | 'equipment-reuse' | 'accessible-services';
  readonly actionId: string;
  /** What decides whether it applies; `population` is calculated by this site, from no official list. */
  readonly basis: 'population' | 'every-collectivity';
}

export const REEN_THRESHOLD = 50_000;

const DUTIES: readonly (Duty & { readonly applies: (one: Collectivity) => boolean })[] = [
  {
    // Law 2021-1485, art. 35: communes and EPCI with taxes of their own « de plus de 50 000 habitants ».
    id: 'responsible-strategy',
    actionId: 'reen-35',
    basis: 'population',
    applies: ({ tiers, population }) =>
      (tiers.includes('commune') || tiers.includes('epci')) && population !== null && population > REEN_THRESHOLD,
  },
  {
    // The same law, art. 16: « l'État et les collectivités territoriales et leurs groupements ».
    id: 'equipment-reuse',
    actionId: 'reen-16-reemploi',
    basis: 'every-collectivity',
    applies: () => true,
  },
  {
    // Law 2005-102, art. 47: online services of « les personnes morales de droit public ».
    id: 'accessible-services',
    actionId: 'accessibilite-rgaa',
    basis: 'every-collectivity',
    applies: () => true,
  },
];

/** The duties that apply to a collectivity that exists, of those whose source the site ships. */
export function dutiesOf(one: Collectivity): Duty[] {
  return DUTIES.filter(({ applies }) => applies(one)).map(({ id, actionId, basis }) => ({ id, actionId, basis }));
}
