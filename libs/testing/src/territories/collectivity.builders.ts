import type { Collectivity } from '@ou-en-est-on/domain';

/** A body that an admin added: it needs no territory. */
export function aCollectivity(changes: Partial<Collectivity> = {}): Collectivity {
  return {
    id: 'SYN-253500011',
    kind: 'syndicate',
    tiers: [],
    name: 'Syndicat mixte',
    siren: '253500011',
    territoryId: null,
    population: null,
    stratum: null,
    closedOn: null,
    successorId: null,
    ...changes,
  };
}
