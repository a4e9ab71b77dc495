import { aCollectivity, aTerritory } from '@ou-en-est-on/testing';
import { CollectivityEntity, CollectivityRepository, TerritoryEntity } from '../index.js';
import { insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { endModule, insertModule, publishModule } from './published-modules.fixture.js';
import { end, publish } from './published-states.fixture.js';

describe('collectivities, of whom coverage is told on a day', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('are there until they end, and until what they had made public does', async () => {
    const { dataSource } = database;
    const repository = new CollectivityRepository(dataSource.manager);
    await insertRow(
      dataSource.manager,
      TerritoryEntity,
      aTerritory({ id: 'FR', type: 'country', code: 'FR', parentId: null }),
    );
    await insertEdition(dataSource.manager, 'essai', ['s-1']);
    const [questionId] = await insertModule(dataSource.manager, 'module');
    const [silent, answered, ofModule] = ['COM-35001', 'COM-35002', 'COM-35003'] as const;
    for (const id of [silent, answered, ofModule]) {
      const place = { id, type: 'commune', code: id.slice(4), parentId: 'FR' } as const;
      await insertRow(dataSource.manager, TerritoryEntity, aTerritory(place));
      await insertRow(
        dataSource.manager,
        CollectivityEntity,
        aCollectivity({ id, kind: 'commune', tiers: ['commune'], siren: null, territoryId: id }),
      );
    }
    const [before, loaded] = [new Date('2025-12-01T10:00:00Z'), new Date('2026-03-10T22:30:00Z')];
    const key = { collectivityId: ofModule, moduleId: 'module' };
    await publish(dataSource, answered, 'essai', { 's-1': ['achieved'] }, before);
    await publishModule(dataSource, key, { [questionId]: { value: 'achieved' } }, before);
    await dataSource.query(`UPDATE collectivity SET closed_on = '2026-01-01' WHERE kind = 'commune'`);
    await end(dataSource, answered, 'essai', loaded);
    await endModule(dataSource, key, loaded);
    const communes = async (on: string | null): Promise<number> => {
      const counts = await repository.countByKind({ on });
      return counts.find(({ kind }) => kind === 'commune')?.collectivities ?? 0;
    };
    // The load was on the tenth in Paris, half an hour before midnight.
    const days = ['2025-12-31', '2026-01-01', '2026-03-09', '2026-03-10', '2026-11-20', null];
    expect(await Promise.all(days.map(communes))).toEqual([3, 2, 2, 0, 0, 0]);
  });
});
