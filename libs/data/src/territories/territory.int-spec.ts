import { aTerritory } from '@ou-en-est-on/testing';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { TerritoryEntity } from './territory.entity.js';
import { TerritoryRepository } from './territory.repository.js';

const FRANCE = aTerritory({ id: 'FR', type: 'country', code: 'FR', name: 'France', parentId: null });
const inFrance = (id: string, type: 'region' | 'department', name: string): ReturnType<typeof aTerritory> =>
  aTerritory({ id, type, code: id.slice(4), name, parentId: 'FR' });
const REUNION = inFrance('REG-04', 'region', 'La Réunion');
const ISERE = inFrance('DEP-38', 'department', 'Isère');
const HERAULT = inFrance('DEP-34', 'department', 'Hérault');
const ILLE = inFrance('DEP-35', 'department', 'Ille-et-Vilaine');
const YONNE = inFrance('DEP-89', 'department', 'Yonne');

describe('territories', () => {
  let database: TestDatabase;
  let repository: TerritoryRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new TerritoryRepository(database.dataSource.manager);
    for (const territory of [FRANCE, YONNE, ISERE, ILLE, REUNION, HERAULT]) {
      await insertRow(database.dataSource.manager, TerritoryEntity, territory);
    }
  });

  afterAll(() => database.drop());

  it('come from the largest level to the smallest, then in French order', async () => {
    expect(await repository.findAfter({}, null, null)).toEqual([FRANCE, REUNION, HERAULT, ILLE, ISERE, YONNE]);
  });

  it('are read page after page, along the same order', async () => {
    const first = await repository.findAfter({}, null, 3);
    expect(first).toEqual([FRANCE, REUNION, HERAULT]);
    expect(await repository.findAfter({}, HERAULT, 10)).toEqual([ILLE, ISERE, YONNE]);
    expect(await repository.findAfter({ types: ['department'] }, ISERE, 10)).toEqual([YONNE]);
    expect(await repository.count({ types: ['department', 'region'] })).toBe(5);
  });

  it('are chosen by level', async () => {
    expect(await repository.findByTypes(['region', 'country'])).toEqual([FRANCE, REUNION]);
    expect(await repository.findByTypes(['commune'])).toEqual([]);
  });

  it('are read one by one, or not at all', async () => {
    expect(await repository.findById('DEP-38')).toEqual(ISERE);
    expect(await repository.findById('DEP-20')).toBeNull();
  });
});
