import { mapChoice } from './map-level';

const FRANCE = { id: 'FR', name: 'France', type: 'country' } as const;
const CORSE = { id: 'REG-94', name: 'Corse', type: 'region' } as const;
const AIN = { id: 'DEP-01', name: 'Ain', type: 'department' } as const;

describe('mapChoice', () => {
  it.each([
    [undefined, 'department'],
    ['regions', 'region'],
    ['departements', 'department'],
    ['communes', 'department'],
  ])('for « %s » in the address draws the level %s', (asked, level) => {
    expect(mapChoice([FRANCE, CORSE, AIN], asked)?.level).toBe(level);
  });

  it('offers the levels that have values, and no other', () => {
    expect(mapChoice([FRANCE, CORSE], 'departements')).toEqual({
      level: 'region',
      fallback: 'regions',
      groups: [{ label: null, choices: [{ value: 'regions', label: 'Régions' }] }],
    });
  });

  it('draws no map of a national indicator', () => {
    expect(mapChoice([FRANCE], 'regions')).toBeNull();
  });
});
