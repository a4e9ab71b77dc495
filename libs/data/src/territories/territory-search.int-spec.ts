import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { TerritorySearchRepository } from './territory-search.repository.js';

describe('the search of the territories', () => {
  let database: TestDatabase;
  let repository: TerritorySearchRepository;
  const find = async (text: string, filters: object = {}): Promise<readonly string[]> =>
    (await repository.search({ text, limit: 5, offset: 0, ...filters })).ids;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    repository = new TerritorySearchRepository(database.dataSource.manager);
  });
  afterAll(() => database.drop());

  it.each([
    ['a name', 'Rennes', 'COM-35238'],
    ['its beginning', 'marseil', 'COM-13055'],
    ['no accents', 'angouleme', 'COM-16015'],
    ['no hyphens', 'la roche sur yon', 'COM-85191'],
    ['capitals', 'SAINT-DENIS', 'COM-97411'],
    ['St for Saint', 'st malo', 'COM-35288'],
    ['Ste for Sainte', 'ste-genevieve-des-bois', 'COM-91549'],
    ['s/ for sur', 'chalon s/ saone', 'COM-71076'],
    ['no article', 'havre', 'COM-76351'],
    ['an article', 'le havre', 'COM-76351'],
    ['an elided article', "l'hay les roses", 'COM-94038'],
    ['œ written oe', 'oeuilly', 'COM-51410'],
    ['a word inside the name', 'garonne', 'DEP-31'],
    ['an unfinished word inside the name', 'vilain', 'DEP-35'],
    ['a letter missing', 'marselle', 'COM-13055'],
    ['two letters swapped', 'rnenes', 'COM-35238'],
    ['a wrong letter at the beginning', 'tarseille', 'COM-13055'],
    ['swapped letters in two names begun, the more populated first', 'grneob', 'EPCI-200040715'],
    ['a postcode', '35200', 'COM-35238'],
    ['an INSEE code', '35238', 'COM-35238'],
    ['a Corsican code', '2a004', 'COM-2A004'],
    ['an id', 'com-35238', 'COM-35238'],
    ['the code of a département', '974', 'DEP-974'],
    ['a SIREN', '243500139', 'EPCI-243500139'],
    ['the code of a commune since merged', '12076', 'COM-12218'],
    ['the name of one', 'pierrefitte sur seine', 'COM-93066'],
    ['an arrondissement', 'paris 18e', 'COM-75056'],
    ['the code of one', '13208', 'COM-13055'],
  ])('forgives or reads %s: « %s »', async (_, text, id) => {
    expect((await find(text))[0]).toBe(id);
  });

  it('ranks whole names first, then by population', async () => {
    expect(await find('saint denis', { types: ['commune'] })).toEqual(
      expect.arrayContaining(['COM-97411', 'COM-93066']),
    );
    expect(await find('saint denis', { types: ['commune'], limit: 2 })).toEqual(['COM-97411', 'COM-93066']);
    expect((await find('rennes')).slice(0, 2)).toEqual(['COM-35238', 'EPCI-243500139']);
  });

  it('narrows by level and by département, in which an EPCI has at least a commune', async () => {
    expect(await find('rennes', { types: ['epci'] })).toEqual(['EPCI-243500139']);
    expect((await find('saint denis', { departmentId: 'DEP-93' }))[0]).toBe('COM-93066');
    for (const departmentId of ['DEP-35', 'DEP-44']) {
      expect([departmentId, (await find('redon agglo', { departmentId }))[0]]).toEqual([
        departmentId,
        'EPCI-243500741',
      ]);
    }
    expect(await find('redon agglo', { departmentId: 'DEP-29' })).toEqual([]);
  });

  it('gives what comes closest only when nothing matches, and says so', async () => {
    expect(await repository.search({ text: 'rennes', limit: 1, offset: 0 })).toMatchObject({ asTyped: true });
    expect(await repository.search({ text: 'rennnes', limit: 1, offset: 0 })).toMatchObject({ asTyped: false });
  });

  it('reads the pages of what comes closest too', async () => {
    const all = await repository.search({ text: 'marselle', limit: 10, offset: 0 });
    const second = await repository.search({ text: 'marselle', limit: 1, offset: 1 });
    expect(second).toEqual({ ids: [all.ids[1]], total: all.total, asTyped: false });
  });

  it.each(['zzzzzz', '…', '%', '_', '99999', "'; DROP TABLE territory; --"])(
    'finds nothing for « %s »',
    async (text) => {
      expect(await repository.search({ text, limit: 5, offset: 0 })).toEqual({ ids: [], total: 0, asTyped: true });
    },
  );

  it('counts all pages, and reads the next', async () => {
    const first = await repository.search({ text: 'saint', limit: 3, offset: 0 });
    const second = await repository.search({ text: 'saint', limit: 3, offset: 3 });
    expect(first.total).toBeGreaterThan(3_000);
    expect(second.total).toBe(first.total);
    expect(new Set([...first.ids, ...second.ids]).size).toBe(6);
  });
});
