import type { Collectivity } from './collectivity.js';
import { dutiesOf } from './duty.rules.js';

const collectivity = (changes: Partial<Collectivity>): Collectivity => ({
  ...{ id: 'COM-35238', kind: 'commune', tiers: ['commune'], name: 'Rennes', siren: null, territoryId: 'COM-35238' },
  ...{ population: 50_001, stratum: '50001-99999', closedOn: null, successorId: null, ...changes },
});

describe('the duties of a collectivity', () => {
  it.each([
    ['a commune of 50,001 inhabitants', {}, true],
    ['a commune of 50,000', { population: 50_000 }, false],
    ['a commune of unknown population', { population: null }, false],
    ['an EPCI above', { kind: 'epci', tiers: ['epci'] }, true],
    ['Paris', { kind: 'special-status', tiers: ['commune', 'department'] }, true],
    ['a département above', { kind: 'department', tiers: ['department'] }, false],
    ['a syndicate above', { kind: 'syndicate', tiers: [] }, false],
  ] as const)('ask %s for a responsible strategy: %s', (_, changes, expected) => {
    expect(dutiesOf(collectivity(changes)).some(({ id }) => id === 'responsible-strategy')).toBe(expected);
  });

  it('ask every one to send equipment to reuse, and to make its online services accessible', () => {
    expect(dutiesOf(collectivity({ population: 12 }))).toEqual([
      { id: 'equipment-reuse', actionId: 'reen-16-reemploi', basis: 'every-collectivity' },
      { id: 'accessible-services', actionId: 'accessibilite-rgaa', basis: 'every-collectivity' },
    ]);
  });
});
