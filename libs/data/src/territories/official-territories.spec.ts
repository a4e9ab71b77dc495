import type { Territory } from '@ou-en-est-on/domain';
import { CURRENT_CODE, readGeographicCode, versionOf } from './geographic-code.js';
import { toTerritories } from './official-territories.js';

describe('the official territories', () => {
  let territories: Territory[];
  let byId: Map<string, Territory>;
  const ofType = (type: Territory['type']): Territory[] => territories.filter((one) => one.type === type);

  beforeAll(async () => {
    territories = toTerritories(await readGeographicCode(CURRENT_CODE), CURRENT_CODE.vintage);
    byId = new Map(territories.map((one) => [one.id, one]));
  });

  it.each([
    ['country', 1],
    ['region', 18],
    ['department', 101],
    ['overseas', 8],
    ['epci', 1_255],
    ['commune', 34_969],
  ] as const)('hold every %s', (type, count) => {
    expect(ofType(type)).toHaveLength(count);
  });

  it.each([
    ['FR', 'France', null, 68_350_798],
    ['REG-94', 'Corse', 'FR', undefined],
    ['REG-01', 'Guadeloupe', 'FR', undefined],
    ['DEP-01', 'Ain', 'REG-84', undefined],
    ['DEP-2A', 'Corse-du-Sud', 'REG-94', 168_306],
    // The census of 2017: the package has none later.
    ['DEP-976', 'Mayotte', 'REG-06', 256_518],
    ['OM-987', 'Polynésie française', 'FR', undefined],
    ['EPCI-243500139', 'Rennes Métropole', 'DEP-35', undefined],
    ['COM-97411', 'Saint-Denis', 'DEP-974', undefined],
    ['COM-2A004', 'Ajaccio', 'DEP-2A', undefined],
  ])('hold %s, %s, under its parent', (id, name, parentId, population) => {
    expect(byId.get(id)).toMatchObject({ id, name, parentId, vintage: 2026 });
    if (population !== undefined) expect(byId.get(id)?.population).toBe(population);
  });

  it('give a commune its codes, its postcodes, its size and its places', () => {
    expect(byId.get('COM-35238')).toMatchObject({
      ...{ siren: '213502388', postcodes: ['35000', '35200', '35700'], stratum: '100000-and-more' },
      ...{ epciId: 'EPCI-243500139', departmentId: 'DEP-35', regionId: 'REG-53' },
    });
  });

  it('leave four islands out of any EPCI, and the overseas communes', () => {
    const outside = ofType('commune').filter(({ epciId, parentId }) => epciId === null && parentId?.startsWith('DEP-'));
    expect(outside.map(({ id }) => id)).toEqual(['COM-22016', 'COM-29083', 'COM-29155', 'COM-85113']);
  });

  it('hold Paris, Lyon and Marseille whole: their arrondissements are not communes', () => {
    expect(['75056', '69123', '13055'].map((code) => byId.get(`COM-${code}`)?.name)).toEqual([
      ...['Paris', 'Lyon', 'Marseille'],
    ]);
    expect(['75101', '69381', '13201'].map((code) => byId.has(`COM-${code}`))).toEqual([false, false, false]);
    expect(byId.get('COM-75056')?.postcodes).toContain('75116');
    expect(byId.get('COM-75056')?.otherNames).toHaveLength(20);
    expect(byId.get('COM-69123')?.otherNames).toContain('Lyon 3e Arrondissement');
  });

  it('know a commune by the names and codes of those merged into it', () => {
    expect(byId.get('COM-12218')).toMatchObject({ formerCodes: ['12076', '12114', '12173'] });
    expect(byId.get('COM-93066')?.otherNames).toContain('Pierrefitte-sur-Seine');
  });

  it('put an EPCI over several départements under their région, or under France', () => {
    const parents = new Set(ofType('epci').map(({ parentId }) => parentId?.replace(/-.*/, '')));
    expect([...parents].sort()).toEqual(['DEP', 'FR', 'REG']);
    expect(ofType('epci').filter(({ departmentId }) => departmentId === null)).toHaveLength(89);
    expect(ofType('epci').filter(({ regionId }) => regionId === null)).toHaveLength(26);
  });

  it('are, of the 101 départements, exactly the sum of their parts', () => {
    const sum = (rows: readonly Territory[]): number => rows.reduce((total, row) => total + (row.population ?? 0), 0);
    const communes = ofType('commune').filter(({ departmentId }) => departmentId !== null);
    for (const level of ['region', 'department'] as const) {
      expect(sum(ofType(level))).toBe(byId.get('FR')?.population);
    }
    expect(sum(communes)).toBe(byId.get('FR')?.population);
    expect(sum(ofType('overseas'))).toBe(602_143);
  });

  it('do not take an unknown population for none', () => {
    expect(ofType('commune').filter(({ population }) => population === null)).toHaveLength(6);
    expect(byId.get('OM-989')).toMatchObject({ population: null, stratum: null });
  });

  it('come each after its parent', () => {
    const seen = new Set<string | null>([null]);
    for (const { id, parentId } of territories) {
      if (!seen.has(parentId)) throw new Error(`${id} comes before ${String(parentId)}`);
      seen.add(id);
    }
    expect(seen.size).toBe(territories.length + 1);
  });

  it('are of the vintage that the installed package holds', async () => {
    expect([await versionOf(CURRENT_CODE), CURRENT_CODE.vintage]).toEqual(['6.0.0', 2026]);
  });
});
