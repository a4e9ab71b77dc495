import type { Territory } from '@ou-en-est-on/domain';

export function aTerritory(changes: Partial<Territory> = {}): Territory {
  return {
    id: 'DEP-2A',
    type: 'department',
    code: '2A',
    name: 'Corse-du-Sud',
    parentId: 'REG-94',
    population: null,
    vintage: 2026,
    ...changes,
  };
}
