import { aCollectivity, aTerritory } from '@ou-en-est-on/testing';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { CollectivityEntity } from './collectivity.entity.js';
import { CollectivityRepository } from './collectivity.repository.js';
import { GovernedTerritoryEntity } from './governed-territory.entity.js';
import { TerritoryEntity } from './territory.entity.js';

const ALSACE = aCollectivity({
  id: 'DEP-67',
  kind: 'special-status',
  tiers: ['department'],
  name: 'Collectivité européenne d’Alsace',
  siren: null,
  territoryId: 'DEP-67',
});
const SYNDICATE = aCollectivity();

describe('collectivities', () => {
  let database: TestDatabase;
  let repository: CollectivityRepository;
  const insert = (row: object): Promise<void> => insertRow(database.dataSource.manager, CollectivityEntity, row);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    repository = new CollectivityRepository(manager);
    await insertRow(manager, TerritoryEntity, aTerritory({ id: 'FR', type: 'country', code: 'FR', parentId: null }));
    for (const code of ['67', '68', '35']) {
      await insertRow(manager, TerritoryEntity, aTerritory({ id: `DEP-${code}`, code, parentId: 'FR' }));
    }
    await insert(ALSACE);
    await insert(SYNDICATE);
    await insertRow(manager, GovernedTerritoryEntity, { territoryId: 'DEP-68', collectivityId: 'DEP-67' });
  });

  afterAll(() => database.drop());

  it('are read one by one, or not at all', async () => {
    expect(await repository.findById('DEP-67')).toEqual(ALSACE);
    expect(await repository.findById(SYNDICATE.id)).toEqual(SYNDICATE);
    expect(await repository.findById('DEP-68')).toBeNull();
  });

  it('answer for their territory, and for those whose own collectivity no longer exists', async () => {
    expect(await repository.findByTerritory('DEP-67')).toEqual(ALSACE);
    expect(await repository.findByTerritory('DEP-68')).toEqual(ALSACE);
    expect(await repository.findByTerritory('DEP-35')).toBeNull();
  });

  it('have one SIREN each, that a closed one leaves free', async () => {
    const twin = aCollectivity({ id: 'DEP-35', kind: 'department', territoryId: 'DEP-35' });
    await expect(insert(twin)).rejects.toMatchObject({ driverError: { constraint: 'collectivity_siren_key' } });
    await insert({ ...twin, closedOn: '2026-01-01', successorId: SYNDICATE.id });
    expect(await repository.findById('DEP-35')).toMatchObject({ successorId: SYNDICATE.id });
  });

  it('are never deleted, nor what they answer for', async () => {
    for (const table of ['collectivity', 'territory']) {
      await expect(database.dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    }
  });
});
