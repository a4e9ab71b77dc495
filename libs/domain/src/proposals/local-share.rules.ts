import { STATE_SIDE_ACTORS, type Actor } from './proposal.js';

/** What collectivities can do for a proposal: `state` means that they have no part. */
export const LOCAL_SHARES = ['state', 'shared', 'collectivities'] as const;
export type LocalShare = (typeof LOCAL_SHARES)[number];

/** True when the State, Parliament or a public operator is among those who must act. */
export function concernsState(actors: readonly Actor[]): boolean {
  return actors.some((actor) => STATE_SIDE_ACTORS.includes(actor));
}

/** Who holds the proposal, from its actors, the first being the main one. */
export function localShareOf(actors: readonly Actor[]): LocalShare {
  if (!actors.includes('collectivities')) return 'state';
  return actors[0] === 'collectivities' && !concernsState(actors) ? 'collectivities' : 'shared';
}
