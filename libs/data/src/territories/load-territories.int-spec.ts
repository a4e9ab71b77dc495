import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { loadTerritories } from './load-territories.js';

describe('the load of the territories', () => {
  let database: TestDatabase;
  const query = <Row>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  it('gives France, its régions and its départements, once', async () => {
    expect(await loadTerritories(database.dataSource)).toMatchObject({ inserted: 120 });
    expect(await loadTerritories(database.dataSource)).toMatchObject({ inserted: 0, updated: 0, unchanged: 120 });
    expect(await query('SELECT type, count(*)::int AS count FROM territory GROUP BY type ORDER BY count')).toEqual([
      { type: 'country', count: 1 },
      { type: 'region', count: 18 },
      { type: 'department', count: 101 },
    ]);
    expect(await query(`SELECT name, parent_id, population, vintage FROM territory WHERE id = 'DEP-2A'`)).toEqual([
      { name: 'Corse-du-Sud', parent_id: 'REG-94', population: 168_306, vintage: 2026 },
    ]);
  });

  it('brings an older row up to date, and leaves one that a person changed', async () => {
    await loadTerritories(database.dataSource);
    await query(`UPDATE territory SET vintage = 2025, shipped_hash = repeat('0', 64) WHERE id = 'DEP-01'`);
    await query(
      `UPDATE territory SET name = 'Corse du Sud', edited_at = now(), shipped_hash = repeat('0', 64) WHERE id = 'DEP-2A'`,
    );
    expect(await loadTerritories(database.dataSource)).toMatchObject({
      inserted: 0,
      updated: 1,
      kept: 1,
      unchanged: 118,
    });
    expect(await query(`SELECT id, name, vintage FROM territory WHERE id IN ('DEP-01', 'DEP-2A') ORDER BY id`)).toEqual(
      [
        { id: 'DEP-01', name: 'Ain', vintage: 2026 },
        { id: 'DEP-2A', name: 'Corse du Sud', vintage: 2026 },
      ],
    );
  });
});
