import { createTestDatabase, databaseWithTerritories, insertRow, type TestDatabase } from '../testing/index.js';
import { CollectivityEntity } from './collectivity.entity.js';
import { loadTerritories, OlderVintage } from './load-territories.js';

const OLDER = { packageName: 'decoupage-administratif-4', vintage: 2024 };

describe('the load of the current vintage', () => {
  let database: TestDatabase;
  const query = <Row>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);

  beforeAll(async () => {
    database = await databaseWithTerritories();
  });
  afterAll(() => database.drop());

  it('is not done twice', async () => {
    expect(await loadTerritories(database.dataSource)).toMatchObject({
      territory: { inserted: 0, updated: 0, unchanged: 36_352 },
      collectivity: { inserted: 0, updated: 0, unchanged: 36_342 },
    });
  });

  it('gives each kind of collectivity, as the law has them', async () => {
    expect(await query('SELECT kind, count(*)::int AS count FROM collectivity GROUP BY kind ORDER BY kind')).toEqual([
      { kind: 'commune', count: 34_957 },
      { kind: 'department', count: 93 },
      { kind: 'epci', count: 1_254 },
      { kind: 'overseas', count: 6 },
      { kind: 'region', count: 14 },
      { kind: 'special-status', count: 7 },
      { kind: 'territorial-establishment', count: 11 },
    ]);
  });

  it('finds 135 communes and 287 EPCI above 50,000 inhabitants, by the sum of their communes', async () => {
    expect(
      await query(
        `SELECT type, count(*)::int AS count FROM territory
         WHERE type IN ('commune', 'epci') AND stratum IN ('50001-99999', '100000-and-more') GROUP BY type ORDER BY type`,
      ),
    ).toEqual([
      { type: 'commune', count: 135 },
      { type: 'epci', count: 287 },
    ]);
  });

  it('makes of each établissement public territorial a body with its communes', async () => {
    expect(
      await query(`SELECT count(*)::int AS count FROM collectivity_member WHERE body_id = 'SYN-200057867'`),
    ).toEqual([{ count: 8 }]);
  });

  it('tells no change: everything was new to the site alone', async () => {
    expect(await query('SELECT count(*)::int AS count FROM territory_change')).toEqual([{ count: 0 }]);
  });

  it('refuses an older vintage afterwards: lineage goes one way', async () => {
    await expect(loadTerritories(database.dataSource, OLDER)).rejects.toThrow(OlderVintage);
  });
});

describe('the load of a vintage after an older one', () => {
  let database: TestDatabase;
  const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.dataSource.query<Row[]>(sql, parameters);

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadTerritories(database.dataSource, OLDER);
    await insertRow(database.dataSource.manager, CollectivityEntity, {
      ...{ id: 'SYN-253500011', kind: 'syndicate', tiers: [], name: 'Syndicat ajouté', siren: '253500011' },
    });
    await query(`INSERT INTO collectivity_member VALUES ('SYN-253500011', 'COM-12076')`);
    await query(`INSERT INTO person (id, email, name, created_at) VALUES ('p1', 'ada@essai.example', 'Ada', now())`);
    await query(
      `INSERT INTO membership (person_id, collectivity_id, role, attached_at) VALUES ('p1', 'COM-12076', 'agent', now())`,
    );
    await query(`UPDATE territory SET name = 'Rennes !', edited_at = now() WHERE id = 'COM-35238'`);
    await loadTerritories(database.dataSource);
  }, 900_000);
  afterAll(() => database.drop());

  it('closes the communes that vanished, each with the one that took it in', async () => {
    expect(
      await query(
        `SELECT count(*)::int AS gone, count(successor_id)::int AS heirs,
           count(*) FILTER (WHERE closed_on = '2026-01-01')::int AS dated
         FROM territory WHERE closed_on IS NOT NULL`,
      ),
    ).toEqual([{ gone: 68, heirs: 68, dated: 68 }]);
  });

  it.each([
    ['a commune that merged', 'COM-93059', 'COM-93066'],
    ['one whose code alone changed, with its SIREN', 'COM-12076', 'COM-12218'],
  ])('keeps the collectivity of %s, with its successor', async (_, id, successorId) => {
    expect(
      await query(
        `SELECT gone.closed_on::text AS "closedOn", heir.id AS "successorId", heir.closed_on AS "heirClosedOn"
         FROM collectivity gone JOIN collectivity heir ON heir.id = gone.successor_id WHERE gone.id = $1`,
        [id],
      ),
    ).toEqual([{ closedOn: '2026-01-01', successorId, heirClosedOn: null }]);
  });

  it('holds the communes that came back', async () => {
    expect(
      await query(
        `SELECT territory.id FROM territory JOIN collectivity ON collectivity.territory_id = territory.id
         WHERE territory.id = ANY ($1) AND territory.closed_on IS NULL AND collectivity.closed_on IS NULL ORDER BY 1`,
        [['COM-15031', 'COM-15035', 'COM-15047', 'COM-15171']],
      ),
    ).toHaveLength(4);
    const [heir] = await query<{ former_codes: string[] }>(`SELECT former_codes FROM territory WHERE id = 'COM-15141'`);
    expect(heir?.former_codes).not.toContain('15031');
  });

  it('tells each change of the vintage, and cannot be rewritten', async () => {
    expect(
      await query('SELECT kind, count(*)::int AS count FROM territory_change GROUP BY kind ORDER BY kind'),
    ).toEqual([
      { kind: 'closed', count: 68 },
      { kind: 'created', count: 8 },
      { kind: 'epci-changed', count: 4 },
      { kind: 'renamed', count: 99 },
      { kind: 'siren-changed', count: 46 },
    ]);
    await expect(query(`UPDATE territory_change SET after = NULL`)).rejects.toThrow('permission denied');
  });

  it('loses nothing that was attached to a vanished commune, nor what people added or edited', async () => {
    expect(await query(`SELECT member_id FROM collectivity_member WHERE body_id = 'SYN-253500011'`)).toEqual([
      { member_id: 'COM-12076' },
    ]);
    expect(await query(`SELECT collectivity_id FROM membership WHERE person_id = 'p1'`)).toEqual([
      { collectivity_id: 'COM-12076' },
    ]);
    expect(await query(`SELECT closed_on FROM collectivity WHERE id = 'SYN-253500011'`)).toEqual([{ closed_on: null }]);
    expect(await query(`SELECT name FROM territory WHERE id = 'COM-35238'`)).toEqual([{ name: 'Rennes !' }]);
  });

  it('lets a vanished commune be found by its name and code, under its successor', async () => {
    expect(
      await query(
        `SELECT folded, kind FROM territory_name
         WHERE territory_id = 'COM-93066' AND folded IN ('pierrefitte sur seine', '93059') ORDER BY folded`,
      ),
    ).toEqual([
      { folded: '93059', kind: 'former-code' },
      { folded: 'pierrefitte sur seine', kind: 'other-name' },
    ]);
  });
});
