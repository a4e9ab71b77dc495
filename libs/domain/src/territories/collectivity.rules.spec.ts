import { collectivitiesOf, governedTerritories, headOf } from './collectivity.rules.js';
import type { Territory } from './territory.js';

function place(id: string, type: Territory['type'], changes: Partial<Territory> = {}): Territory {
  return {
    ...{ id, type, code: id.slice(id.indexOf('-') + 1), name: id, parentId: 'FR', epciId: null, departmentId: null },
    ...{ regionId: null, siren: null, postcodes: [], population: null, stratum: null, formerCodes: [], otherNames: [] },
    ...{ vintage: 2026, closedOn: null, successorId: null, ...changes },
  };
}
const TERRITORIES = [
  place('FR', 'country'),
  place('REG-94', 'region', { population: 10 }),
  place('DEP-2A', 'department', { population: 4 }),
  place('DEP-2B', 'department', { population: 6 }),
  place('DEP-67', 'department', { population: 1_000 }),
  place('DEP-68', 'department', { population: 700 }),
  place('DEP-69', 'department', { population: 1_900 }),
  place('EPCI-200046977', 'epci', { population: 1_400 }),
  place('DEP-75', 'department', { population: 2_000 }),
  place('COM-75056', 'commune', { population: 2_000 }),
  place('DEP-976', 'department', { population: 256_518 }),
  place('REG-06', 'region', { population: 256_518 }),
  place('OM-977', 'overseas', { population: 10_660 }),
  place('COM-97701', 'commune', { parentId: 'OM-977', population: 10_660 }),
  place('OM-987', 'overseas'),
  place('COM-98711', 'commune', { parentId: 'OM-987' }),
  place('OM-989', 'overseas'),
  place('COM-98901', 'commune', { parentId: 'OM-989' }),
  place('DEP-35', 'department', { population: 5 }),
];

describe('the collectivities of the territories', () => {
  const bodies = new Map(collectivitiesOf(TERRITORIES).map((one) => [one.id, one]));

  it.each([
    ['DEP-35', 'department', ['department'], 5],
    ['REG-94', 'special-status', ['department', 'region'], 10],
    ['DEP-67', 'special-status', ['department'], 1_700],
    ['DEP-69', 'department', ['department'], 500],
    ['EPCI-200046977', 'special-status', ['epci', 'department'], 1_400],
    ['COM-75056', 'special-status', ['commune', 'department'], 2_000],
    ['DEP-976', 'special-status', ['department', 'region'], 256_518],
    ['OM-977', 'overseas', [], 10_660],
    ['OM-987', 'overseas', [], null],
    ['COM-98711', 'commune', ['commune'], null],
  ])('hold %s, %s, with the powers of %j, for %s inhabitants', (id, kind, tiers, population) => {
    expect(bodies.get(id)).toMatchObject({ kind, tiers, population });
  });

  it.each(['FR', 'DEP-2A', 'DEP-2B', 'DEP-68', 'DEP-75', 'REG-06', 'COM-97701', 'OM-989', 'COM-98901'])(
    'have none of its own for %s',
    (id) => {
      expect(bodies.has(id)).toBe(false);
    },
  );

  it('count no inhabitant twice for the powers of a département', () => {
    const counted = [...bodies.values()].filter(({ tiers }) => tiers.includes('department'));
    const departments = TERRITORIES.filter(({ type }) => type === 'department');
    const sum = (rows: readonly { population: number | null }[]): number =>
      rows.reduce((total, { population }) => total + (population ?? 0), 0);
    expect(sum(counted)).toBe(sum(departments));
  });

  it('answer for the merged tiers and the districts', () => {
    expect(governedTerritories(TERRITORIES)).toEqual([
      { territoryId: 'DEP-2A', collectivityId: 'REG-94' },
      { territoryId: 'DEP-2B', collectivityId: 'REG-94' },
      { territoryId: 'REG-06', collectivityId: 'DEP-976' },
      { territoryId: 'DEP-68', collectivityId: 'DEP-67' },
      { territoryId: 'DEP-75', collectivityId: 'COM-75056' },
      { territoryId: 'COM-97701', collectivityId: 'OM-977' },
    ]);
  });
});

describe('the head of a collectivity', () => {
  it.each([
    ['commune', ['commune'], 'mayor'],
    ['epci', ['epci'], 'president'],
    ['department', ['department'], 'president'],
    ['region', ['region'], 'president'],
    ['overseas', [], 'president'],
    ['territorial-establishment', [], 'president'],
    ['syndicate', [], 'president'],
    ['special-status', ['commune', 'department'], 'mayor'],
    ['special-status', ['epci', 'department'], 'president'],
    ['special-status', ['department', 'region'], 'president'],
  ] as const)('of the kind %s, with the powers of %j, is called: %s', (kind, tiers, expected) => {
    expect(headOf({ kind, tiers })).toBe(expected);
  });
});
