import type { Territory } from '@ou-en-est-on/domain';

export function aTerritory(changes: Partial<Territory> = {}): Territory {
  return {
    id: 'DEP-2A',
    type: 'department',
    code: '2A',
    name: 'Corse-du-Sud',
    parentId: 'REG-94',
    epciId: null,
    departmentId: null,
    regionId: null,
    siren: null,
    postcodes: [],
    population: null,
    stratum: null,
    formerCodes: [],
    otherNames: [],
    vintage: 2026,
    closedOn: null,
    successorId: null,
    ...changes,
  };
}
