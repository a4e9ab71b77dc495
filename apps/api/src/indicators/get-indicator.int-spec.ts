import type { IndicatorDetailDto, ObservationListDto } from '@ou-en-est-on/contracts';
import { ImportRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { anObservation } from '@ou-en-est-on/testing';
import { PublicMemory } from '../memory/public-memory.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const FIBRE = '/api/v1/indicators/fibre-raccordable';
const MANY = 151;

describe('an indicator measured commune by commune', () => {
  let database: TestDatabase;
  let api: TestApi;
  let communes: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
    const rows = await database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM territory WHERE type = 'commune' AND closed_on IS NULL ORDER BY id LIMIT $1`,
      [MANY],
    );
    communes = rows.map(({ id }) => id);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const publish = (id: string, territoryIds: readonly string[]): Promise<unknown> =>
    new ImportRepository(database.dataSource.manager).publish(
      {
        ...{ id, kind: 'series', sourceFile: 'communes.csv', sha256: id.repeat(64).slice(0, 64), publisher: 'ARCEP' },
        ...{ rowCount: territoryIds.length, publishedAt: new Date() },
      },
      territoryIds.map((territoryId) => anObservation({ territoryId, seriesId: 'communes', importId: id, value: 71 })),
    );
  /** What is kept in memory goes a moment after the data changed. */
  const read = async (): Promise<IndicatorDetailDto> => {
    api.app.get(PublicMemory).forget();
    return (await api.get(FIBRE)).json<IndicatorDetailDto>();
  };
  const listed = ({ territories }: IndicatorDetailDto): string[] =>
    territories.filter(({ type }) => type === 'commune').map(({ id }) => id);

  it('lists its territories, from the country down, as long as those of a level are few', async () => {
    const before = await read();
    expect(before.territories[0]).toEqual({ id: 'FR', name: 'France', type: 'country' });
    await publish('a', communes.slice(0, MANY - 1));
    const { territories, unlistedLevels } = await read();
    expect(unlistedLevels).toEqual([]);
    expect(territories.slice(0, before.territories.length)).toEqual(before.territories);
    expect(territories).toHaveLength(before.territories.length + MANY - 1);
  });

  it('names the level of which there are more, and still gives the values of each', async () => {
    await publish('b', communes.slice(-1));
    const found = await read();
    expect([found.unlistedLevels, listed(found)]).toEqual([['commune'], []]);
    expect(found.territories.map(({ type }) => type)).toContain('department');
    const [commune] = communes.slice(-1);
    const list = await api.get(`${FIBRE}/observations?territory=${String(commune)}`);
    expect(list.json<ObservationListDto>()).toMatchObject({ total: 1, headline: { territory: commune, value: 71 } });
  });
});
